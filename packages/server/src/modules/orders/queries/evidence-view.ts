import type { Evidence, Locale } from "@rapport/contracts";
import { decisionWords, type EvidenceOf, evidenceOf } from "#modules/attribution";
import { winsOf } from "#modules/gamification";
import { type MemberName, namesOf } from "#modules/people";
import { settingsOf } from "#modules/programme";
import type { Ctx } from "#platform/context";
import { refuse } from "#platform/refusal";
import { isVerified } from "../rules/verification.ts";
import * as store from "../store/orders.ts";
import { verificationPolicy } from "../verification.ts";
import { earnedWords } from "../words.ts";

/** ATT-8: why an order is credited as it is, with every candidate, for staff and integrators. Refuses `not_found`. */
export async function orderEvidence(ctx: Ctx, id: string): Promise<Evidence> {
  const row = await store.orderById(ctx.db, id);
  if (!row) throw refuse("not_found");
  const evidence = (await evidenceOf(ctx.db, id)) ?? undecided(row);
  const wins = (await winsOf(ctx.db, [id])).get(id) ?? [];
  const names = await namesOf(ctx.db, [...new Set([...membersIn(evidence), ...wins.map((win) => win.memberId)])]);
  const nameOf = nameIn(names);
  const { decision } = evidence;
  const earned = {
    hasBeenOk: row.ok_at !== null,
    verified: isVerified(row.sources, await verificationPolicy(ctx.db, ctx)),
    decided: decision.state === "decided",
    points: wins.map((win) => ({ name: nameOf(win.memberId), points: win.points })),
  };
  const words = (locale: Locale) => [
    ...decisionWords({ evidence, placedAt: row.placed_at }, { memberId: null, nameOf }, locale),
    earnedWords(earned, locale),
  ];
  return {
    state: decision.state,
    decidedAt: decision.decidedAt?.toISOString() ?? null,
    settings: evidence.settings ?? settingsNow(await settingsOf(ctx)),
    customer: { personIds: decision.personIds, isMember: decision.customerMemberId !== null },
    ...candidates(evidence, nameOf),
    words: { en: words("en"), fr: words("fr") },
    changes: evidence.changes.map((one) => ({ ...one, at: one.at.toISOString() })),
  };
}

function candidates(
  evidence: EvidenceOf,
  nameOf: (id: string) => string,
): Pick<Evidence, "conversation" | "affiliation"> {
  return {
    conversation: {
      candidates: evidence.talks.map((talk) => ({
        ...talk,
        memberName: nameOf(talk.memberId),
        lastMessageAt: talk.lastMessageAt?.toISOString() ?? null,
      })),
    },
    affiliation: {
      candidates: evidence.clicks.map((click) => ({
        ...click,
        memberName: nameOf(click.memberId),
        at: click.at.toISOString(),
      })),
    },
  };
}

function membersIn({ talks, clicks, decision }: EvidenceOf): string[] {
  return [
    ...talks.map((talk) => talk.memberId),
    ...clicks.map((click) => click.memberId),
    ...[decision.conversation?.memberId, decision.affiliation?.memberId].filter((id) => id !== undefined),
  ];
}

function nameIn(names: ReadonlyMap<string, MemberName>): (id: string) => string {
  return (id) => names.get(id)?.name ?? id;
}

function settingsNow(settings: Evidence["settings"]): Evidence["settings"] {
  const { conversationWindowDays, affiliationWindowDays, creditExistingTraffic } = settings;
  return { conversationWindowDays, affiliationWindowDays, creditExistingTraffic };
}

/** An order of an import that was not decided yet. */
export function undecided(row: store.OrderRow): EvidenceOf {
  return {
    decision: {
      orderId: row.id,
      state: "pending",
      decidedAt: null,
      conversation: null,
      affiliation: null,
      customerMemberId: null,
      personIds: [],
    },
    settings: null,
    talks: [],
    clicks: [],
    changes: [],
  };
}
