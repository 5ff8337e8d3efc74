import type { ClientFrameInput, Conversation, DraftInput, Image, ServerFrame } from "@rapport/contracts";
import { CatchUp } from "./catch-up.ts";
import type { ConversationEvent, ConversationState, OutboxItem } from "./conversation-state.ts";
import { noConversations, reduceConversations } from "./conversation-state.ts";
import { conversationOf, historyOf, partsOf } from "./history.ts";
import type { Call } from "./http.ts";
import type { Live, LiveState } from "./live.ts";
import { createLive } from "./live.ts";
import { MessageDelivery, newClientId } from "./message-delivery.ts";
import type { OutboxStorage } from "./outbox.ts";
import { memoryStorage, Outbox } from "./outbox.ts";
import type { PhotoProgress } from "./photo-upload.ts";
import { createPhotoUpload } from "./photo-upload.ts";
import { type ConversationFilter, outboxOf } from "./selectors.ts";
import { TypingNotices } from "./typing-notices.ts";

export interface ConversationStoreOptions {
  call: Call;
  /** Where Rapport is; empty for the page's own origin. */
  baseUrl: string;
  /** Headers of uploads, as in `createCall`. */
  headers?: () => Record<string, string>;
  /** The visitor's token for the live line; absent for the App. */
  token?: () => string | null;
  /** Where unsent messages are kept; memory when absent. */
  storage?: OutboxStorage;
  /** Name of the stored outbox; one for each signed-in side. */
  outboxKey?: string;
  WebSocketImpl?: typeof WebSocket;
}

/** What a screen shows: the conversations, the line's state, and the cursors of the lists fetched so far. */
export interface ConversationSnapshot extends ConversationState {
  connection: LiveState;
  /** Filter → cursor of the next page; null when all is there, absent when never fetched. */
  cursors: Readonly<Record<string, string | null>>;
}

type WithoutClientId<T> = T extends unknown ? Omit<T, "clientId"> : never;
/** What a person wrote; the store adds the client id. */
export type NewDraft = WithoutClientId<DraftInput>;
export interface ListQuery {
  filter?: ConversationFilter;
  search?: string;
  /** Fetch the page after those at hand. */
  more?: boolean;
}

/** One side's conversations as a subscribable store; `getSnapshot` changes identity only when something changed. */
export class ConversationStore {
  readonly #options: ConversationStoreOptions;
  readonly #live: Live;
  readonly #outbox: Outbox;
  readonly #delivery: MessageDelivery;
  readonly #catchUp: CatchUp;
  readonly #typing: TypingNotices;
  readonly #listeners = new Set<() => void>();
  readonly #frameListeners = new Set<(frame: ServerFrame) => void>();
  readonly #received = new Map<string, number>();
  readonly #unsentReads = new Map<string, number>();
  readonly uploadPhoto: (file: Blob, progress?: PhotoProgress) => Promise<Image>;
  #snapshot: ConversationSnapshot = { ...noConversations, connection: "closed", cursors: {} };
  #lastList: ListQuery | null = null;
  #activeAt = 0;

