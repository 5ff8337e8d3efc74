import { importCategories, importProducts } from "#modules/catalog";
import { importConversations, importConversationStandings, importMessages, regroup } from "#modules/conversations";
import { importAdjustments, importChallenges, importJudgements } from "#modules/gamification";
import { importOrders, importStandings, importStatuses } from "#modules/orders";
import {
  importLinks,
  importLinkStandings,
  importMembers,
  importMemberStandings,
  importStores,
  importVisitors,
  importVisitorStandings,
  joinImported,
} from "#modules/people";
import type { Ctx } from "#platform/context";
import type { Tx } from "#platform/db";
import type { Refusal } from "#platform/refusal";
import { importClicksOfKnown, importSettings, importWinsOfKnown } from "./actions/import-checked.ts";
import type { ExchangeRecord, RecordOf, RecordType } from "./records.ts";

export type Answers = readonly (Refusal | null)[];

/** One pass over the records of one type. It answers, for each record in its place, the refusal or nothing. */
export interface Phase {
  type: RecordType;
  /** How many records share a transaction; all of them, where one may refer to a later one of its type. */
  batch: number;
  /** A later pass over records that count as taken already. */
  isAgain: boolean;
  /** What it announces must be heard now: a member who is put out is cut off (PEO-4). */
  isLoud: boolean;
  apply(tx: Tx, ctx: Ctx, records: readonly ExchangeRecord[]): Promise<Answers>;
}

const usual = 500;

function phase<T extends RecordType>(
  type: T,
  apply: (tx: Tx, ctx: Ctx, records: readonly RecordOf<T>[]) => Promise<Answers>,
  of: { batch?: number; isAgain?: boolean; isLoud?: boolean } = {},
): Phase {
  return {
    type,
    batch: of.batch ?? usual,
    isAgain: of.isAgain ?? false,
    isLoud: of.isLoud ?? false,
    apply: (tx, ctx, records) => apply(tx, ctx, records as readonly RecordOf<T>[]),
  };
}

const all = { batch: Number.POSITIVE_INFINITY };

/**
 * The order in which a stream is taken in, whatever order it came in: what is referred to before what refers to it. Orders stand before the wins
 * that name them; they are decided and judged when all of this is done (ATT-6). Whatever says who is whom says whose conversations are one history
 * (CON-1).
 */
export const phases: readonly Phase[] = [
  phase("setting", importSettings),
  phase("store", importStores),
  phase("category", importCategories, all),
  phase("product", importProducts),
  phase("member", importMembers, { ...all, isLoud: true }),
  phase("member_standing", importMemberStandings),
  phase("visitor", importVisitors),
  phase("visitor_standing", importVisitorStandings),
  phase("identity_link", async (tx, ctx, links) => {
    const sides = links.flatMap(({ personOf, otherPersonOf }) => [personOf, otherPersonOf]);
    const answers = await importLinks(tx, ctx, links);
    await regroup(tx, {
      visitorIds: sides.flatMap(({ visitorId }) => visitorId ?? []),
      memberIds: sides.flatMap(({ memberId }) => memberId ?? []),
    });
    return answers;
  }),
  phase("link_standing", async (tx, ctx, links) => {
    const answers = await importLinkStandings(tx, ctx, links);
    await regroup(tx, { linkIds: links.map(({ id }) => id) });
    return answers;
  }),
  phase("visitor", (tx, ctx, visitors) => join(tx, ctx, { visitors, members: [] }), { isAgain: true }),
  phase("member", (tx, ctx, members) => join(tx, ctx, { visitors: [], members }), { isAgain: true }),
  phase("conversation", async (tx, ctx, conversations) => {
    const answers = await importConversations(tx, ctx, conversations);
    await regroup(tx, { visitorIds: conversations.map(({ visitorId }) => visitorId) });
    return answers;
  }),
  phase("message", importMessages),
  phase("conversation_standing", importConversationStandings),
  phase("click", importClicksOfKnown),
  phase("challenge", importChallenges),
  phase("order", importOrders),
  phase("order_status", importStatuses),
  phase("order_standing", importStandings),
  phase("win", importWinsOfKnown),
  phase("adjustment", importAdjustments),
  phase("judgement", importJudgements),
];

async function join(tx: Tx, ctx: Ctx, of: Parameters<typeof joinImported>[2]): Promise<Answers> {
  await joinImported(tx, ctx, of);
  await regroup(tx, { visitorIds: of.visitors.map(({ id }) => id), memberIds: of.members.map(({ id }) => id) });
  return [...of.visitors, ...of.members].map(() => null);
}
