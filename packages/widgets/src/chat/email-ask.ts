import type { Call } from "@rapport/client";
import type { PageSession } from "@rapport/tracker";
import { problemOf } from "./first-messages.ts";

const dismissedKey = "rapport:email-dismissed";

/** Asks for an e-mail only after the first message, and never stands in the way of the next one (PEO-2). */
export class EmailAsk {
  state: "ask" | "saving" | "saved" | "dismissed";
  problem: "wrong" | "failed" | null = null;
  readonly #session: PageSession;
  readonly #call: Call;
  readonly #onChange: () => void;

  constructor(session: PageSession, call: Call, onChange: () => void) {
    this.#session = session;
    this.#call = call;
    this.#onChange = onChange;
    this.state = session.keeper.get(dismissedKey, "sessionStorage") ? "dismissed" : "ask";
  }

  get email(): string | null {
    return this.#session.visitor.current()?.email ?? null;
  }

  isShown(hasWritten: boolean): boolean {
    if (!hasWritten || this.state === "dismissed") return false;
    return this.state === "saved" || this.email === null;
  }

  async save(email: string): Promise<void> {
    this.#become("saving");
    try {
      this.#session.visitor.keep(await this.#call("PUT /visitors/me/email", { body: { email } }));
      this.#become("saved");
    } catch (error) {
      this.#become("ask", problemOf(error).status === 400 ? "wrong" : "failed");
    }
  }

  dismiss(): void {
    this.#session.keeper.set(dismissedKey, "1", "sessionStorage");
    this.#become("dismissed");
  }

  #become(state: EmailAsk["state"], problem: EmailAsk["problem"] = null): void {
    this.state = state;
    this.problem = problem;
    this.#onChange();
  }
}
