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
  OutboxMessage,
  PlanItem,
  Source,
  Suppression,
} from '../ports/index.ts';
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
      outbox: sourceMessages(person.id, values, cause, sources),
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
      outbox: sourceMessages(person.id, gone, cause, sources, left),
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

/** What a source may know someone by, best first. */
const known = ['customerNumber', 'email', 'phone', 'mobile'] as const;

/**
 * A message to each connected system that holds a copy: what must go there, and by what it knows the person. That is
 * written down nowhere else any more, and goes itself once the system was told.
 */
function sourceMessages(
  person: number,
  gone: readonly FieldValue[],
  { action, plan, at }: Cause,
  sources: readonly Source[],
  left: readonly FieldValue[] = [],
): OutboxMessage[] {
  return sources.flatMap(({ id, name, kind }) => {
    if (kind !== 'connector' && kind !== 'api') return [];
    const here = gone.filter(({ source }) => source === id);
    if (here.length === 0) return [];
    const all = [...here, ...left.filter(({ source }) => source === id)];
    const key = known.map((field) => all.find((each) => each.field === field && each.value)).find(Boolean);
    return {
      id: randomUUID(),
      at,
      target: `source:${name}`,
      kind: action === 'fields' ? 'fields.erased' : 'person.erased',
      body: {
        person: String(person),
        fields: [...new Set(here.map(({ field }) => field))].sort(),
        ...(key ? { knownBy: { field: key.field, value: key.value } } : {}),
        ...(plan ? { plan } : {}),
      },
    };
  });
}
