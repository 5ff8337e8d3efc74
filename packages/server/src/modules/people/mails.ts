import type { Locale } from "@rapport/contracts";

/** A mail in the reader's language, before it is sent. */
export interface MailText {
  subject: string;
  text: string;
}

/** PEO-3: whoever registered shows that the e-mail is theirs by choosing the password with this link; named so that its owner sees who did. */
export function joiningMail(locale: Locale, of: { name: string | null; programme: string; url: string }): MailText {
  if (locale === "fr")
    return {
      subject: `${of.programme} : choisissez votre mot de passe`,
      text: `Bonjour${of.name ? ` ${of.name}` : ""},\n\nChoisissez votre mot de passe ici, et votre inscription est confirmée :\n${of.url}\n\nLe lien est valable une heure. Ce n’est pas vous qui vous êtes inscrit·e ? Ne faites rien : sans ce lien, personne ne rejoint le programme avec votre adresse.\n\n${of.programme}`,
    };
  return {
    subject: `${of.programme}: choose your password`,
    text: `Hello${of.name ? ` ${of.name}` : ""},\n\nChoose your password here, and your registration is confirmed:\n${of.url}\n\nThe link works for one hour. Was it not you who registered? Do nothing: without this link nobody joins with your address.\n\n${of.programme}`,
  };
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
