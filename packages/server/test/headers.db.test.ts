import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestServer, testServer } from "./index.ts";

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
  const body = { sites: ["https://shop.example", "https://other.example/shop"] };
  await server.call("PATCH /settings", { body }, await server.key("admin"));
});
afterAll(() => server.close());

const get = (url: string, headers: Record<string, string> = {}) => server.app.http.inject({ url, headers });

function policyOf(header: unknown): Map<string, string[]> {
  const parts = String(header)
    .split(";")
    .map((part) => part.trim().split(" "));
  return new Map(parts.map(([name = "", ...values]) => [name, values]));
}

describe("every answer", () => {
  it.each([
    "/app",
    "/app/anything",
    "/manager",
    "/api/docs",
    "/api/docs/static/index.html",
    "/api/v1/openapi.json",
    "/api/v1/programme",
    "/api/v1/me",
    "/nothing",
    "/files/photos/none.webp",
    "/health/live",
  ])("%s lets no script in from elsewhere, is not framed, and is what it says", async (url) => {
    const { headers } = await get(url);
    const policy = policyOf(headers["content-security-policy"]);
    expect(policy.get("default-src")).toEqual(["'self'"]);
    expect(policy.get("script-src")).toEqual(["'self'"]);
    expect(policy.get("script-src-attr")).toEqual(["'none'"]);
    expect(policy.get("object-src")).toEqual(["'none'"]);
    expect(policy.get("base-uri")).toEqual(["'self'"]);
    expect(policy.get("form-action")).toEqual(["'self'"]);
    expect(policy.get("frame-ancestors")).toEqual(["'self'"]);
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["x-frame-options"]).toBe("SAMEORIGIN");
    expect(headers["referrer-policy"]).toBe("no-referrer");
    expect(headers["x-powered-by"]).toBeUndefined();
    expect(headers.server).toBeUndefined();
  });

  it("of somebody's own data is kept by no cache between", async () => {
    for (const [url, as] of [
      ["/api/v1/visitors/me", await server.visitor()],
      ["/api/v1/settings", await server.staff("reader")],
    ] as const) {
      const { visitorId: _, ...headers } = as as Record<string, string>;
      expect((await get(url, headers)).headers["cache-control"]).toMatch(/no-store|private/);
    }
  });
});

describe("the API document", () => {
  it("can be read under the policy: its page holds no script of its own, and what it names is there", async () => {
    const page = await get("/api/docs/");
    expect(page.statusCode).toBe(200);
    const scripts = [...page.payload.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)];
    expect(scripts.length).toBeGreaterThan(0);
    for (const [, attributes = "", inside = ""] of scripts) {
      expect(inside.trim()).toBe("");
      const source = /src="([^"]+)"/.exec(attributes)?.[1] ?? "";
      const file = await get(new URL(source, "http://localhost/api/docs/").pathname);
      expect(file.statusCode).toBe(200);
      expect(file.headers["content-type"]).toMatch(/javascript/);
    }
    expect(page.payload).not.toMatch(/ on(load|click|error)=/);
  });

  it("names every call with its summary, and no secret", async () => {
    const { paths } = (await get("/api/v1/openapi.json")).json<{
      paths: Record<string, Record<string, { summary: string }>>;
    }>();
    const calls = Object.values(paths).flatMap((path) => Object.values(path));
    expect(calls.length).toBe(server.app.routes().size);
    for (const { summary } of calls) expect(summary).toMatch(/\w/);
  });
});

describe("other sites", () => {
  const preflight = (origin: string, url = "/api/v1/visitors") =>
    server.app.http.inject({
      method: "OPTIONS",
      url,
      headers: { origin, "access-control-request-method": "POST", "access-control-request-headers": "content-type" },
    });

  it.each(["https://shop.example", "https://other.example", "http://localhost:4100"])("%s may read", async (origin) => {
    expect((await preflight(origin)).headers["access-control-allow-origin"]).toBe(origin);
    const answer = await get("/api/v1/widget/config", { origin });
    expect(answer.headers).toMatchObject({
      "access-control-allow-origin": origin,
      vary: expect.stringMatching(/origin/i),
    });
    expect(answer.headers["access-control-allow-credentials"]).toBeUndefined();
  });

  it.each([
    "https://evil.example",
    "http://shop.example",
    "https://shop.example:8443",
    "https://shop.example.evil.example",
    "https://sub.shop.example",
    "https://SHOP.example.",
    "null",
  ])("%s may not", async (origin) => {
    expect((await preflight(origin)).headers["access-control-allow-origin"]).toBeUndefined();
    const answer = await get("/api/v1/widget/config", { origin });
    expect(answer.statusCode).toBe(403);
    expect(answer.headers["access-control-allow-origin"]).toBeUndefined();
  });

  it("a site that is taken out of the settings is out at once", async () => {
    const key = await server.key("admin");
    await server.call("PATCH /settings", { body: { sites: ["https://shop.example"] } }, key);
    expect((await get("/api/v1/widget/config", { origin: "https://other.example" })).statusCode).toBe(403);
  });
});

describe("the session's cookie", () => {
  it("is out of reach of scripts and of other sites", async () => {
    await server.staff("reader");
    const payload = { email: "reader@example.com", password: "correct horse battery" };
    const { cookies } = await server.app.http.inject({ method: "POST", url: "/api/auth/sign-in/email", payload });
    const session = cookies.find((cookie) => cookie.name.includes("session_token"))!;
    expect(session).toMatchObject({ httpOnly: true, sameSite: expect.stringMatching(/lax|strict/i), path: "/" });
  });
});

describe("where a request comes from", () => {
  it("is told by the proxies of the settings, and by no stranger", async () => {
    const behind = await testServer({ settings: { RAPPORT_PROXIES: "10.0.0.7, 10.1.0.0/16" } });
    const left = async (remoteAddress: string, shopper: string) => {
      const headers = { "x-forwarded-for": shopper };
      const answer = await behind.app.http.inject({ url: "/api/v1/programme", remoteAddress, headers });
      return Number(answer.headers["x-ratelimit-remaining"]);
    };
    const first = await left("10.0.0.7", "203.0.113.1");
    expect(await left("10.0.0.7", "203.0.113.1")).toBe(first - 1);
    expect(await left("10.1.2.3", "203.0.113.2")).toBe(first);
    // A shopper who says to be another is counted as who the proxy saw.
    expect(await left("10.1.2.3", "198.51.100.9, 203.0.113.2")).toBe(first - 1);
    expect(await left("192.0.2.1", "203.0.113.3")).toBe(first);
    expect(await left("192.0.2.1", "203.0.113.4")).toBe(first - 1);
    await behind.close();
  });
});