  constructor(options: ConversationStoreOptions) {
    this.#options = options;
    this.#live = createLive({ ...options, url: options.baseUrl, onFrame: this.#hear, onState: this.#lineChanged });
    this.#delivery = new MessageDelivery(this.#live, options.call);
    this.#outbox = new Outbox({
      storage: options.storage ?? memoryStorage(),
      key: options.outboxKey ?? "rapport:outbox",
      deliver: this.#deliver,
      onFailed: (item, problem) => this.#dispatch({ type: "draft_failed", ...item, problem }),
    });
    this.#catchUp = new CatchUp({ call: options.call, state: this.getSnapshot, dispatch: this.#dispatch });
    this.#typing = new TypingNotices(this.#live, (conversationId) =>
      this.#dispatch({ type: "typing_expired", conversationId }),
    );
    this.uploadPhoto = createPhotoUpload(options);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  getSnapshot = (): ConversationSnapshot => this.#snapshot;

  /** Every frame as it comes: for `changed` topics, presence and the like. Returns the way to stop. */
  onFrame = (listener: (frame: ServerFrame) => void): (() => void) => {
    this.#frameListeners.add(listener);
    return () => void this.#frameListeners.delete(listener);
  };

  /** Brings back unsent messages and connects. */
  open = async (): Promise<void> => {
    for (const item of await this.#outbox.restore()) this.#dispatch({ type: "draft_queued", item });
    this.#live.open();
    this.#outbox.resume();
  };

  close = (): void => {
    this.#live.close();
    this.#outbox.stop();
    this.#typing.stop();
  };

  /** Fetches a page of one's conversations; returns those of the page, for a search that shows only them. */
  loadList = async (query: ListQuery = {}): Promise<Conversation[]> => {
    const { filter = "all", search = "", more = false } = query;
    const key = search ? `${filter}:${search}` : filter;
    const cursor = more ? (this.#snapshot.cursors[key] ?? undefined) : undefined;
    if (!search && !more) this.#lastList = query;
    const page = await this.#options.call("GET /conversations", { query: { filter, search, cursor } });
    const cursors = { ...this.#snapshot.cursors, [key]: page.nextCursor };
    this.#change({ ...this.#snapshot, cursors });
    this.#dispatch({ type: "conversations_loaded", items: page.items });
    if (filter === "all" && !search && !more && page.nextCursor === null)
      this.#dispatch({ type: "list_completed", items: page.items });
    return page.items;
  };

  /** Fetches the history of a conversation (CON-1) and its newest messages. Throws `ApiError` (`not_found`). */
  loadThread = async (conversationId: string): Promise<void> => {
    const params = { id: conversationId };
    const [conversation, page] = await Promise.all([
      this.#options.call("GET /conversations/:id", { params }),
      this.#options.call("GET /conversations/:id/messages", { params }),
    ]);
    this.#dispatch({ type: "conversations_loaded", items: [conversation] });
    const isOther = ({ id, lastSeq }: Conversation) => id !== conversationId && lastSeq > 0;
    const others = partsOf(this.#snapshot, conversationId).filter(isOther);
    const theirs = others.map(({ id }) => this.#catchUp.newest(id));
    this.#dispatch({ type: "messages_loaded", conversationId, ...page });
    await Promise.all(theirs);
  };

  /** Fetches the messages before the oldest that is shown, in whichever conversation of the history they are. */
  loadOlder = async (conversationId: string): Promise<void> => {
    const { olderIn } = historyOf(this.#snapshot, conversationId);
    if (olderIn === null) return;
    const oldest = this.#snapshot.threads[olderIn]?.messages[0]?.seq;
    const query = oldest === undefined ? {} : { before: oldest };
    const page = await this.#options.call("GET /conversations/:id/messages", { params: { id: olderIn }, query });
    this.#dispatch({ type: "messages_loaded", conversationId: olderIn, ...page });
  };

  /** The one conversation with this member (CON-1), for a visitor; `sku`: the product asked about. */
  start = async (memberId: string, sku?: string): Promise<Conversation> => {
    const about = sku ? { about: { sku } } : {};
    const conversation = await this.#options.call("POST /conversations", { body: { memberId, ...about } });
    this.#dispatch({ type: "conversations_loaded", items: [conversation] });
    return conversation;
  };

  /** Archive, mute or block, for oneself (CON-6). */
  change = async (id: string, body: { archived?: boolean; muted?: boolean; blocked?: boolean }): Promise<void> => {
    const conversation = await this.#options.call("PATCH /conversations/:id", { params: { id }, body });
    this.#dispatch({ type: "conversations_loaded", items: [conversation] });
  };

  /** Shows the message at once and sends it, in the latest conversation of the history, until it is acknowledged; returns its client id. */
  send = async (shown: string, draft: NewDraft, preview?: OutboxItem["preview"]): Promise<string> => {
    const clientId = newClientId();
    const conversationId = this.#latest(shown);
    const item: OutboxItem = {
      clientId,
      conversationId,
      draft: { ...draft, clientId },
      queuedAt: new Date().toISOString(),
      state: "sending",
      problem: null,
      ...(preview ? { preview } : {}),
    };
    this.#typing.tell(conversationId, false);
    this.#dispatch({ type: "draft_queued", item });
    await this.#outbox.add(item);
    return clientId;
  };

  /** Sends a refused message again. */
  retry = async (shown: string, clientId: string): Promise<void> => {
    const conversationId = this.#placeOf(shown, clientId);
    this.#dispatch({ type: "draft_retried", conversationId, clientId });
    await this.#outbox.retry(clientId);
  };

  /** Gives an unsent message up. */
  discard = async (shown: string, clientId: string): Promise<void> => {
    const conversationId = this.#placeOf(shown, clientId);
    this.#dispatch({ type: "draft_discarded", conversationId, clientId });
    await this.#outbox.remove(clientId);
  };

  /** Everything at hand in this history was seen (CON-6). */
  markRead = (conversationId: string): void => {
    for (const { id, side, marks, lastSeq: seq } of partsOf(this.#snapshot, conversationId)) {
      if (marks[side].readTo >= seq) continue;
      this.#dispatch({ type: "read_to", conversationId: id, seq });
      this.#tellRead(id, seq);
    }
  };

  typing = (conversationId: string, on: boolean): void => this.#typing.tell(this.#latest(conversationId), on);

  /** The person did something: keeps the presence label fresh (PEO-9), at most once a minute. */
  active = (): void => {
    if (Date.now() - this.#activeAt < 60_000) return;
    if (this.#live.send({ type: "active" })) this.#activeAt = Date.now();
  };

  /** Sends a frame of one's own; false when the line is down. */
  sendFrame = (frame: ClientFrameInput): boolean => this.#live.send(frame);

  #latest(shown: string): string {
    return conversationOf(this.#snapshot, shown)?.id ?? shown;
  }

  /** An unsent message stays in the conversation it was written in, whichever is the latest now. */
  #placeOf(shown: string, clientId: string): string {
    return outboxOf(this.#snapshot, shown).find((item) => item.clientId === clientId)?.conversationId ?? shown;
  }

  #dispatch = (event: ConversationEvent): void => {
    const { connection, cursors, ...state } = this.#snapshot;
    const next = reduceConversations(state, event);
    if (next === state) return;
    this.#change({ ...next, connection, cursors });
    this.#catchUp.pursue();
    this.#confirmDelivery();
  };

  #change(snapshot: ConversationSnapshot): void {
    this.#snapshot = snapshot;
    for (const listener of this.#listeners) listener();
  }

  #hear = (frame: ServerFrame): void => {
    this.#delivery.hear(frame);
    this.#dispatch({ type: "frame", frame });
    if (frame.type === "typing" && frame.on) this.#typing.heard(frame.conversationId);
    for (const listener of this.#frameListeners) listener(frame);
  };

  #lineChanged = (connection: LiveState): void => {
    this.#change({ ...this.#snapshot, connection });
    if (connection !== "ready") return;
    this.#received.clear();
    this.#catchUp.forgive();
    this.#outbox.resume();
    for (const [id, seq] of this.#unsentReads) this.#tellRead(id, seq);
    this.#refresh();
  };

  /** What may have been missed while the line was down. */
  #refresh(): void {
    const ignore = () => undefined;
    if (this.#lastList) this.loadList(this.#lastList).catch(ignore);
    for (const [conversationId, thread] of Object.entries(this.#snapshot.threads)) {
      const query = { after: thread.messages.at(-1)?.seq ?? 0 };
      this.#options
        .call("GET /conversations/:id/messages", { params: { id: conversationId }, query })
        .then((page) => this.#dispatch({ type: "messages_loaded", conversationId, ...page }), ignore);
    }
    this.#catchUp.pursue();
    this.#confirmDelivery();
  }

  #deliver = async (item: OutboxItem): Promise<void> => {
    const message = await this.#delivery.deliver(item);
    this.#dispatch({ type: "frame", frame: { type: "ack", clientId: item.clientId, message } });
  };

  #tellRead(conversationId: string, seq: number): void {
    this.#unsentReads.set(conversationId, seq);
    if (this.#live.send({ type: "read", conversationId, seq })) this.#unsentReads.delete(conversationId);
    else
      this.#options.call("POST /conversations/:id/read", { params: { id: conversationId }, body: { seq } }).then(
        () => this.#unsentReads.delete(conversationId),
        () => undefined,
      );
  }

  #confirmDelivery(): void {
    for (const { id, side, marks, lastSeq } of Object.values(this.#snapshot.conversations)) {
      if (marks[side].deliveredTo >= lastSeq || (this.#received.get(id) ?? 0) >= lastSeq) continue;
      if (this.#live.send({ type: "received", conversationId: id, seq: lastSeq })) this.#received.set(id, lastSeq);
    }
  }
}

/** A store over one API client; see `ConversationStore`. */
export function createConversationStore(options: ConversationStoreOptions): ConversationStore {
  return new ConversationStore(options);
}
