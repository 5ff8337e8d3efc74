import type { KeptMail } from "./store.ts";

/** How a mail leaves the house. */
export interface MailTransport {
  /** What a new mail waits for: a mail server, or nothing, because being kept is all there is. */
  firstState: "waiting" | "kept";
  /** Hands the mail over; an error means it was not taken and may be tried again. */
  deliver(mail: KeptMail): Promise<void>;
  close(): void;
}

/** Without a mail server: mails are read in the Manager's mailbox and go nowhere. */
export const mailbox: MailTransport = {
  firstState: "kept",
  deliver: () => Promise.resolve(),
  close: () => undefined,
};
