import type { Call, ConversationStore } from "@rapport/client";
import { createCall, createConversationStore } from "@rapport/client";
import type { VisitorSession } from "@rapport/contracts";
import type { PageSession } from "@rapport/tracker";

/** The visitor's line to Rapport: none while nobody has interacted (PEO-1), a new one when the visitor becomes another. */
export class Connection {
  readonly call: Call;
  readonly #session: PageSession;
  readonly #onChange: () => void;
  #store: ConversationStore | null = null;
  #visitorId: string | null = null;
  #stop: (() => void) | null = null;
  /** Settled once the conversations of the visitor known at start are there, or could not be had. */
  ready: Promise<unknown> = Promise.resolve();

  constructor(session: PageSession, onChange: () => void) {
    this.#session = session;
    this.#onChange = onChange;
    this.call = createCall({
      baseUrl: session.base,
      headers: this.#headers,
      credentials: "omit",
      onUnauthorised: () => session.visitor.forget(),
    });
    this.enter();
    if (this.#store) void this.#refreshToken();
  }

  /** Follows who the visitor is; again after `leave`. */
  enter(): void {
    if (this.#stop) return;
    this.#stop = this.#session.visitor.onChange(() => this.#follow());
    this.#follow();
  }

  /** The chat was taken off the page: no line stays open for nobody. */
  leave(): void {
    this.#stop?.();
    this.#stop = null;
    this.#store?.close();
    this.#store = null;
    this.#visitorId = null;
  }

  get store(): ConversationStore | null {
    return this.#store;
  }

  /** The store of the visitor, who is created if there is none. Throws when the server does not answer or refuses. */
  async ensure(): Promise<ConversationStore> {
    await this.#session.visitor.ensure();
    this.#follow();
    return this.#store!;
  }

  #headers = (): Record<string, string> => {
    const token = this.#session.visitor.current()?.token;
    return token ? { authorization: `Bearer ${token}` } : {};
  };

  #follow(): void {
    const visitorId = this.#session.visitor.current()?.visitorId ?? null;
    if (visitorId === this.#visitorId) return this.#onChange();
    this.#visitorId = visitorId;
    this.#store?.close();
    this.#store = visitorId ? this.#open(visitorId) : null;
    this.#onChange();
  }

  #open(visitorId: string): ConversationStore {
    const { base, keeper, visitor } = this.#session;
    const store = createConversationStore({
      call: this.call,
      baseUrl: base,
      headers: this.#headers,
      token: () => visitor.current()?.token ?? null,
      storage: { get: (key) => keeper.get(key), set: (key, value) => keeper.set(key, value) },
      outboxKey: `rapport:outbox:${visitorId}`,
    });
    store.subscribe(this.#onChange);
    store.onFrame((frame) => {
      if (frame.type === "changed" && frame.topic === "conversations") void store.loadList().catch(() => undefined);
    });
    const opened = store.open();
    this.ready = Promise.allSettled([opened, store.loadList()]);
    return store;
  }

  /** A token past half its life comes back fresh. */
  async #refreshToken(): Promise<void> {
    const fresh: VisitorSession | null = await this.call("GET /visitors/me").catch(() => null);
    if (fresh && this.#session.visitor.current()) this.#session.visitor.keep(fresh);
  }
}
