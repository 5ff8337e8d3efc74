import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FakeS3, fakeS3 } from "./fake-s3.ts";
import { form, photo } from "./full-world.ts";
import { type Caller, type TestServer, testServer } from "./index.ts";

const forAYear = "public, max-age=31536000, immutable";

let store: FakeS3;
beforeAll(async () => {
  store = await fakeS3();
});
afterAll(() => store.stop());

const bucket = () => ({
  S3_ENDPOINT: store.endpoint,
  S3_BUCKET: store.bucket,
  S3_ACCESS_KEY_ID: store.accessKeyId,
  S3_SECRET_ACCESS_KEY: store.secretAccessKey,
});

describe.each([
  { place: "the folder", part: "uploads", settings: () => ({}) },
  { place: "a bucket", part: "bucket", settings: bucket },
])("photos in $place", ({ part, settings }) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer({ settings: settings() });
  });
  afterAll(() => server.close());

  const get = async (url: string) => {
    const { pathname } = new URL(url);
    return server.app.http.inject({ method: "GET", url: pathname });
  };
  const upload = async (as: Caller) => {
    const { status, body } = await server.send("POST", "/uploads", { ...form(await photo()), as });
    expect(status).toBe(201);
    return body as unknown as { id: string; url: string; thumbnailUrl: string };
  };
  const portrait = async (as: Caller) => {
    const { status, body } = await server.send("PUT", "/me/photo", { ...form(await photo()), as });
    expect(status).toBe(200);
    return (body as unknown as { photoUrl: string }).photoUrl;
  };

  it("are served by us, to be kept for ever, as what they are", async () => {
    const { url, thumbnailUrl } = await upload(await server.visitor());
    for (const address of [url, thumbnailUrl, await portrait(await server.asMember(await server.member()))]) {
      expect(address).toMatch(/^http:\/\/localhost:4100\/files\/photos\/upl_[\w-]+\.webp$/);
      const { statusCode, headers, rawPayload } = await get(address);
      expect(statusCode).toBe(200);
      expect(headers).toMatchObject({
        "content-type": "image/webp",
        "content-length": String(rawPayload.length),
        "cache-control": forAYear,
        "content-disposition": "inline",
      });
      expect((await sharp(rawPayload).metadata()).format).toBe("webp");
    }
    expect((await get("http://localhost:4100/files/photos/upl_none.webp")).statusCode).toBe(404);
  });

  it("go when another takes their place, or their visitor asks to be forgotten (PEO-11)", async () => {
    const member = await server.asMember(await server.member());
    const first = await portrait(member);
    const second = await portrait(member);
    expect([(await get(first)).statusCode, (await get(second)).statusCode]).toEqual([404, 200]);

    const visitor = await server.visitor();
    const { id: memberId } = { id: await server.member() };
    const { id } = await server.call("POST /conversations", { body: { memberId } }, visitor);
    const { id: imageId, url, thumbnailUrl } = await upload(visitor);
    const body = { kind: "image" as const, clientId: "one-photo-only", imageId };
    await server.call("POST /conversations/:id/messages", { params: { id }, body }, visitor);
    await server.call("DELETE /visitors/me", {}, visitor);
    await server.settle();
    expect([(await get(url)).statusCode, (await get(thumbnailUrl)).statusCode]).toEqual([404, 404]);
  });

  it("are a part of being ready", async () => {
    const { statusCode, body } = await server.app.http.inject({ url: "/health/ready" });
    expect([statusCode, JSON.parse(body)]).toEqual([200, { status: "ok", parts: { database: "ok", [part]: "ok" } }]);
  });
});

describe("a bucket that cannot be reached", () => {
  it("is named, and photos are answered 503 until it is back, everything else as ever", async () => {
    const server = await testServer({ settings: bucket() });
    const visitor = await server.visitor();
    const photos = async () => {
      const sent = await server.send("POST", "/uploads", { ...form(await photo()), as: visitor });
      const got = await server.app.http.inject({ url: "/files/photos/upl_any.webp" });
      const ready = await server.app.http.inject({ url: "/health/ready" });
      return { sent, got, ready };
    };
    await store.stop();
    const { sent, got, ready } = await photos();
    expect([sent.status, sent.body]).toMatchObject([503, { code: "not_ready" }]);
    expect([got.statusCode, got.json()]).toMatchObject([503, { code: "not_ready" }]);
    expect([ready.statusCode, ready.json()]).toEqual([
      503,
      { status: "down", parts: { database: "ok", bucket: "down" } },
    ]);
    expect((await server.request("GET /visitors/me", {}, visitor)).status).toBe(200);
    await store.start();
    const back = await photos();
    expect([back.sent.status, back.got.statusCode, back.ready.statusCode]).toEqual([201, 404, 200]);
    await server.close();
  });
});
