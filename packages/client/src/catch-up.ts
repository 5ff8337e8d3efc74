import type { Conversation, Message } from "@rapport/contracts";
import type { ConversationEvent, ConversationState } from "./conversation-state.ts";
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
  readonly #pending = new Set<string>();
  readonly #refused = new Set<string>();

  constructor(options: CatchUpOptions) {
    this.#options = options;
  }

  /** Call after every change of the state. */
  pursue(): void {
    const { needsFetch, needsConversations } = this.#options.state();
    for (const [id, after] of Object.entries(needsFetch)) this.#once(`messages ${id}`, () => this.#messages(id, after));
    for (const id of needsConversations) this.#once(`conversation ${id}`, () => this.#conversation(id));
  }

  /** The line is back: what was refused may be allowed now. */
  forgive(): void {
    this.#refused.clear();
  }

  #once(key: string, fetchIt: () => Promise<boolean>): void {
    if (this.#pending.has(key) || this.#refused.has(key)) return;
    this.#pending.add(key);
    void fetchIt()
      .catch((error: unknown) => {
        if (error instanceof ApiError && error.status >= 400 && error.status < 500) this.#refused.add(key);
        return false;
      })
      .then((progressed) => setTimeout(() => this.#again(key), progressed ? 0 : pause));
  }

  #again(key: string): void {
    this.#pending.delete(key);
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

  async #conversation(id: string): Promise<boolean> {
    const conversation: Conversation = await this.#options.call("GET /conversations/:id", { params: { id } });
    this.#options.dispatch({ type: "conversations_loaded", items: [conversation] });
    return !this.#options.state().needsConversations.includes(id);
  }
}
