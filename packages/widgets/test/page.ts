import type { RapportChatElement } from "../src/chat-element.ts";

/** Waits, without a clock, until the page shows what a test waits for. */
export async function until<T>(look: () => T | null | undefined | false, what = "the page"): Promise<T> {
  for (let turn = 0; turn < 300; turn += 1) {
    const found = look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  throw new Error(`${what} never came`);
}

/** A hand on the chat: finds by what a person reads. */
export function handOn(chat: RapportChatElement) {
  const root = () => chat.shadowRoot?.querySelector("rapport-chat-panel")?.shadowRoot ?? null;
  const all = (selector: string) => [...(root()?.querySelectorAll<HTMLElement>(selector) ?? [])];
  const text = () => (root()?.querySelector("section:not([hidden])")?.textContent ?? "").replace(/\s+/g, " ");
  const said = (element: HTMLElement) => `${element.textContent} ${element.getAttribute("aria-label")}`;
  const button = (words: string) => all("button, a").find((element) => said(element).includes(words));
  return {
    root,
    all,
    text,
    button,
    sees: (words: string) => until(() => text().includes(words), `"${words}"`),
    press: async (words: string) => (await until(() => button(words), `button "${words}"`)).click(),
    write: async (words: string) => {
      const field = await until(() => root()?.querySelector("textarea"), "the composer");
      field.value = words;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      await until(() => all(".send").some((send) => !send.hasAttribute("disabled")), "the send button");
      all(".send")[0]?.click();
    },
    key: (name: string) =>
      root()
        ?.querySelector("section")
        ?.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true, composed: true })),
  };
}
