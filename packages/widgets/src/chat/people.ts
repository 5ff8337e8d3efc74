import type { Call } from "@rapport/client";
import type { PublicMember } from "@rapport/contracts";

/** The members a shopper can talk to (PEO-4, PEO-8), and the search among them. */
export class People {
  items: PublicMember[] = [];
  online = 0;
  state: "loading" | "ready" | "failed" = "loading";
  search = "";
  /** Many enough that a search helps. */
  isLong = false;
  readonly #call: Call;
  readonly #onChange: () => void;
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(call: Call, onChange: () => void) {
    this.#call = call;
    this.#onChange = onChange;
  }

  async load(): Promise<void> {
    const turn = (this.#asked += 1);
    if (this.items.length === 0) this.state = "loading";
    try {
      const search = this.search.trim();
      const answer = await this.#call("GET /widget/members", { query: { limit: 30, search } });
      if (turn !== this.#asked) return;
      this.items = answer.items;
      if (!search) this.online = answer.online;
      if (!search) this.isLong = answer.items.length > 5;
      this.state = "ready";
    } catch {
      if (turn === this.#asked) this.state = this.items.length > 0 ? "ready" : "failed";
    }
    this.#onChange();
  }

  /** Searches when the typing pauses. */
  searchFor(text: string): void {
    this.search = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.load(), 200);
    this.#onChange();
  }

  async find(memberId: string): Promise<PublicMember | null> {
    const known = this.items.find((member) => member.id === memberId);
    if (known) return known;
    return this.#call("GET /widget/members/:id", { params: { id: memberId } }).catch(() => null);
  }
}
