import { useQueryClient } from '@tanstack/react-query';
import { signOut } from '../api/sign-in.ts';

/** Ends the session here, and forgets what was seen in it. */
export function useSignOut(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await signOut();
    client.clear();
    location.assign('/sign-in');
  };
}
