import { randomInt } from "node:crypto";
import type { AffiliateLink } from "@rapport/contracts";
import { memberExists } from "#modules/people";
import type { Ctx } from "#platform/context";
import { refuse } from "#platform/refusal";
import { forgetCode } from "../queries/link-of-code.ts";
import * as store from "../store/links.ts";

const signs = "0123456789abcdefghjkmnpqrstvwxyz";
const codeLength = 8;
const monthMs = 30 * 86_400_000;

/** A member's own affiliate link with its counts; made when first asked for. */
export async function memberLink(ctx: Ctx, memberId: string): Promise<AffiliateLink> {
  const link = await linkOf(ctx, memberId);
  const since = new Date(ctx.now().getTime() - monthMs);
  return {
    code: link.code,
    url: `${ctx.publicUrl}/l/${link.code}`,
    container: link.container,
    clicks: link.clicks,
    inboundClicks30d: await store.inboundSince(ctx.db, memberId, since),
    createdAt: link.created_at.toISOString(),
  };
}

/** The link of a member's profile, one for life. Refuses `not_found` for nobody's id. */
async function linkOf(ctx: Ctx, memberId: string): Promise<store.LinkRow> {
  const known = await store.linkOfProfile(ctx.db, memberId);
  if (known) return known;
  if (!(await memberExists(ctx.db, memberId))) throw refuse("not_found");
  const code = newCode();
  await store.addProfileLink(ctx.db, { code, memberId, at: ctx.now() });
  await forgetCode(ctx, code);
  // The insert yields to a link made at the same moment, and to a code that is taken: then the next try has another.
  return linkOf(ctx, memberId);
}

function newCode(): string {
  return Array.from({ length: codeLength }, () => signs[randomInt(signs.length)]).join("");
}
