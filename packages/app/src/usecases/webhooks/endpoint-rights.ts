import type { Caller } from '../access/authenticate.ts';
import type { Scope } from '../access/scopes.ts';
import { Failure } from '../failure.ts';

/** What an endpoint is told. */
export interface EndpointReach {
  /** Kinds of events. */
  readonly types: readonly string[];
  readonly reasons: boolean;
}

/**
 * Nobody learns through an endpoint what the gate would not tell them: outcomes are those of every purpose, and the rule
 * behind one tells a fact about the person.
 *
 * @throws {Failure} `grant-too-wide`, naming what the caller lacks
 */
export function requireReach(caller: Caller, { types, reasons }: EndpointReach): void {
  if (!types.includes('verdict.changed')) return;
  const needed: readonly Scope[] = reasons
    ? ['gate:outcome', 'gate:reasons', 'people:read']
    : ['gate:outcome'];
  const beyond = [
    ...needed.filter((scope) => !caller.scopes.includes(scope)),
    ...(caller.purposes === 'all' ? [] : ['all']),
  ];
  if (beyond.length === 0) return;
  throw new Failure(
    'grant-too-wide',
    {
      nl: `Zo'n melding vertelt meer dan je eigen sleutel mag zien. Die mist: ${beyond.join(', ')}.`,
      en: `Such a message tells more than your own key may see. It lacks: ${beyond.join(', ')}.`,
    },
    { data: { beyond } },
  );
}
