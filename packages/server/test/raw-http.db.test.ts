import { createConnection, type AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import type { Problem } from "@rapport/contracts";
import Fastify, { type FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { limitSlowBodies } from "#platform/http/slow-bodies";
import { answerError } from "#platform/http/problem";
import { form, photo } from "./full-world.ts";
import { type Caller, type TestServer, testServer } from "./index.ts";

const megabyte = 1024 * 1024;

let server: TestServer;
let port: number;
let visitor: Caller;
beforeAll(async () => {
  server = await testServer();
  await server.app.http.listen({ host: "127.0.0.1", port: 0 });
  port = (server.app.http.server.address() as AddressInfo).port;
  const { visitorId: _, ...caller } = await server.visitor();
  visitor = caller;
});
afterAll(() => server.close());

async function post(path: string, of: { type: string; body: Buffer | Readable; as: Caller }) {
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1${path}`, {
    method: "POST",
    headers: { ...of.as, "content-type": of.type },
    body: of.body as never,
    duplex: "half",
  } as RequestInit);
  return { status: answer.status, body: (await answer.json()) as Problem };
}

describe("over a real connection", () => {
  it("a photo of 50 MB is 413 with its code, and the next one is taken", async () => {
    const jpeg = Buffer.concat([await photo(), Buffer.alloc(50 * megabyte, 0xff)]);
    expect(await post("/uploads", { ...form(jpeg), as: visitor })).toMatchObject({
      status: 413,
      body: { code: "upload_too_large" },
    });
    expect((await post("/uploads", { ...form(await photo()), as: visitor })).status).toBe(201);
  });

  it("a photo of 80 MB is 413 too", async () => {
    const jpeg = Buffer.concat([await photo(), Buffer.alloc(80 * megabyte, 0xff)]);
    expect((await post("/uploads", { ...form(jpeg), as: visitor })).status).toBe(413);
  });

  it("JSON of more than a megabyte is 413, with or without a length", async () => {
    const key = await server.key("orders");
    const body = Buffer.from(JSON.stringify({ words: "x".repeat(2 * megabyte) }));
    for (const sent of [body, Readable.from([body.subarray(0, megabyte), body.subarray(megabyte)])]) {
      const path = "/conversations/none/messages";
      const answer = await post(path, { type: "application/json", body: sent, as: visitor });
      expect(answer).toMatchObject({ status: 413, body: { code: "body_too_large" } });
    }
    expect((await fetch(`http://127.0.0.1:${port}/api/v1/orders`, { headers: key })).status).toBe(200);
  });

  it("a CSV past its limit is 413, read no further", async () => {
    const as = await server.key("catalog");
    let read = 0;
    const endless = Readable.from(
      (async function* () {
        yield "sku,name\n";
        for (; read < 200; read++) yield Buffer.alloc(megabyte, "a,b\n");
      })(),
    );
    const answer = await post("/products/csv", { type: "text/csv", body: endless, as }).catch(() => null);
    if (answer) expect(answer).toMatchObject({ status: 413, body: { code: "body_too_large" } });
    expect(read).toBeLessThan(200);
  });

  it("a packed body is 415 and says so", async () => {
    const key = await server.key("import");
    const packed = gzipSync('{"type":"store","id":"s1","name":"One"}\n');
    const type = "application/x-ndjson";
    const answer = await post("/imports", { type, body: packed, as: { ...key, "content-encoding": "gzip" } });
    expect(answer).toMatchObject({ status: 415, body: { code: "malformed" } });
    expect(answer.body.detail).toContain("gzip");
    expect((await post("/imports", { type, body: packed, as: { "content-encoding": "gzip" } })).status).toBe(401);
  });

  it("plain text where JSON is expected is 415 and says so", async () => {
    const answer = await post("/tag/checkout", { type: "text/plain", body: Buffer.from("{}"), as: visitor });
    expect(answer).toMatchObject({
      status: 415,
      body: { code: "malformed", detail: "Send JSON, as application/json." },
    });
  });

  it("whoever may not call is refused before the body is read", async () => {
    const big = form(Buffer.alloc(megabyte));
    expect((await post("/uploads", { ...big, as: {} })).status).toBe(401);
    expect(
      (await post("/imports", { type: "application/x-ndjson", body: Buffer.alloc(megabyte), as: visitor })).status,
    ).toBe(403);
  });

  it.each([
    "GET /api/v1/programme HTTP/1.1\r\n\r\n",
    "GET /api/v1/programme HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "NONSENSE\r\n\r\n",
    `GET /api/v1/${"x".repeat(100_000)} HTTP/1.1\r\nHost: a\r\n\r\n`,
    `GET /api/v1/programme HTTP/1.1\r\nHost: a\r\nX: ${"y".repeat(100_000)}\r\n\r\n`,
    "POST /api/v1/visitors HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
    "GET /api/v1/live HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n",
  ])("what is no request gets a 4xx: %j", async (text) => {
    expect(await raw(port, text)).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect((await fetch(`http://127.0.0.1:${port}/health/live`)).status).toBe(200);
  });
});

describe("a slow body", () => {
  let slow: FastifyInstance;
  beforeAll(async () => {
    slow = Fastify();
    slow.setErrorHandler(answerError as never);
    limitSlowBodies(slow, 40);
    slow.post("/", async ({ body }) => ({ got: body }));
    await slow.listen({ host: "127.0.0.1", port: 0 });
  });
  afterAll(() => slow.close());

  it("is 408 and the connection ends; a whole one is taken", async () => {
    const address = (slow.server.address() as AddressInfo).port;
    const head = "POST / HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 7\r\n\r\n";
    const answer = await raw(address, `${head}{"a"`);
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(answer).toContain('"code":"malformed"');
    expect(await raw(address, `${head.replace("Host", "Connection: close\r\nHost")}{"a":1}`)).toMatch(
      /^HTTP\/1\.1 200 /,
    );
  });
});

/** What a server says to these bytes until it ends the connection. */
function raw(at: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    let said = "";
    const socket = createConnection({ host: "127.0.0.1", port: at }, () => socket.write(text));
    socket.on("data", (data) => {
      said += String(data);
    });
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(said));
  });
}
