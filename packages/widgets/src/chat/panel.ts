import type { PropertyValues, TemplateResult } from "lit";
import { html, LitElement, nothing, unsafeCSS } from "lit";
import type { ChatTarget, Panel, PanelHost } from "../context.ts";
import { ChatModel } from "./chat-model.ts";
import { icons } from "./icons.ts";
import { NewMessages } from "./new-messages.ts";
import frame from "./styles/frame.css?inline";
import thread from "./styles/thread.css?inline";
import { followTheme } from "./theme.ts";
import { ThreadScroll } from "./thread-scroll.ts";
import { conversationsView } from "./views/conversations.ts";
import { peopleView, skeleton } from "./views/people.ts";
import { privacyView } from "./views/privacy.ts";
import { threadView } from "./views/thread.ts";
import { viewer, viewerKey } from "./views/viewer.ts";

/** The chat's window, opened by `rapport-chat`; full screen on a phone. `Esc` closes, the focus stays inside. */
export class RapportChatPanel extends LitElement implements Panel {
  static override styles = [unsafeCSS(frame), unsafeCSS(thread)];
  declare model: ChatModel;
  #isOpen = false;
  readonly #scroll = new ThreadScroll();
  readonly #news = new NewMessages();
  #pendingBefore = 0;
  #dress = (): void => undefined;

  start(host: PanelHost): void {
    this.#dress = followTheme(host.element);
    this.model = new ChatModel(host, host.context.languageOf(host.element), () => this.requestUpdate());
  }

  show = (target: ChatTarget, focus: boolean): void => {
    this.#isOpen = true;
    this.requestUpdate();
    void this.model.show(target).then(async () => {
      await this.updateComplete;
      if (focus) this.#focusFirst();
    });
  };

  hide = (): void => {
    this.#isOpen = false;
    this.model.hide();
    this.requestUpdate();
  };

  refresh = (): void => {
    this.#dress();
    this.model.setLanguage(this.model.host.context.languageOf(this.model.host.element));
  };

  override connectedCallback(): void {
    super.connectedCallback();
    this.model.connection.enter();
    document.addEventListener("visibilitychange", this.#seen);
    window.addEventListener("online", this.#redraw);
    window.addEventListener("offline", this.#redraw);
    window.visualViewport?.addEventListener("resize", this.#fit);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.model.connection.leave();
    document.removeEventListener("visibilitychange", this.#seen);
    window.removeEventListener("online", this.#redraw);
    window.removeEventListener("offline", this.#redraw);
    window.visualViewport?.removeEventListener("resize", this.#fit);
  }

  protected override willUpdate(): void {
    this.#scroll.measure(this.#box);
    this.#news.hear(this.model);
  }

  protected override render(): TemplateResult {
    const { model } = this;
    const { language } = model.format;
    return html`<section
        class="panel"
        part="panel"
        role="dialog"
        aria-modal="true"
        aria-labelledby="title"
        lang=${language}
        ?hidden=${!this.#isOpen}
        @keydown=${this.#keys}
        @scroll=${{ handleEvent: this.#scrolled, capture: true, passive: true }}
      >
        ${this.#isOpen ? this.#view() : nothing}
        ${
          this.#scroll.hasNewBelow && model.thread
            ? html`<button class="newest" aria-label=${model.format.texts.toNewest} @click=${this.#toEnd}>
                ${icons.down}
              </button>`
            : nothing
        }
        ${viewer(model)}
      </section>
      <p class="hidden" aria-live="polite">${this.#news.spoken}</p>`;
  }

  protected override updated(_: PropertyValues): void {
    const { model } = this;
    const { messages } = model.history;
    const isThere = messages.length > 0 || model.snapshot.threads[model.conversationId ?? ""];
    const pending = this.renderRoot.querySelectorAll(".pending").length;
    const before = this.#scroll.hasNewBelow;
    this.#scroll.settle(this.#box, {
      thread: model.thread
        ? (model.thread.member?.id ?? model.conversationId) + (isThere || !model.conversationId ? "" : " loading")
        : null,
      first: messages[0]?.id ?? null,
      wrote: pending > this.#pendingBefore,
    });
    this.#pendingBefore = pending;
    if (before !== this.#scroll.hasNewBelow) this.requestUpdate();
    this.#growComposer();
  }

  get #box(): HTMLElement | null {
    return this.renderRoot.querySelector?.<HTMLElement>(".thread") ?? null;
  }

  #view(): TemplateResult {
    const { view } = this.model;
    switch (view.name) {
      case "loading":
        return html`<h2 id="title" class="hidden">${this.model.format.texts.ask}</h2>
          ${skeleton(5)}`;
      case "people":
        return peopleView(this.model);
      case "conversations":
        return conversationsView(this.model);
      case "privacy":
        return privacyView(this.model);
      case "thread":
        return threadView(this.model, view);
    }
  }

  #keys = (event: KeyboardEvent): void => {
    // what is typed here is not a shortcut of the shop's page
    event.stopPropagation();
    if (viewerKey(this.model, event.key)) event.preventDefault();
    else if (event.key === "Escape") this.model.host.onClose();
    else if (event.key === "Tab") this.#keepFocus(event);
  };

  #keepFocus(event: KeyboardEvent): void {
    const scope = this.renderRoot.querySelector(".viewer") ?? this.renderRoot;
    const stops = [...scope.querySelectorAll<HTMLElement>("button:not([disabled]), a[href], input, textarea, .thread")];
    const edge = event.shiftKey ? stops[0] : stops.at(-1);
    const active = (this.renderRoot as ShadowRoot).activeElement;
    if (active && active !== edge && stops.includes(active as HTMLElement)) return;
    event.preventDefault();
    (event.shiftKey ? stops.at(-1) : stops[0])?.focus();
  }

  /** The composer where there is a keyboard; the title where one would pop up over the thread. */
  #focusFirst(): void {
    const isTouch = matchMedia("(pointer: coarse)").matches;
    const composer = isTouch ? null : this.renderRoot.querySelector<HTMLElement>("textarea");
    (composer ?? this.renderRoot.querySelector<HTMLElement>("#title"))?.focus({ preventScroll: true });
  }

  #scrolled = (event: Event): void => {
    const box = this.#box;
    if (!box || event.target !== box) return;
    if (this.#scroll.moved(box)) this.requestUpdate();
    if (box.scrollTop < 80) this.renderRoot.querySelector<HTMLElement>(".older")?.click();
  };

  #toEnd = (): void => {
    if (this.#box) this.#scroll.toEnd(this.#box);
    this.requestUpdate();
  };

  #growComposer(): void {
    const field = this.renderRoot.querySelector("textarea");
    if (!field) return;
    field.style.height = "auto";
    field.style.height = `${field.scrollHeight}px`;
  }

  #seen = (): void => {
    if (document.visibilityState === "visible" && this.#isOpen) this.model.seen();
  };
  #redraw = (): void => this.requestUpdate();

  /** A phone's keyboard covers the page without changing its height: follow what is left. */
  #fit = (): void => {
    const visible = window.visualViewport;
    if (!visible) return;
    this.style.setProperty("--visible-height", `${visible.height}px`);
    this.style.setProperty("--visible-top", `${visible.offsetTop}px`);
  };
}
