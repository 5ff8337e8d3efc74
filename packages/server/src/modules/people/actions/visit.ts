import type { VisitorSession } from "@rapport/contracts";
import { sighted } from "#modules/programme";
import type { Ctx } from "#platform/context";
import type { Tx } from "#platform/db";
import { newId } from "#platform/ids";
import { refuse } from "#platform/refusal";
import { normaliseEmail } from "../rules/normalise.ts";
import { memberByCustomer, memberByEmail } from "../store/members.ts";
import { addPerson } from "../store/persons.ts";
import * as store from "../store/visitors.ts";
import { type Identity, issueVisitorToken, readIdentity } from "../visitor-tokens.ts";
import { linkPersons } from "./link-persons.ts";

/**
 * PEO-1: the first interaction with a widget makes a temporary visitor; with a signed identity the client, who keeps one record for all
 * browsers. Looking at pages never comes here.
 */
export async function startVisit(
  ctx: Ctx,
  body: { identity?: string | undefined; locale?: string | undefined },
): Promise<VisitorSession> {
  const identity = body.identity ? await readIdentity(ctx, body.identity) : null;
  const visitorId = await ctx.transaction(async (tx) => {
    const known = identity ? (await store.visitorsOfCustomer(tx, identity.customerId))[0] : undefined;
    const id = known?.id ?? (await addVisitor(tx, ctx, body.locale ?? null));
    if (identity) await vouch(tx, ctx, { visitorId: id, identity });
    await sighted(tx, ctx, { part: "widget" });
    return id;
  });
  return sessionOf(ctx, visitorId);
}

async function addVisitor(tx: Tx, ctx: Ctx, locale: string | null): Promise<string> {
  const id = newId("visitor");
  const person_id = await addPerson(tx, ctx.now());
  await store.addVisitor(tx, {
    id,
    person_id,
    email: null,
    email_vouched: false,
    customer_id: null,
    name: null,
    locale,
    created_at: ctx.now(),
  });
  return id;
}

/** PEO-2: the shopper signed in on the shop. This browser's visitor, the client's other records and the member of that account become one. */
export async function identifyVisitor(ctx: Ctx, visitorId: string, token: string): Promise<VisitorSession> {
  const identity = await readIdentity(ctx, token);
  const id = await ctx.transaction(async (tx) => {
    const visitor = await store.visitorById(tx, visitorId);
    if (!visitor) throw refuse("not_found");
    if (visitor.customer_id && visitor.customer_id !== identity.customerId) return otherClient(tx, ctx, identity);
    await vouch(tx, ctx, { visitorId, identity });
    return visitorId;
  });
  return sessionOf(ctx, id);
}

/** Somebody else signed in on this browser: they get their own visitor, and see nothing of the one before. */
async function otherClient(tx: Tx, ctx: Ctx, identity: Identity): Promise<string> {
  const known = (await store.visitorsOfCustomer(tx, identity.customerId))[0];
  const id = known?.id ?? (await addVisitor(tx, ctx, null));
  await vouch(tx, ctx, { visitorId: id, identity });
  return id;
}

async function vouch(tx: Tx, ctx: Ctx, of: { visitorId: string; identity: Identity }): Promise<void> {
  const { identity } = of;
  await sighted(tx, ctx, { part: "identity" });
  const visitor = (await store.visitorById(tx, of.visitorId))!;
  const email = normaliseEmail(identity.email) ?? visitor.email;
  await store.saveVisitor(tx, {
    id: visitor.id,
    email,
    email_vouched: identity.email !== null || visitor.email_vouched,
    customer_id: identity.customerId,
    name: identity.name ?? visitor.name,
  });
  await joinSameCustomer(tx, ctx, { personId: visitor.person_id, customerId: identity.customerId });
  if (identity.email) await joinSameEmail(tx, ctx, { personId: visitor.person_id, email: identity.email });
}

/** PEO-2, PEO-3: every record with the brand's customer id is the same person. */
export async function joinSameCustomer(
  tx: Tx,
  ctx: Ctx,
  of: { personId: string; customerId: string; at?: Date },
): Promise<void> {
  const visitors = await store.visitorsOfCustomer(tx, of.customerId);
  const member = await memberByCustomer(tx, of.customerId);
  for (const other of [visitors[0], member]) {
    if (other)
      await linkPersons(tx, ctx, {
        personId: of.personId,
        otherPersonId: other.person_id,
        reason: "same_customer_id",
        ...(of.at ? { at: of.at } : {}),
      });
  }
}

/** PEO-2: an e-mail the brand vouches for joins; one that was only typed by either side does not. */
async function joinSameEmail(tx: Tx, ctx: Ctx, of: { personId: string; email: string }): Promise<void> {
  const visitors = (await store.visitorsByEmail(tx, of.email)).filter((one) => one.email_vouched);
  const member = await memberByEmail(tx, of.email);
  for (const other of [...visitors, ...(member ? [member] : [])]) {
    await linkPersons(tx, ctx, { personId: of.personId, otherPersonId: other.person_id, reason: "same_vouched_email" });
  }
}

/** PEO-2: an e-mail the shopper typed. It links orders to this visitor and shows nobody another person's history. */
export async function typeEmail(
  ctx: Ctx,
  visitorId: string,
  body: { email: string; name?: string | undefined },
): Promise<VisitorSession> {
  await ctx.transaction(async (tx) => {
    const visitor = await store.visitorById(tx, visitorId);
    if (!visitor) throw refuse("not_found");
    const email = visitor.email_vouched ? visitor.email : body.email;
    await store.saveVisitor(tx, { ...visitor, email, name: body.name || visitor.name });
  });
  return sessionOf(ctx, visitorId);
}

/** The visitor as the widget knows itself, with a fresh token. */
export async function sessionOf(ctx: Ctx, visitorId: string): Promise<VisitorSession> {
  const visitor = await store.visitorById(ctx.db, visitorId);
  if (!visitor || visitor.erased_at) throw refuse("visitor_token_invalid");
  const { token, expiresAt } = await issueVisitorToken(ctx, visitorId);
  return {
    token,
    expiresAt: expiresAt.toISOString(),
    visitorId,
    kind: visitor.customer_id ? "client" : "temporary",
    email: visitor.email,
    name: visitor.name,
  };
}

/** CON-2, phygital: the visitor record for an e-mail given orally; it counts as typed, and shows nobody another's history (PEO-2). */
export async function visitorForEmail(tx: Tx, ctx: Ctx, given: string): Promise<string> {
  const email = normaliseEmail(given)!;
  const known = (await store.visitorsByEmail(tx, email))[0];
  if (known) return known.id;
  const id = await addVisitor(tx, ctx, null);
  const visitor = (await store.visitorById(tx, id))!;
  await store.saveVisitor(tx, { ...visitor, email });
  return id;
}
