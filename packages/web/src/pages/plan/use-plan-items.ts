import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import type { Plan, PlanSearch } from '../../api/contract.generated.ts';

type Asked = Omit<PlanSearch, 'q' | 'cursor' | 'limit' | 'person'>;

/** What a plan may be narrowed to: a state, or the reason why nothing is done. */
const shown = {
  waiting: { state: 'waiting' },
  done: { state: 'done' },
  skipped: { state: 'skipped' },
  'left-out': { reason: 'left-out' },
  held: { reason: 'held' },
} as const satisfies Readonly<Record<string, Asked>>;
type Shown = keyof typeof shown;
export const shownNames = Object.keys(shown) as readonly Shown[];

export const actions = ['erase', 'anonymise', 'block', 'fields'] as const satisfies readonly NonNullable<
  Asked['action']
>[];

/** What stands in the address of a plan: `state`, `action`, and the number of one person as `find`. */
export interface PlanFilters {
  readonly state: Shown | undefined;
  readonly action: (typeof actions)[number] | undefined;
}

export const filtersIn = (search: Readonly<Record<string, unknown>>): PlanFilters => ({
  state: shownNames.find((each) => each === search.state),
  action: actions.find((each) => each === search.action),
});

/** Whom a plan concerns, a page of fifty at a time. What is searched for goes in the body, so that it ends up in no log. */
export function usePlanItems({ id, state, hash }: Plan, q: string, filters: PlanFilters) {
  const asked: Asked = {
    ...(filters.state ? shown[filters.state] : {}),
    ...(filters.action ? { action: filters.action } : {}),
  };
  return useInfiniteQuery({
    queryKey: ['plan-items', id, state, hash, q, filters],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => {
      const page = { ...asked, limit: 50, ...(pageParam === undefined ? {} : { cursor: pageParam }) };
      return q === ''
        ? api('GET /api/v1/plans/{id}/items', { params: { id }, query: page, signal })
        : api('POST /api/v1/plans/{id}/items/search', { params: { id }, body: { ...page, q }, signal });
    },
    getNextPageParam: ({ cursor }) => cursor ?? undefined,
  });
}
