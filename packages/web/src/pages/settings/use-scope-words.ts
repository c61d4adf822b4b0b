import type { Scope } from '../../api/contract.generated.ts';
import { useRoles } from './use-roles.ts';

/** What a scope is, in words; every scope belongs to a role, and the roles tell them. */
export function useScopeWords(): (scope: Scope) => string {
  const { data } = useRoles();
  const known = new Map(
    data?.items.flatMap(({ scopes }) => scopes.map(({ scope, words }) => [scope, words] as const)),
  );
  return (scope) => known.get(scope) ?? scope;
}
