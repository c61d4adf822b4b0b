import { queryOptions } from '@tanstack/react-query';
import { ApiProblem, api, type Gives } from './client.ts';

export type Session = Gives<'GET /api/v1/caller'>;

/** Who is signed in, with scopes and purposes; null for nobody. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: 60_000,
  retry: false,
  async queryFn(): Promise<Session | null> {
    try {
      return await api('GET /api/v1/caller');
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) return null;
      throw error;
    }
  },
});

/** Whether the person who is signed in may do all of this. */
export const may = (session: Session | null | undefined, ...scopes: readonly string[]): boolean =>
  scopes.every((scope) => (session?.scopes as readonly string[] | undefined)?.includes(scope));
