import { useQuery } from '@tanstack/react-query';
import { api } from './client.ts';

const query = {
  queryKey: ['purposes'],
  staleTime: 300_000,
  queryFn: ({ signal }: { readonly signal: AbortSignal }) => api('GET /api/v1/policy/document', { signal }),
} as const;

/** What the applied policy declares. */
export const usePolicy = () => useQuery(query);

/** The name of a purpose by its id; the id until the names are there. */
export function usePurposeNames(): (id: string) => string {
  const { data } = usePolicy();
  return (id) => data?.purposes.find((each) => each.id === id)?.names.name ?? id;
}
