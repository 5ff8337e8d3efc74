import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Caller, type TestServer, testServer } from "#test/index";
import { salesWorld, type SalesWorld } from "#test/sales-world";
import { writeClick } from "./click-writer.ts";

const shop = "https://shop.example";
let server: TestServer;
let world: SalesWorld;
let reader: Caller;
let ana: string;

beforeAll(async () => {
  server = await testServer();
  world = salesWorld(server);
  reader = await server.staff("reader");
  await server.call("PATCH /settings", { body: { sites: [shop] } }, await server.key("admin"));
  ana = await server.member({ id: "ana" });
});
afterAll(() => server.close());

const clicks = (query: Record<string, string> = {}) => server.call("GET /clicks", { query }, reader);
const clickOf = async (id: string) => (await clicks()).items.find((one) => one.id === id)!;

describe("a member's link", () => {
  it("is one for life, short, and counts its clicks", async () => {
    const bea = await server.member({ id: "bea" });
    const me = await server.asMember(bea);
    const link = await server.call("GET /me/link", {}, me);
    expect(link).toMatchObject({ container: "profile", clicks: 0, url: `http://localhost:4100/l/${link.code}` });
    expect(link.code).toMatch(/^[0-9a-z]{8}$/);
    await world.follow(bea);
    await world.follow(bea, { m: "widget" });
    const again = await server.call("GET /members/:id/link", { params: { id: bea } }, reader);
    expect(again).toEqual({ ...link, clicks: 2, inboundClicks30d: 1 });
    expect(await server.refusal("GET /members/:id/link", { params: { id: "nobody" } }, reader)).toMatchObject({
      status: 404,
    });
  });

  it("asked for by many at once is still one", async () => {
    const eve = await server.member({ id: "eve" });
    const links = await Promise.all(
      [1, 2, 3, 4, 5].map(() => server.call("GET /members/:id/link", { params: { id: eve } }, reader)),
    );
    expect(new Set(links.map((one) => one.code)).size).toBe(1);
  });
});

describe("TRK-1: a click", () => {
  it("names member, container, medium and origin; without a visitor until the browser shows it", async () => {
    const followed = await world.follow(ana, { to: `${shop}/p/1?a=b`, m: "facebook", campaign: "spring" });
    expect(followed).toMatchObject({ status: 302, location: `${shop}/p/1?a=b&rapport_click=${followed.clickId}` });
    expect(followed.headers).toMatchObject({ "cache-control": "no-store", "referrer-policy": "origin" });
    expect(await clickOf(followed.clickId!)).toMatchObject({
      memberId: "ana",
      memberName: "ana Member",
      visitorId: null,
      origin: "inbound",
      medium: "facebook",
      container: "campaign",
      campaignId: "spring",
      target: `${shop}/p/1?a=b`,
    });
  });

  it("without the id of its container is not stored, and the visitor arrives all the same", async () => {
    const before = (await clicks()).items.length;
    const followed = await world.follow(ana, { to: `${shop}/p/2`, publication: " " });
    expect(followed).toMatchObject({ status: 302, location: `${shop}/p/2`, clickId: null });
    expect((await clicks()).items).toHaveLength(before);
  });

  it("is there a hundred times when a hundred follow at once", async () => {
    const dan = await server.member({ id: "dan" });
    const followed = await Promise.all(Array.from({ length: 100 }, () => world.follow(dan, { m: "x" })));
    expect(new Set(followed.map((one) => one.clickId)).size).toBe(100);
    const pages = [await clicks({ memberId: dan, limit: "60" })];
    pages.push(await clicks({ memberId: dan, limit: "60", cursor: pages[0]!.nextCursor! }));
    expect(pages.map((page) => page.items.length)).toEqual([60, 40]);
    expect(pages[1]!.nextCursor).toBeNull();
    expect((await server.call("GET /members/:id/link", { params: { id: dan } }, reader)).clicks).toBe(100);
  });

  it("is there when another of the same commit cannot be stored", async () => {
    const fay = await server.member({ id: "fay" });
    const before = {
      member_id: fay,
      visitor_id: null,
      at: server.app.ctx.now(),
      origin: "inbound",
      medium: "x",
    } as const;
    const rest = { container: "profile", publication_id: null, campaign_id: null, sku: null, target: null } as const;
    const writes = ["clk_first", "clk_nul\0", "clk_last"].map((id) =>
      writeClick(server.app.ctx, { ...before, ...rest, id }).then(
        () => "kept",
        () => "refused",
      ),
    );
    expect(await Promise.all(writes)).toEqual(["kept", "refused", "kept"]);
    expect((await clicks({ memberId: fay, limit: "10" })).items).toHaveLength(2);
  });
});

