import type { Member, MemberBody, MemberState } from "@rapport/contracts";
import type { z } from "zod";
import { audit } from "#platform/audit";
import type { Ctx } from "#platform/context";
import type { Tx } from "#platform/db";
import { emit } from "#platform/events";
import { refuse } from "#platform/refusal";
import { memberStateChanged } from "../events.ts";
import { mayBecome } from "../rules/account-state.ts";
import * as store from "../store/members.ts";
import { takeApplication } from "../store/applications.ts";
import { addPerson } from "../store/persons.ts";
import { forgetMails } from "#platform/mail";
import { storeById } from "../store/stores.ts";
import { oneMemberView } from "../queries/member-views.ts";
import { emptied } from "./erase-member.ts";
import { joinSameCustomer } from "./visit.ts";

/** What of a member may come from outside; absent fields keep their value. */
export type MemberChanges = Partial<z.output<typeof MemberBody>> & {
  internalComment?: string | undefined;
  hiddenFromApp?: boolean | undefined;
  hiddenFromWidgets?: boolean | undefined;
};

/** Creates or updates a member by the brand's id (PEO-3: the brand answers for the terms of whom it sends). */
export async function putMember(ctx: Ctx, id: string, body: z.output<typeof MemberBody>): Promise<Member> {
  const row = await ctx.transaction(async (tx) => {
    const known = await store.memberById(tx, id);
    const after = await saveMember(tx, ctx, { id, body });
    // What the brand's own systems send is not the work of a named person.
    if (ctx.actor.kind === "account")
      await audit(tx, ctx, {
        action: known ? "member.changed" : "member.created",
        subject: id,
        change: { fields: Object.keys(body) },
      });
    return after;
  });
  return oneMemberView(ctx, row);
}

/** The same inside the caller's transaction (import). */
export async function saveMember(
  tx: Tx,
  ctx: Ctx,
  of: { id: string; body: MemberChanges & { email: string; firstName: string; lastName: string } },
): Promise<store.MemberRow> {
  const known = await store.lockMember(tx, of.id);
  if (known?.state === "anonymised") throw refuse("state_change_not_allowed", "Nothing comes back from anonymised.");
  const before = known ?? newMember(of.id, await addPerson(tx, ctx.now()), ctx.now());
  const merged = merge(before, of.body);
  const after = merged.state === "anonymised" ? emptied(merged) : merged;
  await checkReferences(tx, after);
  await store.saveMember(tx, after);
  if (after.customer_id && after.customer_id !== known?.customer_id)
    await joinSameCustomer(tx, ctx, { personId: after.person_id, customerId: after.customer_id });
  if (known?.state !== after.state)
    await emit(tx, memberStateChanged, { memberId: of.id, from: known?.state ?? null, to: after.state });
  return after;
}

/** Changes a member in the Manager. */
export async function changeMember(ctx: Ctx, id: string, changes: MemberChanges): Promise<Member> {
  const row = await ctx.transaction(async (tx) => {
    const known = await store.lockMember(tx, id);
    if (!known) throw refuse("not_found");
    const { state: _, ...rest } = changes;
    const after = await saveMember(tx, ctx, {
      id,
      body: { email: known.email, firstName: known.first_name, lastName: known.last_name, ...rest },
    });
    await audit(tx, ctx, { action: "member.changed", subject: id, change: { fields: Object.keys(rest) } });
    return after;
  });
  return oneMemberView(ctx, row);
}

/** PEO-4: the brand blocks, removes, readmits… always with a reason. */
export async function changeMemberState(
  ctx: Ctx,
  id: string,
  of: { state: MemberState; reason: string },
): Promise<Member> {
  let accountId: string | null = null;
  const row = await ctx.transaction(async (tx) => {
    const known = await store.lockMember(tx, id);
    if (!known) throw refuse("not_found");
    if (!mayBecome(known.state, of.state, "brand"))
      throw refuse("state_change_not_allowed", `A member who is ${known.state} cannot become ${of.state}.`);
    const changed = { ...known, state: of.state, state_reason: of.reason };
    const after = of.state === "anonymised" ? emptied(changed) : changed;
    if (of.state === "anonymised") await forgetAddress(tx, known.email);
    await store.saveMember(tx, after);
    await audit(tx, ctx, {
      action: "member.state_changed",
      subject: id,
      reason: of.reason,
      change: { from: known.state, to: of.state },
    });
    await emit(tx, memberStateChanged, { memberId: id, from: known.state, to: of.state });
    accountId = known.account_id;
    return after;
  });
  if (accountId && of.state === "anonymised") await ctx.accounts.forget(ctx, accountId);
  return oneMemberView(ctx, row);
}

/** PEO-11. */
async function forgetAddress(tx: Tx, email: string): Promise<void> {
  await takeApplication(tx, email);
  await forgetMails(tx, email);
}

export function newMember(id: string, personId: string, now: Date): store.MemberRow {
  return {
    id,
    person_id: personId,
    account_id: null,
    email: "",
    first_name: "",
    last_name: "",
    alias: null,
    role: "ambassador",
    state: "active",
    state_reason: null,
    store_id: null,
    sponsor_id: null,
    customer_id: null,
    under_contract: false,
    joined_at: now,
    photo_url: null,
    bio: "",
    internal_comment: "",
    locale: "en",
    hidden_from_app: false,
    hidden_from_widgets: false,
    unavailable: false,
    absent_from: null,
    absent_to: null,
    absence_message: null,
    last_action_at: null,
    terms_version: null,
    terms_accepted_at: null,
  };
}

/** The member with what the body gives; what it leaves out stays. */
export function merge(member: store.MemberRow, body: MemberChanges): store.MemberRow {
  const given = {
    email: body.email,
    first_name: body.firstName,
    last_name: body.lastName,
    alias: body.alias === "" ? null : body.alias,
    role: body.role,
    state: body.state,
    store_id: body.storeId,
    sponsor_id: body.sponsorId,
    customer_id: body.customerId,
    under_contract: body.underContract,
    photo_url: body.photoUrl,
    bio: body.bio,
    joined_at: body.joinedAt === undefined ? undefined : new Date(body.joinedAt),
    internal_comment: body.internalComment,
    hidden_from_app: body.hiddenFromApp,
    hidden_from_widgets: body.hiddenFromWidgets,
  };
  return { ...member, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) };
}

async function checkReferences(tx: Tx, member: store.MemberRow): Promise<void> {
  if (member.store_id && !(await storeById(tx, member.store_id)))
    throw refuse("unknown_reference", `There is no store ${member.store_id}.`);
  if (member.sponsor_id && !(await store.memberById(tx, member.sponsor_id)))
    throw refuse("unknown_reference", `There is no member ${member.sponsor_id}.`);
  const same = await store.memberByEmail(tx, member.email);
  if (same && same.id !== member.id && member.state !== "anonymised") throw refuse("email_taken");
  const customer = member.customer_id ? await store.memberByCustomer(tx, member.customer_id) : null;
  if (customer && customer.id !== member.id)
    throw refuse("conflict", `Member ${customer.id} has the customer id ${member.customer_id} already.`);
}
