import { createHash, createHmac } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

/** A small S3 store in memory: one bucket, by path; it checks signatures (AWS Signature Version 4) as a real one does. */
export interface FakeS3 {
  endpoint: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
  /** What is in the bucket, by key. */
  objects: Map<string, { bytes: Buffer; type: string }>;
  /** Nobody is there any more, until `start`. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

const bucket = "uploads";
const accessKeyId = "AKIATEST";
const secretAccessKey = "not/a+real=secret";

export async function fakeS3(): Promise<FakeS3> {
  const objects: FakeS3["objects"] = new Map();
  const server = createServer((request, response) => void answer(request, response, objects));
  const listen = (port: number) => new Promise<void>((done) => server.listen(port, "127.0.0.1", done));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    bucket,
    accessKeyId,
    secretAccessKey,
    objects,
    start: () => listen(port),
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, objects: FakeS3["objects"]): Promise<void> {
  const bytes = await buffer(request);
  const { pathname } = new URL(request.url ?? "/", "http://s3");
  const [, name, ...rest] = pathname.split("/").map(decodeURIComponent);
  const key = rest.join("/");
  const no = (status: number, code: string) =>
    response.writeHead(status, { "content-type": "application/xml" }).end(`<Error><Code>${code}</Code></Error>`);

  if (!isSigned(request, bytes)) return void no(403, "SignatureDoesNotMatch");
  if (name !== bucket) return void no(404, "NoSuchBucket");
  if (key === "") return void response.writeHead(200).end();
  if (request.method === "PUT") {
    objects.set(key, { bytes, type: request.headers["content-type"] ?? "" });
    return void response.writeHead(200, { etag: `"${sha256(bytes)}"` }).end();
  }
  if (request.method === "DELETE") {
    objects.delete(key);
    return void response.writeHead(204).end();
  }
  const found = objects.get(key);
  if (!found) return void no(404, "NoSuchKey");
  response.writeHead(200, { "content-type": found.type, "content-length": found.bytes.length }).end(found.bytes);
}

/** The signature over method, address, headers and body, worked out anew with the secret. */
function isSigned({ method, url = "/", headers }: IncomingMessage, bytes: Buffer): boolean {
  const said = /Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=(\w+)/.exec(
    headers.authorization ?? "",
  );
  if (!said || headers["x-amz-content-sha256"] !== sha256(bytes)) return false;
  const [, id, day, region, names, signature] = said as unknown as [string, string, string, string, string, string];
  const { pathname, searchParams } = new URL(url, "http://s3");
  searchParams.sort();
  const signed = names.split(";").map((name) => `${name}:${String(headers[name] ?? "").trim()}\n`);
  const request = [method, pathname, searchParams.toString(), signed.join(""), names, sha256(bytes)].join("\n");
  const scope = `${day}/${region}/s3/aws4_request`;
  const text = ["AWS4-HMAC-SHA256", String(headers["x-amz-date"]), scope, sha256(request)].join("\n");
  const secret = [day, region, "s3", "aws4_request"].reduce<string | Buffer>(hmac, `AWS4${secretAccessKey}`);
  return id === accessKeyId && hmac(secret, text).toString("hex") === signature;
}

function hmac(secret: string | Buffer, text: string): Buffer {
  return createHmac("sha256", secret).update(text).digest();
}

function sha256(bytes: string | Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}
