import { createHash, randomBytes } from "node:crypto";
import type { Role } from "@rapport/contracts";
import { settingsOf } from "#modules/programme";
import { audit } from "#platform/audit";
import type { Ctx } from "#platform/context";
import { newId } from "#platform/ids";
import { invitationMail } from "../mails.ts";
import { addInvitations } from "../store/admission.ts";
import { emailsOfMembers } from "../store/members.ts";

/** PEO-5: invites people by e-mail, each with a link of their own that works once. Whoever is a member already gets none, and is named. */
export async function invite(
  ctx: Ctx,
  of: { emails: readonly string[]; role: Role },
): Promise<{ invited: number; alreadyMembers: string[] }> {
  const settings = await settingsOf(ctx);
  return ctx.transaction(async (tx) => {
    const members = await emailsOfMembers(tx, of.emails);
    const asked = [...new Set(of.emails)];
    const emails = asked.filter((email) => !members.has(email));
    const invitations = emails.map((email) => ({
      email,
      id: newId("invitation"),
      token: randomBytes(24).toString("base64url"),
    }));
    await addInvitations(
      tx,
      invitations.map(({ id, email, token }) => ({
        id,
        email,
        role: of.role,
        token_hash: hashOfInvitation(token),
        created_at: ctx.now(),
      })),
    );
    for (const { email, token } of invitations) {
      const url = `${ctx.publicUrl}/app/join?invitation=${token}`;
      await ctx.mail.sendMail(tx, {
        to: email,
        ...invitationMail(settings.defaultLocale, { programme: settings.programmeName, url }),
      });
    }
    await audit(tx, ctx, { action: "members.invited", subject: of.role, change: { invited: invitations.length } });
    return { invited: invitations.length, alreadyMembers: asked.filter((email) => members.has(email)) };
  });
}

/** An invitation's token is kept hashed, as a password is. */
export function hashOfInvitation(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
