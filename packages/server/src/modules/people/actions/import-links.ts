import type { Ctx } from "#platform/context";
import type { Tx } from "#platform/db";
import { newId } from "#platform/ids";
import { refuse, type Refusal } from "#platform/refusal";
import type { LinkRecord, LinkStanding, MemberRecord, VisitorRecord } from "../records.ts";
import * as store from "../store/import-visitors.ts";
import { type LinkRow, lockLinks } from "../store/persons.ts";
import { recluster } from "./recluster.ts";

type Answer = Refusal | null;
type NewLink = Omit<LinkRow, "undone_at" | "undone_by" | "undo_reason">;

const by = "import";
const memberShops = "member_shops";

/** Links of a stream that say who is whom (PEO-2); its members and visitors are in before. */
export async function importLinks(tx: Tx, _ctx: Ctx, records: readonly LinkRecord[]): Promise<Answer[]> {
  await lockLinks(tx);
  const sides = records.flatMap(({ personOf, otherPersonOf }) => [personOf, otherPersonOf]);
  const persons = await store.personsNamed(tx, {
    visitorIds: sides.flatMap(({ visitorId }) => visitorId ?? []),
    memberIds: sides.flatMap(({ memberId }) => memberId ?? []),
  });
  const personOf = ({ visitorId, memberId }: LinkRecord["personOf"]) =>
    (visitorId ? persons.get(`visitor ${visitorId}`) : undefined) ??
    (memberId ? persons.get(`member ${memberId}`) : undefined);
  const links: NewLink[] = [];
  const answers = records.map((record): Answer => {
    const [one, other] = [personOf(record.personOf), personOf(record.otherPersonOf)];
    if (!one || !other) return refuse("unknown_reference", "The link names nobody who is known on one of its sides.");
    if (one === other) return refuse("invalid_fields", "Both sides of the link name the same record.");
    const { id, reason, at } = record;
    links.push({ id, person_id: one, other_person_id: other, reason, created_at: new Date(at), created_by: by });
    return null;
  });
  await store.addLinks(tx, links);
  await recluster(
    tx,
    links.flatMap((link) => [link.person_id, link.other_person_id]),
  );
  return answers;
}

/** Who made links, and which were undone, in the programme they come from. */
export async function importLinkStandings(tx: Tx, _ctx: Ctx, records: readonly LinkStanding[]): Promise<Answer[]> {
  await lockLinks(tx);
  const known = await store.linksByIds(tx, [...new Set(records.map(({ id }) => id))]);
  const ids = new Set(known.map(({ id }) => id));
  await store.saveLinkStandings(
    tx,
    records.filter(({ id }) => ids.has(id)),
  );
  await recluster(
    tx,
    known.flatMap((link) => [link.person_id, link.other_person_id]),
  );
  // A link whose pair was joined here already by another one has no record of its own; there is nothing to say about it.
  return records.map(() => null);
}

/**
 * PEO-2: joins what the records of a stream say by themselves: the visitor a member is when shopping, and everybody with one customer id. What staff
 * undid is not joined again; a visitor who is another member now, or none, is separated from the one before.
 */
export async function joinImported(
  tx: Tx,
  ctx: Ctx,
  of: { visitors: readonly VisitorRecord[]; members: readonly MemberRecord[] },
): Promise<void> {
  await lockLinks(tx);
  const persons = await store.personsNamed(tx, {
    visitorIds: of.visitors.map(({ id }) => id),
    memberIds: of.visitors.flatMap(({ memberId }) => memberId ?? []),
  });
  const shops = of.visitors.flatMap(({ id, memberId, createdAt }) => {
    const [one, other] = [persons.get(`visitor ${id}`), persons.get(`member ${memberId}`)];
    return one && other
      ? [{ a: one, b: other, reason: memberShops, at: createdAt ? new Date(createdAt) : ctx.now() }]
      : [];
  });
  const separated = await separate(tx, ctx, { visitors: of.visitors, persons, shops });
  const customerIds = [...new Set([...of.visitors, ...of.members].flatMap(({ customerId }) => customerId ?? []))];
  const wanted = [...shops, ...(await sameCustomers(tx, ctx, customerIds))];
  const known = new Set(
    (await store.linksBetween(tx, wanted)).map((link) => pairKey(link.person_id, link.other_person_id)),
  );
  const fresh = new Map(
    wanted.filter(({ a, b }) => !known.has(pairKey(a, b))).map((pair) => [pairKey(pair.a, pair.b), pair]),
  );
  const links = [...fresh.values()].map(({ a, b, reason, at }) => ({
    id: newId("link"),
    person_id: a,
    other_person_id: b,
    reason,
    created_at: at,
    created_by: by,
  }));
  await store.addLinks(tx, links);
  const touched = [...separated, ...links].flatMap((link) => [link.person_id, link.other_person_id]);
  if (touched.length > 0) await recluster(tx, touched);
}

interface Pair {
  a: string;
  b: string;
  reason: string;
  at: Date;
}

async function separate(
  tx: Tx,
  ctx: Ctx,
  of: { visitors: readonly VisitorRecord[]; persons: ReadonlyMap<string, string>; shops: readonly Pair[] },
): Promise<LinkRow[]> {
  const said = of.visitors.filter(({ memberId }) => memberId !== undefined);
  const persons = said.flatMap(({ id }) => of.persons.get(`visitor ${id}`) ?? []);
  if (persons.length === 0) return [];
  const wanted = new Set(of.shops.map(({ a, b }) => pairKey(a, b)));
  const active = await store.activeLinksBecause(tx, persons, memberShops);
  const others = new Set(persons);
  const gone = active.filter(
    (link) => others.has(link.person_id) && !wanted.has(pairKey(link.person_id, link.other_person_id)),
  );
  const undone = { undoneAt: ctx.now().toISOString(), undoneBy: by, undoReason: "the brand names another member" };
  await store.saveLinkStandings(
    tx,
    gone.map(({ id, created_by }) => ({ id, createdBy: created_by, ...undone })),
  );
  return gone;
}

/** Every record with one customer id is linked to the first visitor that has it. */
async function sameCustomers(tx: Tx, ctx: Ctx, customerIds: readonly string[]): Promise<Pair[]> {
  const first = new Map<string, string>();
  const pairs: Pair[] = [];
  const join = (customerId: string, personId: string, at: Date) => {
    const known = first.get(customerId);
    if (known === undefined) first.set(customerId, personId);
    else if (known !== personId) pairs.push({ a: personId, b: known, reason: "same_customer_id", at });
  };
  for (const one of await store.visitorsOfCustomers(tx, customerIds))
    join(one.customer_id, one.person_id, one.created_at);
  for (const one of await store.membersOfCustomers(tx, customerIds)) join(one.customer_id, one.person_id, ctx.now());
  return pairs;
}

function pairKey(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}
