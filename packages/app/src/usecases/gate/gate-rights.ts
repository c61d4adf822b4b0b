import { type Caller, requirePurpose, requireScopes } from '../access/authenticate.ts';
import type { ReasonLevel } from './gate-reason.ts';

/**
 * What a caller may see of the gate's answers for a purpose. The rule behind an answer tells a fact about the person, so
 * it is only for those who may see people; others who may ask why learn the kind of reason.
 *
 * @throws {Failure} `scope-missing` without `gate:outcome`, `purpose-not-granted`
 */
export function gateRights(caller: Caller, purpose: string): ReasonLevel {
  requireScopes(caller, ['gate:outcome']);
  requirePurpose(caller, purpose);
  if (!caller.scopes.includes('gate:reasons')) return 'none';
  return caller.scopes.includes('people:read') ? 'full' : 'category';
}
