import type { Message, Problem, ServerFrame } from "@rapport/contracts";
import type { OutboxItem } from "./conversation-state.ts";
import type { Call } from "./http.ts";
import { ApiError } from "./http.ts";
import type { Live } from "./live.ts";

const patience = 8_000;

/** Sends one message by the live line, or by a call where the line is down or silent; the client id makes both one (CON-4). */
export class MessageDelivery {
  readonly #live: Live;
  readonly #call: Call;
  readonly #waiting = new Map<string, { resolve: (message: Message) => void; reject: (error: Error) => void }>();

  constructor(live: Live, call: Call) {
    this.#live = live;
    this.#call = call;
  }

  async deliver(item: OutboxItem): Promise<Message> {
    const answered = await this.#byLive(item);
    return answered ?? this.#byCall(item);
  }

  /** To be told of every frame: an acknowledgement or refusal ends the wait. */
  hear(frame: ServerFrame): void {
    if (frame.type === "ack") this.#answer(frame.clientId, frame.message);
    if (frame.type === "message" && frame.message.clientId) this.#answer(frame.message.clientId, frame.message);
    if (frame.type === "refused" && frame.clientId) this.#refuse(frame.clientId, frame.problem);
  }

  #byCall(item: OutboxItem): Promise<Message> {
    return this.#call("POST /conversations/:id/messages", { params: { id: item.conversationId }, body: item.draft });
  }

  /** Null when the line is down or did not answer in time. */
  #byLive(item: OutboxItem): Promise<Message | null> {
    const sent = this.#live.send({ type: "send", conversationId: item.conversationId, draft: item.draft });
    if (!sent) return Promise.resolve(null);
    return new Promise<Message | null>((resolve, reject) => {
      const timer = setTimeout(() => resolve(null), patience);
      const done = () => clearTimeout(timer);
      this.#waiting.set(item.clientId, {
        resolve: (message) => (done(), resolve(message)),
        reject: (error) => (done(), reject(error)),
      });
    }).finally(() => this.#waiting.delete(item.clientId));
  }

  #answer(clientId: string, message: Message): void {
    this.#waiting.get(clientId)?.resolve(message);
  }

  #refuse(clientId: string, problem: Problem): void {
    this.#waiting.get(clientId)?.reject(new ApiError(problem));
  }
}

/** What the server knows a message by, however often it is sent. */
export function newClientId(): string {
  // randomUUID needs a secure context; a shop on plain http in development has none
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
