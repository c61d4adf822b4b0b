import { useQuery } from '@tanstack/react-query';
import { api } from './client.ts';

/** Filters of the people page under a name: one's own, and those that others share. */
export const useViews = () =>
  useQuery({ queryKey: ['views'], queryFn: ({ signal }) => api('GET /api/v1/views', { signal }) });
