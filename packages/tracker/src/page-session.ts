import { noteArrival } from "./arrival.ts";
import type { Consent } from "./consent.ts";
import { watchConsent } from "./consent.ts";
import { Keeper } from "./keeper.ts";
import { Visitor } from "./visitor.ts";

/** What the widgets and the order tag of one page share. */
export interface PageSession {
  base: string;
  consent: Consent;
  keeper: Keeper;
  visitor: Visitor;
}

const key = Symbol.for("rapport.session");

/** The page's one session, also when both of our scripts are on it; `scriptUrl` says where Rapport is. */
export function pageSession(scriptUrl: string): PageSession {
  const shared = window as unknown as { [key]?: PageSession };
  if (shared[key]) return shared[key];
  const base = new URL(".", scriptUrl).href.replace(/\/$/, "");
  const consent = watchConsent(scriptUrl);
  const keeper = new Keeper(consent);
  const visitor = new Visitor({ base, consent, keeper });
  shared[key] = { base, consent, keeper, visitor };
  noteArrival(visitor);
  return shared[key];
}
