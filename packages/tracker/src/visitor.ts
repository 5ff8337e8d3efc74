import type { VisitorSession } from "@rapport/contracts";
import type { Consent } from "./consent.ts";
import type { Keeper } from "./keeper.ts";

/** The visitor as this browser knows it; `customer`: whom the brand vouched for, to notice another one signing in. */
export interface KnownVisitor extends VisitorSession {
  customer?: string;
}
interface KeptClick {
  id: string;
  at: number;
}
export interface VisitorOptions {
  /** Where Rapport is, without a slash at the end. */
  base: string;
  consent: Consent;
  keeper: Keeper;
}

const names = { visitor: "rapport:visitor", clicks: "rapport:clicks" };
const mostClicks = 20;
const day = 86_400_000;

/** The answer of a call that was refused; 0 when none came. */
export class CallError extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, problem: { code?: string; detail?: string }) {
    super(problem.detail ?? "no connection");
    this.status = status;
    this.code = problem.code ?? "";
  }
}

/** Who this browser is to Rapport (PEO-1): nobody until the first interaction; its token, and the clicks it arrived by. */
export class Visitor {
  readonly #options: VisitorOptions;
  readonly #listeners = new Set<(visitor: KnownVisitor | null) => void>();
  #creating: Promise<KnownVisitor> | null = null;
  /** TRK-5: how long a click is kept; the programme's affiliation window once known. */
  windowDays = 30;
  /** Whom the shop's back end vouches for now (PEO-1); goes with the first interaction. */
  identity: { token: string; customer: string } | null = null;
  /** Settled once the shop's word about who is signed in has been dealt with. */
  settled: Promise<unknown> = Promise.resolve();

  constructor(options: VisitorOptions) {
    this.#options = options;
    options.consent.onChange((answer) => {
      if (answer !== "granted") return;
      this.#tell(this.current());
      this.#claim();
    });
  }

  current(): KnownVisitor | null {
    const known = parse<KnownVisitor>(this.#options.keeper.get(names.visitor));
    return known && Date.parse(known.expiresAt) > Date.now() ? known : null;
  }

  onChange(listener: (visitor: KnownVisitor | null) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** The visitor, created by this first interaction if there is none (PEO-1). Throws `CallError`. */
  async ensure(): Promise<KnownVisitor> {
    await this.settled.catch(() => undefined);
    const known = this.current();
    if (known) return known;
    this.#creating ??= this.#create().finally(() => (this.#creating = null));
    return this.#creating;
  }

  /** Keeps what the server answered about this visitor, with its fresh token. */
  keep(session: VisitorSession, customer = this.current()?.customer): KnownVisitor {
    const known: KnownVisitor = customer ? { ...session, customer } : session;
    this.#options.keeper.set(names.visitor, JSON.stringify(known));
    this.#tell(known);
    return known;
  }

  /** Signed out, deleted, or a token the server no longer knows. */
  forget(): void {
    this.#options.keeper.remove(names.visitor);
    this.#tell(null);
  }

  /**
   * A click this browser arrived by (TRK-1), at most 20. Without consent it lives in this page alone and is told to nobody: consent
   * tools say "denied" first, and "granted" when the shopper has answered.
   */
  arrivedBy(id: string): void {
    const { keeper } = this.#options;
    const oldest = Date.now() - this.windowDays * day;
    const kept = this.#clicks().filter((click) => click.id !== id && click.at > oldest);
    keeper.set(names.clicks, JSON.stringify([...kept, { id, at: Date.now() }].slice(-mostClicks)));
    this.#claim();
  }

  /** A call of the HTTP API as this visitor; small on purpose: the order tag has no room for more. */
  async call<T>(key: string, body?: unknown): Promise<T> {
    const [method, path] = key.split(" ") as [string, string];
    const token = this.current()?.token;
    const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
    if (body !== undefined) headers["content-type"] = "application/json";
    const response = await fetch(`${this.#options.base}/api/v1${path}`, {
      method,
      headers,
      credentials: "omit",
      keepalive: true,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).catch(() => null);
    if (!response) throw new CallError(0, {});
    const answer: unknown = response.status === 204 ? undefined : await response.json().catch(() => undefined);
    if (response.ok) return answer as T;
    const error = new CallError(response.status, (answer as { code?: string } | undefined) ?? {});
    if (error.code.startsWith("visitor_token")) this.forget();
    throw error;
  }

  async #create(): Promise<KnownVisitor> {
    const isAllowed = this.#options.consent.answer() === "granted";
    const clicks = isAllowed ? this.#clicks().map((click) => click.id) : [];
    const { identity } = this;
    const locale = document.documentElement.lang.toLowerCase().startsWith("fr") ? "fr" : "en";
    const body = { clicks, locale, ...(identity ? { identity: identity.token } : {}) };
    const session = await this.call<VisitorSession>("POST /visitors", body).catch((error: unknown) => {
      if (!identity || !(error instanceof CallError) || !error.code.startsWith("identity_token")) throw error;
      console.error(`rapport-identity: ${error.message}`);
      this.identity = null;
      return this.#create();
    });
    if (clicks.length > 0) this.#options.keeper.remove(names.clicks);
    return this.keep(session, identity?.customer);
  }

  #claim(): void {
    const clicks = this.#clicks().map((click) => click.id);
    if (this.#options.consent.answer() !== "granted" || clicks.length === 0 || !this.current()) return;
    this.call("POST /visitors/me/clicks", { clicks }).then(
      () => this.#options.keeper.remove(names.clicks),
      () => undefined, // kept, and claimed at the next page
    );
  }

  #clicks(): KeptClick[] {
    return parse<KeptClick[]>(this.#options.keeper.get(names.clicks)) ?? [];
  }

  #tell(visitor: KnownVisitor | null): void {
    for (const listener of this.#listeners) listener(visitor);
  }
}

function parse<T>(text: string | null): T | null {
  try {
    return text ? (JSON.parse(text) as T) : null;
  } catch {
    return null;
  }
}
