import { isbot } from "isbot";

/** What a request for a link says about itself; header names in lower case, as Node gives them. */
export interface LinkRequest {
  method: string;
  headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

const announcesFetchAhead = /\b(?:prefetch|prerender|preview|preload)\b/iu;
const purposeHeaders = ["purpose", "sec-purpose", "x-purpose", "x-moz"];

/** TRK-4: was this a person following a link; bots, link previews and browsers that fetch ahead are not clicks. */
export function isClick(request: LinkRequest): boolean {
  if (request.method !== "GET") return false;
  if (purposeHeaders.some((name) => announcesFetchAhead.test(header(request, name)))) return false;
  const userAgent = header(request, "user-agent");
  return userAgent !== "" && !isbot(userAgent);
}

function header(request: LinkRequest, name: string): string {
  return [request.headers[name] ?? ""].flat().join(",").trim();
}
