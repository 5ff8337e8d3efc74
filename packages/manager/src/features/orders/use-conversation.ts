import { useInfiniteQuery } from "@tanstack/react-query";
import { call } from "../../shell/api.ts";

/** A conversation as staff read it: the newest messages first, older ones page by page. */
export function useConversation(id: string) {
  const pages = useInfiniteQuery({
    queryKey: ["GET /staff/conversations/:id", id],
    queryFn: ({ pageParam: before }) =>
      call("GET /staff/conversations/:id", { params: { id }, query: { ...(before !== null && { before }) } }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ messages }) => ((messages[0]?.seq ?? 1) > 1 ? messages[0]!.seq : undefined),
  });
  const conversation = pages.data?.pages[0] ?? null;
  return {
    conversation,
    messages: pages.data?.pages.toReversed().flatMap((page) => page.messages) ?? [],
    error: conversation ? null : pages.error,
    retry: () => void pages.refetch(),
    older: {
      hasOlder: pages.hasNextPage,
      loadingOlder: pages.isFetchingNextPage,
      onLoadOlder: () => void pages.fetchNextPage(),
    },
  };
}
