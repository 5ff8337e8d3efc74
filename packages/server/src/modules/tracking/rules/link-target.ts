/** The programme's own addresses: where a link goes when it names no good target, and every origin that is the brand's. */
export interface OwnSites {
  homeUrl: string;
  siteUrls: readonly string[];
}

/**
 * TRK-4: the address a link brings its visitor to: its target, read as a browser reads it and taken only when it lies on one of the
 * programme's own sites (same scheme, host and port, no user name in it); else the home page, so that no link is an open redirect.
 * A relative target is relative to the home page.
 */
export function linkTarget(wanted: string | null, sites: OwnSites): string {
  if (!wanted?.trim()) return sites.homeUrl;
  const target = parse(wanted, sites.homeUrl);
  return target && isOwn(target, sites) ? target.href : sites.homeUrl;
}

function isOwn(target: URL, sites: OwnSites): boolean {
  if (target.protocol !== "https:" && target.protocol !== "http:") return false;
  if (target.username || target.password) return false;
  return [sites.homeUrl, ...sites.siteUrls].some((site) => parse(site)?.origin === target.origin);
}

function parse(address: string, base?: string): URL | null {
  return URL.parse(address, base);
}
