import type { Db } from "#platform/db";
import type {
  LinkRecord,
  LinkStanding,
  MemberRecord,
  MemberStanding,
  StoreRecord,
  VisitorRecord,
  VisitorStanding,
} from "../records.ts";
import * as store from "../store/export.ts";
import type { MemberRow } from "../store/members.ts";

/** Stores, members, visitors and who is whom, in the import's format. */
export async function* exportRecords(
  db: Db,
): AsyncIterable<
  StoreRecord | MemberRecord | MemberStanding | VisitorRecord | VisitorStanding | LinkRecord | LinkStanding
> {
  for await (const row of walk((after) => store.storesAfter(db, after))) yield storeRecord(row);
  for await (const row of walk((after) => store.membersAfter(db, after))) {
    yield memberRecord(row);
    const standing = memberStanding(row);
    if (standing) yield standing;
  }
  for await (const row of walk((after) => store.visitorsAfter(db, after))) {
    yield visitorRecord(row);
    const standing = visitorStanding(row);
    if (standing) yield standing;
  }
  for await (const row of walk((after) => store.linksAfter(db, after))) {
    yield linkRecord(row);
    yield linkStanding(row);
  }
}

async function* walk<Row extends { id: string }>(next: (after: string) => Promise<Row[]>): AsyncIterable<Row> {
  let rows = await next("");
  while (rows.length > 0) {
    yield* rows;
    rows = await next(rows.at(-1)!.id);
  }
}

function storeRecord({ id, name, ...address }: store.ExportedStore): StoreRecord {
  return { type: "store", id, name, address };
}

/** An anonymised member has no names; the import's format asks for some, and empties them again. */
function memberRecord(row: MemberRow): MemberRecord {
  const gone = row.state === "anonymised";
  return {
    type: "member",
    id: row.id,
    email: gone ? "erased@example.invalid" : row.email,
    firstName: row.first_name || "-",
    lastName: row.last_name || "-",
    alias: row.alias,
    role: row.role,
    state: row.state,
    storeId: row.store_id,
    sponsorId: row.sponsor_id,
    joinedAt: row.joined_at.toISOString(),
    underContract: row.under_contract,
    customerId: row.customer_id,
    bio: row.bio,
    photoUrl: row.photo_url,
    hiddenFromApp: row.hidden_from_app,
    hiddenFromWidgets: row.hidden_from_widgets,
  };
}

function memberStanding(row: MemberRow): MemberStanding | null {
  if (row.locale === "en" && !row.state_reason && !row.internal_comment && !row.terms_version) return null;
  return {
    type: "member_standing",
    id: row.id,
    locale: row.locale,
    stateReason: row.state_reason,
    internalComment: row.internal_comment,
    termsVersion: row.terms_version,
    termsAcceptedAt: row.terms_accepted_at?.toISOString() ?? null,
  };
}

function visitorRecord(row: store.ExportedVisitor): VisitorRecord {
  return {
    type: "visitor",
    id: row.id,
    email: row.email,
    customerId: row.customer_id,
    memberId: row.member_id,
    name: row.name,
    createdAt: row.created_at.toISOString(),
  };
}

/** Only where it differs from what an import takes for granted. */
function visitorStanding(row: store.ExportedVisitor): VisitorStanding | null {
  const granted = row.email !== null && row.customer_id !== null;
  if (row.email_vouched === granted && row.locale === null && row.erased_at === null) return null;
  return {
    type: "visitor_standing",
    id: row.id,
    emailVouched: row.email_vouched,
    locale: row.locale === "fr" || row.locale === "en" ? row.locale : null,
    erasedAt: row.erased_at?.toISOString() ?? null,
  };
}

function linkRecord(row: store.ExportedLink): LinkRecord {
  return {
    type: "identity_link",
    id: row.id,
    personOf: { visitorId: row.visitor_id, memberId: row.member_id },
    otherPersonOf: { visitorId: row.other_visitor_id, memberId: row.other_member_id },
    reason: row.reason,
    at: row.created_at.toISOString(),
  };
}

function linkStanding(row: store.ExportedLink): LinkStanding {
  return {
    type: "link_standing",
    id: row.id,
    createdBy: row.created_by,
    undoneAt: row.undone_at?.toISOString() ?? null,
    undoneBy: row.undone_by,
    undoReason: row.undo_reason,
  };
}
