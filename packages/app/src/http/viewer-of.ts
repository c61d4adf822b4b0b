import type { Caller, Viewer } from '../usecases/index.ts';

/** Who looks, for what is shown and for the access log. Sealed evidence holds facts of every purpose: it opens for those who may see them all. */
export const viewerOf = ({ user, purposes, scopes }: Caller): Viewer => ({
  name: user.name,
  user: user.id,
  sees: purposes,
  opensEvidence: purposes === 'all' && scopes.includes('evidence:read'),
});