describe("TRK-2: the medium", () => {
  it("is the first one of the visit, along a page reached by another link and among the clicks of one visitor", async () => {
    const visitor = await server.visitor();
    const first = await world.follow(ana, { m: "facebook" });
    server.clock.forward(60_000);
    const second = await world.follow(ana, { m: "link", rapport_click: first.clickId! });
    server.clock.forward(60_000);
    const third = await world.follow(ana, { m: "qr" });
    server.clock.forward(31 * 60_000);
    const nextVisit = await world.follow(ana, { m: "email" });
    const ids = [third, first, nextVisit, second].map((one) => one.clickId!);
    expect(await server.call("POST /visitors/me/clicks", { body: { clicks: ids } }, visitor)).toEqual({ claimed: 4 });
    const media = await Promise.all(
      [first, second, third, nextVisit].map(async (one) => (await clickOf(one.clickId!)).medium),
    );
    expect(media).toEqual(["facebook", "facebook", "facebook", "email"]);
  });

  it("that nobody knows is a plain link", async () => {
    const { clickId } = await world.follow(ana, { m: "carrier-pigeon" });
    expect((await clickOf(clickId!)).medium).toBe("link");
  });
});

describe("TRK-3: the origin", () => {
  it.each([
    { says: "brought by a message", m: "whatsapp", origin: "inbound" },
    { says: "shown on the shop", m: "widget", origin: "widget" },
    { says: "seen in the App", m: "app", origin: "community" },
  ])("of a stranger's click $says is $origin", async ({ m, origin }) => {
    const visitor = await server.visitor();
    const id = await world.click(visitor, ana, { m });
    expect(await clickOf(id)).toMatchObject({ visitorId: visitor.visitorId, origin });
  });

  it("of a member's click is self on own content and community on another's", async () => {
    const kim = await server.member({ id: "kim", customerId: "C-kim" });
    const visitor = await shopping({ sub: "C-kim" });
    const own = await world.click(visitor, kim, { m: "email" });
    const others = await world.click(visitor, ana, { m: "email" });
    expect((await clickOf(own)).origin).toBe("self");
    expect((await clickOf(others)).origin).toBe("community");
    expect((await clicks({ origin: "self" })).items.map((one) => one.id)).toEqual([own]);
  });

  it("of staff is self on own content and staff on anybody else's, before community", async () => {
    const lea = await server.member({ id: "lea", customerId: "C-lea" });
    await server.asMember(lea);
    await giveRight("lea@example.com", "reader");
    const visitor = await shopping({ sub: "C-lea" });
    const [own, others] = [await world.click(visitor, lea), await world.click(visitor, ana, { m: "app" })];
    expect([(await clickOf(own)).origin, (await clickOf(others)).origin]).toEqual(["self", "staff"]);
    await giveRight("lea@example.com", null);
    expect((await clickOf(await world.click(visitor, ana))).origin).toBe("community");
  });

  it.each([
    { says: "the brand vouches for", vouched: true, origin: "staff" },
    { says: "was only typed", vouched: false, origin: "inbound" },
  ])("of staff without a member record, by an e-mail that $says, is $origin", async ({ vouched, origin }) => {
    await giveRight("eva@alder.example", "editor");
    const visitor = vouched ? await shopping({ sub: "C-eva", email: "eva@alder.example" }) : await server.visitor();
    if (!vouched) await server.call("PUT /visitors/me/email", { body: { email: "eva@alder.example" } }, visitor);
    expect((await clickOf(await world.click(visitor, ana, { m: "email" }))).origin).toBe(origin);
  });

  it.each([
    { says: "the member", as: () => server.asMember(ana), origin: "self" },
    { says: "another member", as: () => server.asMember("bea"), origin: "community" },
    { says: "staff", as: () => server.staff("reader"), origin: "staff" },
    { says: "nobody", as: async () => ({}), origin: "inbound" },
  ])(
    "of $says signed in to App or Manager is $origin without any consent, and stays so when a stranger claims it",
    async ({ as, origin }) => {
      const { clickId } = await world.follow(ana, { m: "facebook" }, await as());
      expect(await clickOf(clickId!)).toMatchObject({ origin, visitorId: null });
      const stranger = await server.visitor();
      await server.call("POST /visitors/me/clicks", { body: { clicks: [clickId!] } }, stranger);
      expect(await clickOf(clickId!)).toMatchObject({ origin, visitorId: stranger.visitorId });
    },
  );

  it("of who may not sign in any more is a stranger's, and the link brings him on (TRK-4)", async () => {
    const out = await server.member({ id: "out" });
    const cookie = await server.asMember(out);
    const state = { params: { id: out }, body: { state: "blocked" as const, reason: "Left" } };
    await server.call("POST /members/:id/state", state, await server.staff("editor"));
    const followed = await world.follow(ana, { to: `${shop}/p/9` }, cookie);
    expect(followed.status).toBe(302);
    expect((await clickOf(followed.clickId!)).origin).toBe("inbound");
  });

  async function giveRight(email: string, right: "reader" | "editor" | null) {
    await server.call("PUT /staff/:email", { params: { email }, body: { right } }, await server.staff("administrator"));
  }

  /** Somebody signed in on the shop, whose back end vouches for the customer id and, where there is one, the e-mail. */
  async function shopping(claims: { sub: string; email?: string }) {
    const { secret } = await server.call("GET /settings/identity-secret", {}, await server.staff("administrator"));
    const { SignJWT } = await import("jose");
    const now = Math.floor(server.clock.now().getTime() / 1000);
    const identity = await new SignJWT(claims)
      .setProtectedHeader({ alg: "HS256" })
      .setIssuedAt(now)
      .setExpirationTime(now + 600)
      .sign(new TextEncoder().encode(secret));
    const session = await server.call("POST /visitors", { body: { identity } });
    return { authorization: `Bearer ${session.token}`, visitorId: session.visitorId };
  }
});

