import type { MemberState } from "@rapport/contracts";
import { settingsOf } from "#modules/programme";
import { audit } from "#platform/audit";
import type { Ctx } from "#platform/context";
import { emit } from "#platform/events";
import { refuse } from "#platform/refusal";
import { memberStateChanged } from "../events.ts";
import { approvalMail, refusalMail } from "../mails.ts";
import { lockMember, memberById, type MemberRow, saveMember } from "../store/members.ts";

export interface Approval {
  decision: "approve" | "refuse";
  reason: string;
  preview: boolean;
}

export interface ApprovalAnswer {
  state: MemberState;
  mail: { to: string; subject: string; text: string };
}

/**
 * PEO-5: admits or declines a pending member and writes the e-mail in the member's language; a preview answers the e-mail and the present state, and
 * changes nothing. Throws `reason_required` for a refusal without one, `already_decided` when the member is no longer pending.
 */
export async function decideApproval(ctx: Ctx, id: string, of: Approval): Promise<ApprovalAnswer> {
  if (of.decision === "refuse" && !of.reason) throw refuse("reason_required", "A refusal has a reason.");
  if (of.preview) {
    const member = pending(await memberById(ctx.db, id));
    return { state: member.state, mail: await mailFor(ctx, member, of) };
  }
  return ctx.transaction(async (tx) => {
    const member = pending(await lockMember(tx, id));
    const state = of.decision === "approve" ? "active" : "declined";
    const mail = await mailFor(ctx, member, of);
    await saveMember(tx, { ...member, state, state_reason: of.reason || null });
    await ctx.mail.sendMail(tx, mail);
    await audit(tx, ctx, {
      action: `member.${state === "active" ? "approved" : "declined"}`,
      subject: id,
      reason: of.reason || null,
    });
    await emit(tx, memberStateChanged, { memberId: id, from: member.state, to: state });
    return { state, mail };
  });
}

function pending(member: MemberRow | null): MemberRow {
  if (!member) throw refuse("not_found");
  if (member.state !== "pending") throw refuse("already_decided", `The member is ${member.state}.`);
  return member;
}

async function mailFor(ctx: Ctx, member: MemberRow, of: Approval): Promise<ApprovalAnswer["mail"]> {
  const { programmeName: programme } = await settingsOf(ctx);
  const name = member.first_name;
  const text =
    of.decision === "approve"
      ? approvalMail(member.locale, { name, programme, url: `${ctx.publicUrl}/app` })
      : refusalMail(member.locale, { name, programme, reason: of.reason });
  return { to: member.email, ...text };
}
