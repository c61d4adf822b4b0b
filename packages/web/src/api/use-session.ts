import { useQuery } from '@tanstack/react-query';
import { type Session, sessionQuery } from './session.ts';

/** Who is signed in; on pages behind sign-in there is always somebody. */
export function useSession(): Session | null {
  return useQuery(sessionQuery).data ?? null;
}
