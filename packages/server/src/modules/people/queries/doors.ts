import type { MemberState, PublicMember } from "@rapport/contracts";
import type { Ctx } from "#platform/context";
import type { Db } from "#platform/db";
import { memberById, membersByIds, listedInWidgets } from "../store/members.ts";
import { visitorById, type VisitorRow, visitorsByIds, visitorsNamed } from "../store/visitors.ts";
import { legalName, publicMember, publicName } from "../views.ts";
import { humansOf } from "./humans.ts";

/** What others show of a member. */
export interface MemberName {
  id: string;
  name: string;
  photoUrl: string | null;
  state: MemberState;
}

export async function namesOf(db: Db, memberIds: readonly string[]): Promise<Map<string, MemberName>> {
  const rows = memberIds.length > 0 ? await membersByIds(db, memberIds) : [];
  return new Map(
    rows.map((row) => [row.id, { id: row.id, name: publicName(row), photoUrl: row.photo_url, state: row.state }]),
  );
}

/** How the Manager names a member: the legal name, the alias beside it where one is set (PEO-6). Empty once anonymised (PEO-11). */
export interface LegalName {
  name: string;
  alias: string | null;
  photoUrl: string | null;
}

/** PEO-6: for staff alone. */
export async function legalNamesOf(db: Db, memberIds: readonly (string | null)[]): Promise<Map<string, LegalName>> {
  const ids = [...new Set(memberIds.filter((id) => id !== null))];
  const rows = ids.length > 0 ? await membersByIds(db, ids) : [];
  return new Map(
    rows.map((row) => [row.id, { name: legalName(row), alias: row.alias?.trim() || null, photoUrl: row.photo_url }]),
  );
}

export async function memberExists(db: Db, id: string): Promise<boolean> {
  return (await memberById(db, id)) !== null;
}

/** A visitor who is still somebody: an erased one is nobody any more (PEO-11), and no token speaks for it. */
export async function presentVisitor(db: Db, id: string): Promise<VisitorRow | null> {
  const visitor = await visitorById(db, id);
  return visitor && visitor.erased_at === null ? visitor : null;
}

export async function publicMembers(db: Db, ctx: Pick<Ctx, "now">, ids: readonly string[]): Promise<PublicMember[]> {
  return ids.length > 0 ? (await membersByIds(db, ids)).map((row) => publicMember(row, ctx.now())) : [];
}

const mostNamed = 500;

/** Whoever has a name like these words: visitors by the name they gave, members by the public one; at most 500 of each. */
export async function peopleNamed(db: Db, words: string): Promise<string[]> {
  const [visitorIds, members] = await Promise.all([
    visitorsNamed(db, words, mostNamed),
    listedInWidgets(db, { search: words, limit: mostNamed }),
  ]);
  return [...visitorIds, ...members.map((one) => one.id)];
}

/** Every visitor record of the same person (PEO-2), this one included. */
export async function visitorIdsOfPerson(db: Db, visitorId: string): Promise<string[]> {
  const [ids] = await humansOf(db, { visitorIds: [visitorId] });
  return ids ?? [visitorId];
}

/** What a member sees of the shoppers: the name they gave or the brand vouches for; never an e-mail. */
export async function visitorFaces(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, { name: string | null; kind: "temporary" | "client" }>> {
  const rows = ids.length > 0 ? await visitorsByIds(db, ids) : [];
  return new Map(rows.map((row) => [row.id, { name: row.name, kind: row.customer_id ? "client" : "temporary" }]));
}
