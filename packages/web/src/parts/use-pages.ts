import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query';

interface Paged<Row> {
  readonly items: readonly Row[];
  readonly next: string | null;
}

/** A list that comes a page at a time, for DataTable: its rows so far, and how to get more. */
export function usePages<Row>(
  key: readonly unknown[],
  load: (cursor: string | undefined, signal: AbortSignal) => Promise<Paged<Row>>,
  enabled = true,
) {
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery<
    Paged<Row>,
    Error,
    InfiniteData<Paged<Row>>,
    readonly unknown[],
    string | undefined
  >({
    queryKey: key,
    enabled,
    initialPageParam: undefined,
    queryFn: ({ pageParam, signal }) => load(pageParam, signal),
    getNextPageParam: ({ next }) => cursorIn(next),
  });
  return {
    rows: data?.pages.flatMap(({ items }) => items),
    error,
    refetch,
    more: hasNextPage ? { load: () => void fetchNextPage(), loading: isFetchingNextPage } : undefined,
  };
}

/** The cursor in the address of a next page. */
const cursorIn = (next: string | null): string | undefined =>
  (next && new URLSearchParams(next.slice(next.indexOf('?'))).get('cursor')) || undefined;
