export { createMail, type Mail, type MailOptions, type NewMail } from "./mail/mail.ts";
export { forgetMails, type KeptMail, listMails, type MailState, readMail } from "./mail/store.ts";
export { mailbox, type MailTransport } from "./mail/transport.ts";
export { smtp } from "./mail/smtp.ts";
