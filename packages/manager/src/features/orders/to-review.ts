import { useApi } from "../../shell/query.ts";

/** How many orders wait for a look, counted up to 200. */
export function useToReview(): number {
  return useApi("GET /reviews", { query: { open: "true", limit: 200 } }).data?.items.length ?? 0;
}