describe("TRK-4: a link always brings its visitor on", () => {
  it.each([
    { says: "its target", to: `${shop}/coats?size=m#top`, location: `${shop}/coats?size=m` },
    { says: "a path of the shop", to: "/coats", location: `${shop}/coats` },
    { says: "another site: home", to: "https://evil.example/coats", location: `${shop}/` },
    { says: "another site in disguise: home", to: "//evil.example", location: `${shop}/` },
    { says: "a script: home", to: "javascript:alert(1)", location: `${shop}/` },
    { says: "nothing: home", to: "", location: `${shop}/` },
  ])("to $says", async ({ to, location }) => {
    const followed = await world.follow(ana, { to });
    const target = new URL(followed.location);
    target.searchParams.delete("rapport_click");
    target.hash = "";
    expect(target.href).toBe(location);
    expect(followed.clickId).not.toBeNull();
  });

  it.each(["00000000", "nobody-%00", "../../etc", "%27%20or%201=1", "x".repeat(240)])(
    "an unknown code (%s) leads home and stores nothing",
    async (code) => {
      const before = (await clicks({ limit: "200" })).items.length;
      const answer = await server.app.http.inject({
        url: `/l/${encodeURIComponent(code)}?to=${shop}/p`,
        headers: { "user-agent": "Mozilla/5.0 Firefox" },
      });
      expect([answer.statusCode, answer.headers.location]).toEqual([302, shop]);
      expect((await clicks({ limit: "200" })).items).toHaveLength(before);
    },
  );

  it.each([
    { says: "a bot", headers: { "user-agent": "facebookexternalhit/1.1" } },
    { says: "a prefetch", headers: { "user-agent": "Mozilla/5.0 Chrome/140", "sec-purpose": "prefetch;prerender" } },
    { says: "no browser at all", headers: { "user-agent": "" } },
  ])("$says is no click", async ({ headers }) => {
    expect(await world.follow(ana, { to: `${shop}/p/3` }, headers as never)).toMatchObject({
      status: 302,
      location: `${shop}/p/3`,
      clickId: null,
    });
  });

  it("HEAD is no click", async () => {
    const { code } = await server.call("GET /members/:id/link", { params: { id: ana } }, reader);
    const answer = await server.app.http.inject({
      method: "HEAD",
      url: `/l/${code}?to=/p/4`,
      headers: { "user-agent": "Mozilla/5.0 Firefox" },
    });
    expect([answer.statusCode, answer.headers.location]).toEqual([302, `${shop}/p/4`]);
  });
});

describe("TRK-5: the shopper's privacy", () => {
  it("gives a click its visitor only once, only when shown, and only inside the window", async () => {
    const [one, other] = [await server.visitor(), await server.visitor()];
    const { clickId } = await world.follow(ana);
    const show = (visitor: Caller) =>
      server.call("POST /visitors/me/clicks", { body: { clicks: [clickId!, "clk_made_up"] } }, visitor);
    expect(await show(one)).toEqual({ claimed: 1 });
    expect(await show(one)).toEqual({ claimed: 0 });
    expect(await show(other)).toEqual({ claimed: 0 });
    expect((await clicks({ visitorId: one.visitorId })).items.map((click) => click.id)).toEqual([clickId]);

    const late = await world.follow(ana);
    const nearly = await world.follow(ana);
    server.clock.forward(30 * 86_400_000);
    const edge = await server.visitor();
    expect(await server.call("POST /visitors/me/clicks", { body: { clicks: [nearly.clickId!] } }, edge)).toEqual({
      claimed: 1,
    });
    server.clock.forward(1);
    expect(await server.call("POST /visitors/me/clicks", { body: { clicks: [late.clickId!] } }, edge)).toEqual({
      claimed: 0,
    });
  });

  it("takes the clicks in hand with the visitor's first call", async () => {
    const { clickId } = await world.follow(ana);
    const session = await server.call("POST /visitors", { body: { clicks: [clickId!] } });
    expect((await clickOf(clickId!)).visitorId).toBe(session.visitorId);
  });

  it("is listed from one instant to another", async () => {
    server.clock.set("2026-08-01T10:00:00Z");
    const first = await world.follow(ana);
    server.clock.forward(1000);
    const second = await world.follow(ana);
    const listed = async (query: Record<string, string>) => (await clicks(query)).items.map((click) => click.id);
    expect(await listed({ from: "2026-08-01T10:00:00Z", to: "2026-08-01T10:00:01Z" })).toEqual([first.clickId]);
    expect(await listed({ from: "2026-08-01T10:00:01Z" })).toEqual([second.clickId]);
  });

  it("is announced so that figures can follow", async () => {
    await server.settle();
  });
});
