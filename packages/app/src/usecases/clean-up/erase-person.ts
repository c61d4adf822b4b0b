import { randomUUID } from 'node:crypto';
import type { ContactPoint, PersonState, PointKind } from '@houdbaar/core/standing';
import type { Day } from '@houdbaar/core/time';
import type { WebhookEvent } from '../../webhooks/index.ts';
import type { NewEvidence, PersonDraft } from '../change-people.ts';
import type {
  ClosedAddress,
  Erasure,
  FieldValue,
  HeldPerson,
  Identifier,
  Instant,
  PlanItem,
  Source,
  Suppression,
} from '../ports/index.ts';
import { sourceMessages, type ToldToSources } from '../source-messages.ts';
import { suppressedScopes } from './suppressed-scopes.ts';

/** What is read about a person before anything of them goes. */
export interface Gathered {
  readonly person: HeldPerson & { readonly state: PersonState };
  readonly values: readonly FieldValue[];
  readonly identifiers: readonly Identifier[];
}

/** Why and how something goes: an item of a plan, or an erasure that a restored backup had forgotten. */
export interface Cause {
  readonly action: PlanItem['action'];
  readonly fields: readonly string[] | null;
  /** Of the fields, only what was obtained up to this day; absent: all. */
  readonly until?: Day;
  readonly at: Instant;
  readonly plan: string | null;
  /** For the evidence: rule, purposes, policy, who executes. */
  readonly tells: NewEvidence['body'];
}

/** All that is written when something of a person goes. */
export interface Erasing {
  readonly draft: PersonDraft;
  readonly erasure: Erasure;
}

/** Erases, anonymises or blocks a person, or takes fields away, as one change. */
export function erasing(gathered: Gathered, cause: Cause, sources: readonly Source[]): Erasing {
  switch (cause.action) {
    case 'erase':
    case 'anonymise':
      return whole(gathered, cause, sources);
    case 'fields':
      return some(gathered, cause, sources);
    case 'block':
      return {
        draft: { person: gathered.person, state: gathered.person.state, evidence: [provedBy(cause)] },
        erasure: journalled(gathered.person, cause, [], []),
      };
  }
}

function whole({ person, values, identifiers }: Gathered, cause: Cause, sources: readonly Source[]): Erasing {
  const { points } = person.state;
  const hashes = [...new Set([...points, ...identifiers].map(({ hash }) => hash))];
  return {
    draft: {
      person,
      state: null,
      status: 'erased',
      values: [],
      identifiersRemoved: hashes,
      evidence: [provedBy(cause)],
      outbox: sourceMessages(
        {
          ...toldOf(person.id, values, cause),
          tellers: person.state.facts.origins?.flatMap(({ source }) => source ?? []) ?? [],
        },
        sources,
      ),
      events: erasedEvents(person.id, cause),
    },
    erasure: journalled(person, cause, hashes, closed(person.state, identifiers)),
  };
}

/** What stays closed of the addresses that go. */
const closed = (state: PersonState, identifiers: readonly Identifier[]): ClosedAddress[] =>
  identifiers.flatMap(({ hash, kind, keyId, normaliserVersion }) =>
    suppressedScopes(state, kind, hash).map(
      (scope): ClosedAddress => ({ hash, kind, keyId, normaliserVersion, scope }),
    ),
  );

function some(gathered: Gathered, cause: Cause, sources: readonly Source[]): Erasing {
  const { person, values, identifiers } = gathered;
  const names = new Set(cause.fields ?? []);
  const { until = Number.POSITIVE_INFINITY } = cause;
  const gone = values.filter(({ field, at }) => names.has(field) && at <= until);
  const left = values.filter((value) => !gone.includes(value));
  const bornKnown = !names.has('birthDate') || left.some(({ field }) => field === 'birthDate');
  const { state } = person;
  const points = state.points.filter((point) => !goesWith(point, gone, left));
  const kept = new Set(points.map(({ hash }) => hash));
  const hashes = [...new Set(state.points.flatMap(({ hash }) => (kept.has(hash) ? [] : [hash])))];
  const removed = identifiers.filter(({ hash }) => hashes.includes(hash));
  // The person stays, so the address may come back; who comes with it stays bound by what was wished for it.
  const bound = closed(state, removed).filter(({ scope }) => scope !== 'erased');
  return {
    draft: {
      person,
      state: { ...(bornKnown ? state : withoutBirth(state)), points },
      values: left,
      identifiersRemoved: hashes,
      evidence: [provedBy(cause)],
      outbox: sourceMessages({ ...toldOf(person.id, gone, cause), others: left }, sources),
    },
    erasure: journalled(person, cause, hashes, bound),
  };
}

const withoutBirth = ({ bornOn: _, ...state }: PersonState): PersonState => state;

/** Fields that hold what a contact point was made of. */
const pointKinds: Readonly<Record<string, PointKind>> = {
  email: 'email',
  phone: 'phone',
  mobile: 'phone',
  address: 'post',
  customerNumber: 'customer',
};

/** A contact point goes with the last value from which it could be known. */
function goesWith(
  { kind, hash }: ContactPoint,
  gone: readonly FieldValue[],
  left: readonly FieldValue[],
): boolean {
  if (left.some(({ point }) => point === hash)) return false;
  if (gone.some(({ point }) => point === hash)) return true;
  const ofKind = ({ field }: FieldValue) => pointKinds[field] === kind;
  return gone.some(ofKind) && !left.some(ofKind);
}

const toldOf = (
  person: number,
  values: readonly FieldValue[],
  { action, at, plan }: Cause,
): ToldToSources => ({
  person,
  kind: action === 'fields' ? 'fields.erased' : 'person.erased',
  at,
  values,
  plan,
});

const provedBy = ({ action, fields, at, plan, tells }: Cause): NewEvidence => ({
  kind: 'clean-up',
  at,
  body: { action, ...(fields ? { fields } : {}), ...(plan ? { plan } : {}), ...tells },
});

const journalled = (
  person: HeldPerson,
  cause: Cause,
  hashes: readonly string[],
  suppressions: readonly ClosedAddress[],
): Erasure => ({
  id: randomUUID(),
  personId: person.id,
  at: cause.at,
  plan: cause.plan,
  action: cause.action,
  fields: cause.fields,
  hashes,
  suppressions,
});

/** What an erasure closes, as it stands on the list. */
export const suppressionsOf = ({ at, suppressions }: Erasure): Suppression[] =>
  suppressions.map((address) => ({
    ...address,
    at,
    reason: address.scope === 'erased' ? 'clean-up' : 'objection',
    source: null,
  }));

const erasedEvents = (person: number, { action, plan, at }: Cause): WebhookEvent[] =>
  plan === null || (action !== 'erase' && action !== 'anonymise')
    ? []
    : [
        {
          type: 'person.erased',
          timestamp: new Date(at).toISOString(),
          data: { person: String(person), action, cause: 'plan', plan },
        },
      ];
