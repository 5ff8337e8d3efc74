import { type ConversationSnapshot, type History, isPhoto, type ReadTo } from "@rapport/client";
import { conversationList, conversationOf, historyOf, noConversations, readToOf, unreadTotal } from "@rapport/client";
import type { Conversation, Image, ProductCard, PublicMember, WidgetConfig } from "@rapport/contracts";
import type { ChatTarget, PanelHost } from "../context.ts";
import { Connection } from "./connection.ts";
import { EmailAsk } from "./email-ask.ts";
import { draftOf, FirstMessages, problemOf } from "./first-messages.ts";
import type { Format } from "./format.ts";
import { formatOf } from "./format.ts";
import { People } from "./people.ts";
import type { Destination } from "./photos.ts";
import { Photos } from "./photos.ts";

export type View =
  | { name: "loading" }
  | { name: "people" }
  | { name: "conversations" }
  | { name: "privacy"; before: View }
  | { name: "thread"; member: PublicMember | null; conversationId: string | null; unreadAfter: ReadTo | null };
export type ThreadView = Extract<View, { name: "thread" }>;

const nothing: ConversationSnapshot = { ...noConversations, connection: "closed", cursors: {} };
const threadKey = "rapport:thread";

/** What the chat shows and does; the panel draws it anew at each change. */
export class ChatModel {
  readonly host: PanelHost;
  readonly connection: Connection;
  readonly people: People;
  readonly first: FirstMessages;
  readonly photos: Photos;
  readonly email: EmailAsk;
  readonly #onChange: () => void;
  view: View = { name: "loading" };
  format: Format;
  config: WidgetConfig | null = null;
  isShown = false;
  threadFailed = false;
  notice: "deleted" | null = null;
  confirmsDeletion = false;
  deletionProblem: string | null = null;
  viewer: { photos: Image[]; index: number } | null = null;
  added: ReadonlySet<string> = new Set();
  readonly #drafts = new Map<string, string>();
  readonly #askedAbout = new Set<string>();

