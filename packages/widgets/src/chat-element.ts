import type { ChatTarget, Panel, WidgetContext } from "./context.ts";
import { launcherLabel, launcherMarkup, launcherStyles } from "./launcher.ts";
import { define, emit, languageOf, whenIdle } from "./page.ts";

export interface RapportChatElement extends HTMLElement {
  open: (target?: ChatTarget) => Promise<void>;
  close: () => void;
}

const openKey = "rapport:open";

/**
 * The community chat: a launcher at the page's corner; the panel is loaded when it is first opened, or in idle time for a shopper who
 * has conversations. Attributes: `sku` (the product of this page), `locale`, `theme`.
 * @fires rapport:open  @fires rapport:close  @fires rapport:message-sent  @fires rapport:add-to-cart  @fires rapport:visitor
 * @csspart launcher  @csspart badge  @csspart panel
 */
class RapportChat extends HTMLElement implements RapportChatElement {
  static context: WidgetContext;
  static observedAttributes = ["sku", "locale", "theme"];
  #launcher: HTMLButtonElement | null = null;
  #panel: Promise<Panel> | null = null;
  #isOpen = false;
  #unread = "";

  connectedCallback(): void {
    if (!this.#launcher) this.#draw();
    this.#label();
    whenIdle(() => void this.#prepare());
  }

  attributeChangedCallback(): void {
    if (!this.#launcher) return;
    this.#label();
    void this.#panel?.then((panel) => panel.refresh());
  }

  /** Opens the panel, at a member or about a product when said so. */
  open = async (target: ChatTarget = {}, focus = true): Promise<void> => {
    this.#setOpen(true);
    try {
      const panel = await this.#load();
      if (this.#isOpen) panel.show(target, focus);
      emit(this, "open");
    } catch {
      this.#panel = null;
      this.#setOpen(false);
    }
  };

  close = (): void => {
    if (!this.#isOpen) return;
    this.#setOpen(false);
    void this.#panel?.then((panel) => panel.hide());
    this.#launcher?.focus({ preventScroll: true });
    emit(this, "close");
  };

  #draw(): void {
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sheet(launcherStyles)];
    root.innerHTML = launcherMarkup;
    this.#launcher = root.querySelector("button");
    this.#launcher?.addEventListener("click", () => (this.#isOpen ? this.close() : void this.open()));
  }

  #label = (): void => {
    this.#launcher?.setAttribute("aria-label", launcherLabel(languageOf(this)) + this.#unread);
  };

  /** After the page is there: the brand's colour, and the unread count of a returning shopper. */
  async #prepare(): Promise<void> {
    const config = await RapportChat.context.config().catch(() => null);
    if (config && CSS.supports("color", config.accent))
      this.shadowRoot?.adoptedStyleSheets.push(sheet(`:host,:host([data-theme]){--rapport-accent:${config.accent}}`));
    this.dataset["ready"] = "";
    const { visitor, keeper, consent } = RapportChat.context.session;
    consent.onChange(() => visitor.current() && void this.#load().catch(() => (this.#panel = null)));
    const wasOpen = keeper.get(openKey, "sessionStorage") && matchMedia("(min-width: 641px)").matches;
    if (wasOpen) await this.open({}, false);
    else if (visitor.current()) await this.#load().catch(() => (this.#panel = null));
  }

  #load(): Promise<Panel> {
    this.#panel ??= import("./chat/chat.ts").then(({ createPanel }) =>
      createPanel({
        element: this,
        root: this.shadowRoot!,
        context: RapportChat.context,
        onUnread: this.#showUnread,
        onClose: this.close,
      }),
    );
    return this.#panel;
  }

  #setOpen(isOpen: boolean): void {
    this.#isOpen = isOpen;
    this.toggleAttribute("data-open", isOpen);
    this.#launcher?.setAttribute("aria-expanded", String(isOpen));
    const { keeper } = RapportChat.context.session;
    if (isOpen) keeper.set(openKey, "1", "sessionStorage");
    else keeper.remove(openKey, "sessionStorage");
  }

  #showUnread = (count: number, words: string): void => {
    this.#unread = words;
    const badge = this.#launcher?.querySelector(".badge");
    if (badge) badge.textContent = count > 99 ? "99+" : String(count || "");
    this.#label();
  };
}

export function defineChat(context: WidgetContext): void {
  RapportChat.context = context;
  define("rapport-chat", RapportChat);
}

function sheet(text: string): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(text);
  return made;
}
