import { SignJWT } from "jose";
import { sql } from "kysely";
import sharp from "sharp";
import type { Caller, TestServer } from "./index.ts";
import { salesWorld, type SalesWorld } from "./sales-world.ts";

type Visitor = Caller & { visitorId: string };

/** Words that must never reach anybody but their owner and staff. */
export const secrets = {
  anaEmail: "ana.private@example.com",
  anaLegalName: "Anastasia",
  bobEmail: "bob.private@example.com",
  shopperEmail: "shopper.private@example.com",
  otherEmail: "other.private@example.com",
  internalComment: "internal-comment-of-ana",
  customerId: "customer-id-of-shopper",
} as const;

/** One of everything, tied together: what tests look at who may see and do what. */
export interface FullWorld {
  sales: SalesWorld;
  ana: string;
  anaCaller: Caller;
  bob: string;
  bobCaller: Caller;
  shopper: Visitor;
  other: Visitor;
  conversationId: string;
  orderId: string;
  challengeId: string;
  /** A challenge whose start nobody outside the Manager may learn (GAM-11). */
  challengeStart: string;
  uploadId: string;
  sku: string;
  categoryId: string;
  storeId: string;
  clickId: string;
  personId: string;
  ids: string[];
}

/** An identity as the shop's back end signs it. */
export async function signIdentity(
  server: TestServer,
  of: { sub: string; claims?: Record<string, string>; expiresInMs?: number; secret?: string },
): Promise<string> {
  const { secret } = await server.call("GET /settings/identity-secret", {}, await server.key("admin"));
  const at = server.clock.now();
  return new SignJWT(of.claims ?? {})
    .setProtectedHeader({ alg: "HS256" })
    .setSubject(of.sub)
    .setIssuedAt(at)
    .setExpirationTime(new Date(at.getTime() + (of.expiresInMs ?? 3_600_000)))
    .sign(new TextEncoder().encode(of.secret ?? secret));
}

/** A small photo. */
export function photo(): Promise<Buffer> {
  return sharp({ create: { width: 40, height: 30, channels: 3, background: "teal" } })
    .jpeg()
    .toBuffer();
}

/** A form with one file, as browsers send it. */
export function form(file: Buffer): { type: string; body: Buffer } {
  const head =
    '--edge\r\ncontent-disposition: form-data; name="photo"; filename="a.jpg"\r\ncontent-type: image/jpeg\r\n\r\n';
  return {
    type: "multipart/form-data; boundary=edge",
    body: Buffer.concat([Buffer.from(head), file, Buffer.from("\r\n--edge--\r\n")]),
  };
}

export async function fullWorld(server: TestServer): Promise<FullWorld> {
  const key = await server.key("catalog", "people", "admin", "orders", "import");
  const categoryId = "shoes";
  const sku = "SKU1";
  const storeId = "store-1";
  await server.call("PUT /categories/:id", { params: { id: categoryId }, body: { name: "Shoes" } }, key);
  const price = { amount: "100.00", currency: "EUR" };
  await server.call(
    "PUT /products/:sku",
    { params: { sku }, body: { name: "Boot", price, categoryIds: [categoryId] } },
    key,
  );
  await server.call(
    "PUT /stores/:id",
    { params: { id: storeId }, body: { name: "Lyon", address: { city: "Lyon" } } },
    key,
  );
  await server.call("PATCH /settings", { body: { sites: ["https://shop.example"] } }, key);
  const people = await peopleOf(server, key);
  return { ...people, ...(await dealingsOf(server, people)), sku, categoryId, storeId };
}

async function peopleOf(server: TestServer, key: Caller) {
  const put = (id: string, email: string, names: { firstName: string; lastName: string; alias?: string }) =>
    server.call("PUT /members/:id", { params: { id }, body: { email, role: "ambassador", ...names } }, key);
  await put("ana", secrets.anaEmail, { firstName: secrets.anaLegalName, lastName: "Privata", alias: "Ana" });
  await put("bob", secrets.bobEmail, { firstName: "Bob", lastName: "Open" });
  await server.call(
    "PATCH /members/:id",
    { params: { id: "ana" }, body: { internalComment: secrets.internalComment } },
    await server.staff("administrator"),
  );
  const identity = await signIdentity(server, {
    sub: secrets.customerId,
    claims: { email: secrets.shopperEmail, given_name: "Sam", family_name: "Shopper" },
  });
  const session = await server.call("POST /visitors", { body: { identity } });
  const shopper = { authorization: `Bearer ${session.token}`, visitorId: session.visitorId };
  const other = await server.visitor();
  await server.call("PUT /visitors/me/email", { body: { email: secrets.otherEmail } }, other);
  return {
    ana: "ana",
    anaCaller: await server.asMember("ana"),
    bob: "bob",
    bobCaller: await server.asMember("bob"),
    shopper,
    other,
  };
}

async function dealingsOf(server: TestServer, of: Awaited<ReturnType<typeof peopleOf>>) {
  const sales = salesWorld(server);
  const challengeStart = "2026-02-17T03:14:15.000Z";
  const challengeId = await sales.challenge("conversation_sale", { startsAt: challengeStart });
  await sales.challenge("affiliation_sale", { startsAt: challengeStart });
  const clickId = await sales.click(of.shopper, of.bob);
  const conversationId = await sales.talk(of.shopper, of.ana);
  const sent = form(await photo());
  const upload = await server.send("POST", "/uploads", { ...sent, as: of.shopper });
  const uploadId = (upload.body as unknown as { id: string }).id;
  const body = { kind: "image" as const, clientId: "client-of-photo", imageId: uploadId };
  await server.call("POST /conversations/:id/messages", { params: { id: conversationId }, body }, of.shopper);
  server.clock.forward(1000);
  const orderId = "order-1";
  await sales.put(orderId, {
    customer: { visitorId: of.shopper.visitorId, customerId: secrets.customerId, email: secrets.shopperEmail },
    lines: [{ sku: "SKU1", quantity: 1, unitPrice: "100.00" }],
  });
  await server.settle();
  const { rows } = await sql<{
    person_id: string;
  }>`select person_id from people.visitors where id = ${of.shopper.visitorId}`.execute(server.app.ctx.db);
  const personId = rows[0]!.person_id;
  const known = { sales, challengeStart, challengeId, clickId, conversationId, uploadId, orderId, personId };
  const ids = [
    [of.ana, of.bob, of.shopper.visitorId, of.other.visitorId, conversationId, orderId, challengeId],
    [clickId, uploadId, "SKU1", "shoes", "store-1", personId],
  ].flat();
  return { ...known, ids };
}
