import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { asked, type Filters, type Sort } from './filters.ts';

/** The list, a page of fifty at a time. What is searched for goes in the body, so that it ends up in no log. */
export function usePeople(q: string, filters: Filters, sort: Sort) {
  return useInfiniteQuery({
    queryKey: ['people', q, filters, sort],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api('POST /api/v1/people/search', {
        body: {
          ...asked(filters),
          ...(q === '' ? {} : { q }),
          ...(pageParam === undefined ? {} : { cursor: pageParam }),
          sort,
        },
        signal,
      }),
    getNextPageParam: ({ cursor }) => cursor ?? undefined,
  });
}
