import type { Locale } from "@rapport/contracts";

/** A mail in the reader's language, before it is sent. */
export interface MailText {
  subject: string;
  text: string;
}

/** PEO-5: the brand admits somebody. */
export function approvalMail(locale: Locale, of: { name: string; programme: string; url: string }): MailText {
  if (locale === "fr")
    return {
      subject: `${of.programme} : bienvenue`,
      text: `Bonjour ${of.name},\n\nVotre inscription est acceptée. Connectez-vous ici :\n${of.url}\n\n${of.programme}`,
    };
  return {
    subject: `${of.programme}: welcome`,
    text: `Hello ${of.name},\n\nYour registration is accepted. Sign in here:\n${of.url}\n\n${of.programme}`,
  };
}

/** PEO-5: the brand declines somebody, with the reason. */
export function refusalMail(locale: Locale, of: { name: string; programme: string; reason: string }): MailText {
  if (locale === "fr")
    return {
      subject: `${of.programme} : votre inscription`,
      text: `Bonjour ${of.name},\n\nNous ne pouvons pas donner suite à votre inscription.\n\nMotif : ${of.reason}\n\n${of.programme}`,
    };
  return {
    subject: `${of.programme}: your registration`,
    text: `Hello ${of.name},\n\nWe cannot accept your registration.\n\nReason: ${of.reason}\n\n${of.programme}`,
  };
}

/** PEO-5: the brand invites somebody to join. */
export function invitationMail(locale: Locale, of: { programme: string; url: string }): MailText {
  if (locale === "fr")
    return {
      subject: `${of.programme} : vous êtes invité·e`,
      text: `Bonjour,\n\n${of.programme} vous invite à rejoindre son programme. Inscrivez-vous ici :\n${of.url}\n\n${of.programme}`,
    };
  return {
    subject: `${of.programme}: you are invited`,
    text: `Hello,\n\n${of.programme} invites you to join its programme. Register here:\n${of.url}\n\n${of.programme}`,
  };
}
