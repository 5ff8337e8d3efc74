import type { Evidence, Locale } from "@rapport/contracts";
import { decisionWords, type EvidenceOf, evidenceOf } from "#modules/attribution";
import { type Win, winsOf } from "#modules/gamification";
import { type LegalName, legalNamesOf } from "#modules/people";
import { settingsOf } from "#modules/programme";
import type { Ctx } from "#platform/context";
import { refuse } from "#platform/refusal";
import { isVerified } from "../rules/verification.ts";
import * as store from "../store/orders.ts";
import { verificationPolicy } from "../verification.ts";
import { earnedWords, namelessWords } from "../words.ts";

/** ATT-8: why an order is credited as it is, with every candidate, for staff and integrators. Refuses `not_found`. */
export async function orderEvidence(ctx: Ctx, id: string): Promise<Evidence> {
  const row = await store.orderById(ctx.db, id);
  if (!row) throw refuse("not_found");
  const evidence = (await evidenceOf(ctx.db, id)) ?? undecided(row);
  const wins = (await winsOf(ctx.db, [id])).get(id) ?? [];
  const names = await legalNamesOf(ctx.db, [...membersIn(evidence), ...wins.map((win) => win.memberId)]);
  const { decision } = evidence;
  const earned = {
    hasBeenOk: row.ok_at !== null,
    verified: isVerified(row.sources, await verificationPolicy(ctx.db, ctx)),
    decided: decision.state === "decided",
  };
  const words = (locale: Locale) => {
    const nameOf = nameIn(names, locale);
    const points = pointsByMember(wins).map(([memberId, won]) => ({ name: nameOf(memberId), points: won }));
    return [
      ...decisionWords({ evidence, placedAt: row.placed_at }, { memberId: null, nameOf }, locale),
      earnedWords({ ...earned, points }, locale),
    ];
  };
  return {
    state: decision.state,
    decidedAt: decision.decidedAt?.toISOString() ?? null,
    settings: evidence.settings ?? settingsNow(await settingsOf(ctx)),
    customer: { personIds: decision.personIds, isMember: decision.customerMemberId !== null },
    ...candidates(evidence, names),
    words: { en: words("en"), fr: words("fr") },
    changes: evidence.changes.map((one) => ({ ...one, at: one.at.toISOString() })),
  };
}

function candidates(
  evidence: EvidenceOf,
  names: ReadonlyMap<string, LegalName>,
): Pick<Evidence, "conversation" | "affiliation"> {
  const named = (id: string) => ({ memberName: names.get(id)?.name ?? id, memberAlias: names.get(id)?.alias ?? null });
  return {
    conversation: {
      candidates: evidence.talks.map((talk) => ({
        ...talk,
        ...named(talk.memberId),
        lastMessageAt: talk.lastMessageAt?.toISOString() ?? null,
      })),
    },
    affiliation: {
      candidates: evidence.clicks.map((click) => ({
        ...click,
        ...named(click.memberId),
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

/** Who was anonymised has no name left (PEO-11). */
function nameIn(names: ReadonlyMap<string, LegalName>, locale: Locale): (id: string) => string {
  return (id) => (names.get(id)?.name ?? id) || namelessWords(locale);
}

function pointsByMember(wins: readonly Win[]): [memberId: string, points: number][] {
  const members = Map.groupBy(wins, (win) => win.memberId);
  return [...members].map(([memberId, won]) => [memberId, won.reduce((sum, win) => sum + win.points, 0)]);
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