  constructor(host: PanelHost, language: string, onChange: () => void) {
    this.host = host;
    this.#onChange = onChange;
    this.format = formatOf(language);
    const { session } = host.context;
    this.connection = new Connection(session, this.#storeChanged);
    this.people = new People(this.connection.call, onChange);
    this.first = new FirstMessages(this.connection, onChange);
    this.photos = new Photos(onChange);
    this.email = new EmailAsk(session, this.connection.call, onChange);
    void host.context.config().then(
      (config) => this.#set(() => (this.config = config)),
      () => undefined,
    );
  }

  get snapshot(): ConversationSnapshot {
    return this.connection?.store?.getSnapshot() ?? nothing;
  }
  get thread(): ThreadView | null {
    return this.view.name === "thread" ? this.view : null;
  }
  get conversation(): Conversation | null {
    return conversationOf(this.snapshot, this.conversationId ?? "");
  }
  /** What is shown of the thread: the messages of all its conversations (CON-1). */
  get history(): History {
    return historyOf(this.snapshot, this.conversationId ?? "");
  }
  /** The thread's conversation, as soon as there is one. */
  get conversationId(): string | null {
    const { thread } = this;
    return thread?.conversationId ?? (thread?.member ? (this.#with(thread.member.id)?.id ?? null) : null);
  }
  /** The product of this page, until it was asked about in this thread. */
  get about(): string | null {
    const sku = this.host.element.getAttribute("sku");
    const key = this.#threadName();
    return sku && key && !this.#askedAbout.has(`${key} ${sku}`) ? sku : null;
  }
  get draft(): string {
    return this.#drafts.get(this.#threadName() ?? "") ?? "";
  }

  setLanguage(language: string): void {
    this.#set(() => (this.format = formatOf(language)));
  }

  async show(target: ChatTarget): Promise<void> {
    this.isShown = true;
    if (target.sku) this.host.element.setAttribute("sku", target.sku);
    await this.host.context.session.visitor.settled.catch(() => undefined);
    await this.connection.ready;
    if (target.memberId) await this.talkTo(target.memberId);
    else if (this.view.name === "loading") await this.#showFirst();
    else if (this.view.name === "people") void this.people.load();
    this.seen();
    this.#onChange();
  }

  hide(): void {
    this.isShown = false;
  }

  showPeople = (): void => {
    this.#set(() => (this.view = { name: "people" }));
    void this.people.load();
  };
  showConversations = (): void => this.#set(() => (this.view = { name: "conversations" }));
  showPrivacy = (): void =>
    this.#set(() => {
      this.confirmsDeletion = false;
      this.deletionProblem = null;
      this.view = { name: "privacy", before: this.view };
    });

  back = (): void => {
    if (this.view.name === "privacy") this.#set((view) => (this.view = view.name === "privacy" ? view.before : view));
    else if (Object.keys(this.snapshot.conversations).length > 0 && this.view.name !== "conversations")
      this.showConversations();
    else this.showPeople();
  };

  async talkTo(memberId: string): Promise<void> {
    const known = this.#with(memberId);
    if (known) return this.openThread(known);
    const member = await this.people.find(memberId);
    if (member) this.#set(() => (this.view = { name: "thread", member, conversationId: null, unreadAfter: null }));
    else this.showPeople();
  }

  async openThread(conversation: Conversation): Promise<void> {
    const unreadAfter = conversation.unread > 0 ? readToOf(conversation) : null;
    const { id: conversationId, member } = conversation;
    this.host.context.session.keeper.set(threadKey, conversationId, "sessionStorage");
    this.#set(() => (this.view = { name: "thread", member, conversationId, unreadAfter }));
    await this.loadThread();
  }

  loadThread = async (): Promise<void> => {
    const id = this.thread?.conversationId;
    if (!id || !this.connection.store) return;
    this.threadFailed = false;
    await this.connection.store.loadThread(id).catch(() => this.#set(() => (this.threadFailed = true)));
    this.seen();
  };

  setDraft(text: string): void {
    const { conversationId } = this;
    this.#set(() => this.#drafts.set(this.#threadName() ?? "", text));
    if (conversationId) this.connection.store?.typing(conversationId, text !== "");
    this.connection.store?.active();
  }

  dropAbout = (): void =>
    this.#set(() => this.#askedAbout.add(`${this.#threadName()} ${this.host.element.getAttribute("sku")}`));

  async send(): Promise<void> {
    const text = this.draft.trim();
    const { thread } = this;
    if (!text || !thread) return;
    const sku = this.about;
    this.setDraft("");
    this.host.context.emit(this.host.element, "message-sent", { memberId: thread.member?.id ?? null, kind: "text" });
    if (sku) this.dropAbout();
    const { conversationId } = this;
    if (conversationId) await this.connection.store?.send(conversationId, draftOf({ text, sku }));
    else if (thread.member) this.#entered(thread, await this.first.send(thread.member.id, text, sku));
  }

  async retryFirst(): Promise<void> {
    const { thread } = this;
    if (thread?.member) this.#entered(thread, await this.first.retry(thread.member.id));
  }

  async sendPhotos(files: readonly File[]): Promise<void> {
    const { thread } = this;
    const name = this.#threadName();
    if (!thread || !name || files.length === 0) return;
    const memberId = thread.member?.id ?? null;
    if (files.some(isPhoto)) this.host.context.emit(this.host.element, "message-sent", { memberId, kind: "image" });
    await this.photos.send(name, files, this.destination(thread));
  }

  /** Where a photo of this thread goes: its conversation, opened if there is none yet. */
  destination(thread: ThreadView): Destination {
    return async () => {
      const store = await this.connection.ensure();
      const known = thread.conversationId ?? this.thread?.conversationId;
      const conversationId = known ?? (await this.first.open(thread.member?.id ?? "", null));
      this.#entered(thread, conversationId);
      return { store, conversationId };
    };
  }

  addToBasket(product: ProductCard): void {
    this.host.context.emit(this.host.element, "add-to-cart", { sku: product.sku, quantity: 1, product });
    this.#set(() => (this.added = new Set([...this.added, product.sku])));
    setTimeout(
      () => this.#set(() => (this.added = new Set([...this.added].filter((sku) => sku !== product.sku)))),
      2_500,
    );
  }

  look(photos: Image[], index: number): void {
    this.#set(() => (this.viewer = photos[index] ? { photos, index } : null));
  }

  closeViewer = (): void => this.#set(() => (this.viewer = null));

  /** PEO-11: the server empties the identity, this browser forgets everything. */
  deleteData = async (): Promise<void> => {
    const { session } = this.host.context;
    try {
      if (session.visitor.current()) await this.connection.call("DELETE /visitors/me");
    } catch (error) {
      return this.#set(() => (this.deletionProblem = problemOf(error).code));
    }
    session.visitor.forget();
    session.keeper.eraseAll();
    this.#drafts.clear();
    this.notice = "deleted";
    this.showPeople();
  };

  /** An address that the server gave, seen from the shop's page. */
  address(url: string): string {
    return url.startsWith("/") ? this.host.context.session.base + url : url;
  }

  update(): void {
    this.#onChange();
  }

  #entered(thread: ThreadView, conversationId: string | null): void {
    if (!conversationId || this.view !== thread || thread.conversationId) return;
    this.host.context.session.keeper.set(threadKey, conversationId, "sessionStorage");
    this.#set(() => (this.view = { ...thread, conversationId }));
  }

  async #showFirst(): Promise<void> {
    const all = conversationList(this.snapshot);
    const last = conversationOf(this.snapshot, this.host.context.session.keeper.get(threadKey, "sessionStorage") ?? "");
    const unread = all.filter((conversation) => conversation.unread > 0);
    const only = last ?? (unread.length === 1 ? unread[0] : undefined);
    if (only) await this.openThread(only);
    else if (all.length > 0) this.showConversations();
    else this.showPeople();
  }

  /** What is on the screen was read (CON-6). */
  seen(): void {
    const id = this.conversationId;
    if (id && this.isShown && document.visibilityState === "visible") this.connection.store?.markRead(id);
  }

  #with(memberId: string): Conversation | undefined {
    return conversationList(this.snapshot).find((one) => one.member?.id === memberId);
  }

  /** A thread keeps its name when its conversation begins. */
  #threadName(): string | null {
    return this.thread ? (this.thread.member?.id ?? this.thread.conversationId) : null;
  }

  /** A product that the catalogue does not know must not hold back the question about it. */
  #askWithoutProduct(): void {
    for (const { conversationId, clientId, draft, problem } of Object.values(this.snapshot.outbox).flat()) {
      if (draft.kind !== "product" || problem?.code !== "unknown_product") continue;
      void this.connection.store?.discard(conversationId, clientId);
      void this.connection.store?.send(conversationId, { kind: "text", text: draft.text ?? "" });
    }
  }

  #storeChanged = (): void => {
    // the connection calls while it is being made
    if (!this.connection) return;
    this.#askWithoutProduct();
    if (this.thread?.conversationId && !this.connection.store) this.showPeople();
    if (this.isShown && this.conversation?.unread) this.seen();
    const unread = unreadTotal(this.snapshot);
    this.host.onUnread(unread, unread > 0 ? `, ${this.format.texts.unread(unread)}` : "");
    this.#onChange();
  };

  #set(change: (view: View) => unknown): void {
    change(this.view);
    this.#onChange();
  }
}
