import styles from "./launcher.css?inline";

export const launcherStyles = styles;

export const launcherMarkup = `<button type="button" part="launcher" aria-haspopup="dialog" aria-expanded="false"><svg class="talk" viewBox="0 0 28 28" fill="none" aria-hidden="true"><path d="M14 4C8 4 3.6 7.8 3.6 13c0 2.8 1.4 5.3 3.6 7 .2 1.5-.4 2.9-1.4 4 2.2.1 4.3-.7 5.8-2l2.4.2c6 0 10.4-4 10.4-9.2S20 4 14 4Z" fill="currentColor"/><path d="M9 11.5h10M9 15h6" stroke="var(--rapport-accent)" stroke-width="2" stroke-linecap="round"/></svg><svg class="cross" viewBox="0 0 28 28" fill="none" aria-hidden="true" stroke="currentColor" stroke-width="2.4" stroke-linecap="round"><path d="m8 11 6 6 6-6"/></svg><span class="badge" part="badge" aria-hidden="true"></span></button>`;

/** What a screen reader says of the launcher, in the page's language; the panel adds the unread messages. */
export function launcherLabel(language: string): string {
  return /^fr/i.test(language) ? "Discuter avec nous" : "Chat with us";
}
