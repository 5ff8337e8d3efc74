import { useEffect } from "react";

const MOST = 1000;

/** A list as `useRows` gives it, as far as finding a row needs. */
interface Pages<Row> {
  rows: readonly Row[];
  hasMore: boolean;
  loadingMore: boolean;
  onLoadMore: () => void;
}

/** The row that the address names; of an address from yesterday it stands further down, so pages are fetched until it is there. */
export function useOpenRow<Row extends { id: string }>(list: Pages<Row>, id: string | null): Row | null {
  const row = id === null ? null : (list.rows.find((one) => one.id === id) ?? null);
  const { hasMore, loadingMore, onLoadMore } = list;
  const seeks = id !== null && row === null && hasMore && !loadingMore && list.rows.length < MOST;
  useEffect(() => {
    if (seeks) onLoadMore();
  }, [seeks, onLoadMore]);
  return row;
}
