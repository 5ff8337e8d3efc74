import type { AffiliateLink, Api, Programme, ResponseOf, Topic } from "@rapport/contracts";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { call, meKey, queryClient } from "./api.ts";
import { keep, keptJson } from "./storage.ts";

const programmeKey = "rapport:programme";
const linkKey = "rapport:own:link";

/** The programme's name, colour and languages; the last answer stands in until the next, so that nothing flashes. */
export const programmeQuery = queryOptions({
  queryKey: ["programme"],
  queryFn: async () => {
    const programme = await call("GET /programme");
    keep(programmeKey, JSON.stringify(programme));
    return programme;
  },
  initialData: () => keptProgramme() ?? undefined,
  initialDataUpdatedAt: 0,
  staleTime: 300_000,
});

/** The programme as last known on this device. */
export function keptProgramme(): Programme | null {
  return keptJson(programmeKey, (value): value is Programme => hasText(value, "name") && hasText(value, "accent"));
}

function hasText(value: unknown, name: string): boolean {
  return typeof value === "object" && value !== null && typeof (value as Record<string, unknown>)[name] === "string";
}

export const meQuery = queryOptions({
  queryKey: meKey,
  queryFn: (): Promise<ResponseOf<Api["GET /me"]> | null> => call("GET /me"),
  retryOnMount: false,
});
export const availabilityQuery = queryOptions({
  queryKey: ["availability"],
  queryFn: () => call("GET /me/availability"),
});
/** One's own link, kept on this device so that it can be shown and scanned without a connection. */
export const linkQuery = queryOptions({
  queryKey: ["link"],
  queryFn: async () => {
    const link = await call("GET /me/link");
    keep(linkKey, JSON.stringify(link));
    return link;
  },
  initialData: () => keptJson(linkKey, (value): value is AffiliateLink => hasText(value, "url")) ?? undefined,
  initialDataUpdatedAt: 0,
});
export const balanceQuery = queryOptions({ queryKey: ["balance"], queryFn: () => call("GET /me/balance") });
export const challengesQuery = queryOptions({ queryKey: ["challenges"], queryFn: () => call("GET /me/challenges") });
export const saleQuery = (id: string) =>
  queryOptions({ queryKey: ["sales", id], queryFn: () => call("GET /me/sales/:id", { params: { id } }) });
export const lastSaleQuery = queryOptions({
  queryKey: ["sales", "last"],
  queryFn: async () => (await call("GET /me/sales", { query: { limit: 1 } })).items[0] ?? null,
});
export const salesQuery = infiniteQueryOptions({
  queryKey: ["sales", "list"],
  queryFn: ({ pageParam }) => call("GET /me/sales", { query: { limit: 30, cursor: pageParam } }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});
export const ledgerQuery = infiniteQueryOptions({
  queryKey: ["ledger"],
  queryFn: ({ pageParam }) => call("GET /me/ledger", { query: { limit: 50, cursor: pageParam } }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});

const keysOf: Partial<Record<Topic, readonly string[]>> = {
  sales: ["sales"],
  score: ["balance", "ledger", "challenges"],
  challenges: ["challenges"],
  profile: ["me", "availability", "link"],
  settings: ["programme"],
};

/** The server says that something changed: whatever shows it asks again. */
export function refresh(topic: Topic): void {
  for (const key of keysOf[topic] ?? []) void queryClient.invalidateQueries({ queryKey: [key] });
}
