import { ApiError } from "@rapport/client";
import type { Api, Page, RequestOf, ResponseOf } from "@rapport/contracts";
import { toast } from "@rapport/ui";
import {
  keepPreviousData,
  QueryClient,
  useInfiniteQuery,
  useMutation,
  useQuery,
  type UseQueryResult,
} from "@tanstack/react-query";
import { call } from "./api.ts";
import { errorWords } from "./errors.ts";
import { useWords } from "./words.ts";

const isFinal = (error: unknown) => error instanceof ApiError && error.status >= 400 && error.status < 500;

/** What was fetched, kept for a quarter of a minute and refreshed when the server says that something changed. */
export const queryClient = new QueryClient({
  defaultOptions: { queries: { staleTime: 15_000, retry: (count, error) => count < 2 && !isFinal(error) } },
});

const ask = call as (key: string, request?: unknown) => Promise<unknown>;

/** How a query is asked: not yet, or again and again until what one waits for has come. */
interface Asking<Answer> {
  enabled?: boolean;
  every?: number;
  until?: (answer: Answer) => boolean;
  /** What was shown stays until the answer to a changed question comes. */
  keepLast?: boolean;
}

/** Fetches one thing and keeps it fresh. */
export function useApi<K extends keyof Api>(
  key: K,
  request?: RequestOf<Api[K]>,
  { enabled = true, every, until, keepLast }: Asking<ResponseOf<Api[K]>> = {},
): UseQueryResult<ResponseOf<Api[K]>> {
  const isOver = (answer: unknown) => answer !== undefined && until?.(answer as ResponseOf<Api[K]>);
  const query = useQuery({
    queryKey: [key, request ?? null],
    queryFn: () => ask(key, request),
    enabled,
    ...(keepLast && { placeholderData: keepPreviousData }),
    refetchInterval: ({ state }) => (!every || isOver(state.data) ? false : every),
  });
  return query as UseQueryResult<ResponseOf<Api[K]>>;
}

/** The calls that answer pages of rows. */
export type ListKey = { [K in keyof Api]: ResponseOf<Api[K]> extends Page<unknown> ? K : never }[keyof Api];
/** A row of such a call. */
export type RowOf<K extends ListKey> = ResponseOf<Api[K]> extends Page<infer Row> ? Row : never;
interface ListRequest {
  params?: Record<string, string>;
  query?: Record<string, string | number | undefined>;
}

/** Rows of a list, page after page, in the shape that DataTable takes. */
export function useRows<K extends ListKey>(key: K, request: ListRequest = {}) {
  const { t, language } = useWords();
  const list = useInfiniteQuery({
    queryKey: [key, request],
    queryFn: ({ pageParam }) =>
      ask(key, { ...request, query: { ...request.query, cursor: pageParam } }) as Promise<Page<RowOf<K>>>,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
  return {
    rows: list.data?.pages.flatMap((page) => page.items) ?? [],
    /** The first page, with what it tells of the whole list. */
    head: (list.data?.pages[0] ?? null) as ResponseOf<Api[K]> | null,
    state: list.isPending ? ("loading" as const) : list.isError && !list.data ? ("error" as const) : ("ready" as const),
    ...(list.error && { errorDetail: errorWords(list.error, t, language) }),
    onRetry: () => void list.refetch(),
    hasMore: list.hasNextPage,
    loadingMore: list.isFetchingNextPage,
    onLoadMore: () => void list.fetchNextPage(),
  };
}

/** As many rows as an export of a table takes away. */
export const MOST_ROWS = 20_000;

/** Every row of a list, page by page, up to `MOST_ROWS`. */
export async function allRows<K extends ListKey>(key: K, request: ListRequest = {}): Promise<RowOf<K>[]> {
  const rows: RowOf<K>[] = [];
  let cursor: string | undefined;
  do {
    const query = { ...request.query, limit: 200, cursor };
    const page = (await ask(key, { ...request, query })) as Page<RowOf<K>>;
    rows.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor && rows.length < MOST_ROWS);
  return rows;
}

/** The part of the API below a path; what changed there is fetched again by whoever shows it. */
export type Area =
  | "/members"
  | "/people"
  | "/stores"
  | "/orders"
  | "/reviews"
  | "/challenges"
  | "/products"
  | "/categories"
  | "/settings"
  | "/programme"
  | "/installation"
  | "/api-keys"
  | "/mailbox"
  | "/audit"
  | "/parked-events"
  | "/imports"
  | "/insights"
  | "/staff"
  | "/allow-list"
  | "/clicks"
  | "/wins"
  | "/me";

/** Fetches again what is shown of these areas. */
export function refresh(areas: readonly Area[]): Promise<void> {
  return queryClient.invalidateQueries({
    predicate: ({ queryKey }) => {
      const path = String(queryKey[0]).split(" ")[1] ?? "";
      return areas.some((area) => path === area || path.startsWith(`${area}/`));
    },
  });
}

/** What a change does besides itself: the areas it touches, the sentence that says it is done, how it is undone, what follows. */
export interface ActOptions<Input, Output> {
  changes?: readonly Area[];
  done?: (output: Output) => string | null;
  undo?: (output: Output, input: Input) => Promise<unknown>;
  after?: (output: Output) => void;
}

/** A change asked of the server: whether it is under way, and in words why it was refused. */
export function useAct<Input, Output>(run: (input: Input) => Promise<Output>, options: ActOptions<Input, Output> = {}) {
  const { t, language } = useWords();
  const changed = () => refresh([...(options.changes ?? []), "/audit"]);
  const undoing = (output: Output, input: Input) => ({
    label: t("actions.undo"),
    run: () =>
      void options.undo!(output, input)
        .then(() => toast.plain(t("actions.undone")))
        .catch((error: unknown) => toast.bad(errorWords(error, t, language)))
        .finally(() => void changed()),
  });
  const mutation = useMutation({
    mutationFn: run,
    onSuccess: async (output, input) => {
      const said = options.done?.(output);
      if (said) toast.good(said, options.undo ? undoing(output, input) : undefined);
      options.after?.(output);
      await changed();
    },
  });
  return {
    run: (input: Input) => mutation.mutate(input),
    busy: mutation.isPending,
    problem: mutation.error ? errorWords(mutation.error, t, language) : null,
    error: mutation.error,
    output: mutation.data ?? null,
    reset: mutation.reset,
  };
}
