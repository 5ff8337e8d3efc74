import type { IncomingHttpHeaders } from "node:http";

/** Whether a request comes from one of Rapport's own pages, or from no page at all: only there a cookie speaks for its account. */
export function isOurOrigin({ origin, host }: IncomingHttpHeaders, publicUrl: string): boolean {
  if (origin === undefined || origin === new URL(publicUrl).origin) return true;
  return origin === `http://${host}` || origin === `https://${host}`;
}
