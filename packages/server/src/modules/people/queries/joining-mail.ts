import type { Ctx } from "#platform/context";
import { joiningMail, type MailText } from "../mails.ts";
import { nameForMail } from "../rules/applicant-name.ts";
import { applicationOf } from "../store/applications.ts";

/** PEO-3: the mail with the link to choose a password, for whoever waits to prove that the e-mail is theirs; null for everybody else. */
export async function joiningMailFor(
  ctx: Ctx,
  of: { email: string; programme: string; url: string },
): Promise<MailText | null> {
  const application = await applicationOf(ctx.db, of.email);
  if (!application) return null;
  const name = nameForMail({ firstName: application.first_name, lastName: application.last_name });
  return joiningMail(application.locale, { name, programme: of.programme, url: of.url });
}
