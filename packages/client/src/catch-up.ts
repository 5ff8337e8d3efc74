import type { Message } from "@rapport/contracts";
import type { ConversationEvent, ConversationState } from "./conversation-state.ts";
import { unfetchedParts } from "./history.ts";
import type { Call } from "./http.ts";
import { ApiError } from "./http.ts";

const pause = 3_000;
const pageSize = 200;

export interface CatchUpOptions {
  call: Call;
  state: () => ConversationState;
  dispatch: (event: ConversationEvent) => void;
}

/** Fetches what the state says is missing, each thing once at a time, until nothing is (CON-4). */
export class CatchUp {
  readonly #options: CatchUpOptions;
  readonly #running = new Map<string, Promise<void>>();
  readonly #refused = new Set<string>();

  constructor(options: CatchUpOptions) {
    this.#options = options;
  }

  /** Call after every change of the state. */
  pursue(): void {
    const state = this.#options.state();
    for (const [id, after] of Object.entries(state.needsFetch))
      void this.#once(`messages ${id}`, () => this.#messages(id, after));
    for (const id of state.needsConversations) void this.#once(`conversation ${id}`, () => this.#conversation(id));
    for (const id of unfetchedParts(state)) void this.newest(id);
  }

  /** Fetches the newest messages of a conversation that is shown as one history with an opened one (CON-1). */
  newest(id: string): Promise<void> {
    return this.#once(`newest ${id}`, () => this.#newest(id));
  }

  /** The line is back: what was refused may be allowed now. */
  forgive(): void {
    this.#refused.clear();
  }

  /** Settles when the fetch has; what failed is tried again later. */
  #once(key: string, fetchIt: () => Promise<boolean>): Promise<void> {
    const running = this.#running.get(key);
    if (running) return running;
    if (this.#refused.has(key)) return Promise.resolve();
    const done = fetchIt()
      .catch((error: unknown) => {
        if (error instanceof ApiError && error.status >= 400 && error.status < 500) this.#refused.add(key);
        return false;
      })
      .then((progressed) => void setTimeout(() => this.#again(key), progressed ? 0 : pause));
    this.#running.set(key, done);
    return done;
  }

  #again(key: string): void {
    this.#running.delete(key);
    this.pursue();
  }

  async #messages(id: string, after: number): Promise<boolean> {
    const page: { items: Message[]; lastSeq: number } = await this.#options.call("GET /conversations/:id/messages", {
      params: { id },
      query: { after, limit: pageSize },
    });
    this.#options.dispatch({ type: "messages_loaded", conversationId: id, ...page });
    return this.#options.state().needsFetch[id] !== after;
  }

  async #newest(conversationId: string): Promise<boolean> {
    const page = await this.#options.call("GET /conversations/:id/messages", { params: { id: conversationId } });
    this.#options.dispatch({ type: "messages_loaded", conversationId, ...page });
    return true;
  }

  async #conversation(id: string): Promise<boolean> {
    const conversation = await this.#options
      .call("GET /conversations/:id", { params: { id } })
      .catch((error: unknown) => {
        if (error instanceof ApiError && error.status === 404) return null;
        throw error;
      });
    this.#options.dispatch(
      conversation
        ? { type: "conversations_loaded", items: [conversation] }
        : { type: "conversation_gone", conversationId: id },
    );
    return !this.#options.state().needsConversations.includes(id);
  }
}
