import type { NewDraft } from "@rapport/client";
import { ApiError } from "@rapport/client";
import type { Problem } from "@rapport/contracts";
import type { CallError } from "@rapport/tracker";
import type { Connection } from "./connection.ts";

/** A message written before its conversation exists. */
export interface FirstMessage {
  key: string;
  text: string;
  /** The product asked about. */
  sku: string | null;
  at: string;
  problem: Problem | null;
}

/** The first interaction (PEO-1): creates the visitor, opens the one conversation with the member (CON-1), then lets messages go. */
export class FirstMessages {
  readonly #connection: Connection;
  readonly #onChange: () => void;
  readonly #waiting = new Map<string, FirstMessage[]>();
  readonly #opening = new Map<string, Promise<string>>();

  constructor(connection: Connection, onChange: () => void) {
    this.#connection = connection;
    this.#onChange = onChange;
  }

  of(memberId: string): readonly FirstMessage[] {
    return this.#waiting.get(memberId) ?? [];
  }

  /** Shows the message at once; resolves with the conversation once it is handed to the outbox, null when it was refused. */
  async send(memberId: string, text: string, sku: string | null): Promise<string | null> {
    const key = crypto.getRandomValues(new Uint32Array(2)).join("-");
    const message = { key, text, sku, at: new Date().toISOString(), problem: null };
    this.#waiting.set(memberId, [...this.of(memberId), message]);
    this.#onChange();
    return this.#deliver(memberId);
  }

  retry(memberId: string): Promise<string | null> {
    this.#waiting.set(
      memberId,
      this.of(memberId).map((message) => ({ ...message, problem: null })),
    );
    this.#onChange();
    return this.#deliver(memberId);
  }

  discard(memberId: string, key: string): void {
    this.#waiting.set(
      memberId,
      this.of(memberId).filter((message) => message.key !== key),
    );
    this.#onChange();
  }

  /** The conversation with this member, tried until the connection allows. Throws `ApiError` on a refusal. */
  open(memberId: string, sku: string | null): Promise<string> {
    const opening =
      this.#opening.get(memberId) ?? this.#open(memberId, sku).finally(() => this.#opening.delete(memberId));
    this.#opening.set(memberId, opening);
    return opening;
  }

  async #deliver(memberId: string): Promise<string | null> {
    try {
      const conversationId = await this.open(memberId, this.of(memberId)[0]?.sku ?? null);
      const store = await this.#connection.ensure();
      const messages = this.of(memberId).filter((message) => !message.problem);
      this.#waiting.delete(memberId);
      for (const message of messages) await store.send(conversationId, draftOf(message));
      return conversationId;
    } catch (error) {
      const problem = problemOf(error);
      this.#waiting.set(
        memberId,
        this.of(memberId).map((message) => ({ ...message, problem })),
      );
      this.#onChange();
      return null;
    }
  }

  async #open(memberId: string, sku: string | null): Promise<string> {
    for (let attempt = 0; ; attempt += 1)
      try {
        const store = await this.#connection.ensure();
        const conversation = await store.start(memberId, sku ?? undefined);
        await store.loadThread(conversation.id);
        return conversation.id;
      } catch (error) {
        const { status } = problemOf(error);
        const isPassing = status === 0 || status === 429 || status >= 500;
        if (!isPassing) throw error;
        await untilOnline(Math.min(20_000, 1_000 * 2 ** attempt));
      }
  }
}

/** A question about a product shows the product to the member (CON-5). */
export function draftOf({ text, sku }: { text: string; sku: string | null }): NewDraft {
  return sku ? { kind: "product", sku, text } : { kind: "text", text };
}

/** Waits a while, or until the browser says that it is online again. */
function untilOnline(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      window.removeEventListener("online", done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    window.addEventListener("online", done);
  });
}

export function problemOf(error: unknown): Problem {
  if (error instanceof ApiError) return error.problem;
  const { status = 500, code = "internal" } = error as Partial<CallError>;
  return {
    type: "about:blank",
    title: code,
    status,
    code: status === 0 ? "offline" : code || "internal",
    detail: code,
  };
}
