import { createTransport } from "nodemailer";
import type { MailTransport } from "./transport.ts";

/** A mail server, by its address (`smtp://user:password@host:587`); `from` is the sender people see. */
export function smtp(url: string, from: string): MailTransport {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    // A text may quote what a person wrote; it must not be able to attach our files or call addresses.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    firstState: "waiting",
    async deliver(mail) {
      await transport.sendMail({
        from,
        // As one address, so that a comma in it does not make two.
        to: { name: "", address: mail.to },
        subject: mail.subject,
        text: mail.text,
        ...(mail.html !== null && { html: mail.html }),
        // The same mail delivered twice after a crash is shown once by most mail programs.
        messageId: `<${mail.id}@${domainOf(from)}>`,
      });
    },
    close: () => transport.close(),
  };
}

function domainOf(from: string): string {
  return /@([A-Za-z0-9.-]+)/.exec(from)?.[1] ?? "localhost";
}
