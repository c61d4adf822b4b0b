import { formatDay } from '@houdbaar/core/time';
import type { JsonValue } from '../../evidence/index.ts';
import { ipAddressHash, type KeyRing } from '../../keys/index.ts';
import type { EvidenceKind, NewEvidence } from '../change-people.ts';
import type { Instant } from '../ports/index.ts';
import type { EventMoment } from './event-moment.ts';
import type { EventType, RecordedEvent } from './event-schemas.ts';

/** How events are proved; undefined: only their mark is kept, no evidence of each. */
const kinds: Readonly<Record<EventType, EvidenceKind | undefined>> = {
  activity: undefined,
  consent: 'consent',
  confirmation: 'consent',
  withdrawal: 'withdrawal',
  objection: 'objection',
  notice: 'notice',
  origin: 'origin',
  relation: 'relation',
  request: 'request',
  message: undefined,
  screening: undefined,
  bounce: undefined,
  reappeared: undefined,
};

export interface Recording {
  readonly at: Instant;
  /** Who records it. */
  readonly by: string;
  readonly ring: KeyRing;
  /** The hash of the contact point that it was said for; absent: for all. */
  readonly point?: string | undefined;
}

/**
 * What is sealed about an event. Its body:
 * `{ event, id, day, instant?, by, system?, point?, ipHash?, form?, wording?, …the words of the event }`, days as
 * 2026-11-22, instants in ms. Who it is about stands in the chain; an address or IP never does.
 */
export function evidenceOfEvent(
  event: RecordedEvent,
  when: EventMoment,
  { at, by, ring, point }: Recording,
): NewEvidence | undefined {
  const kind = kinds[event.type];
  if (kind === undefined) return undefined;
  const { type, id, person: _, at: __, system, ...words } = event;
  const body: Record<string, JsonValue> = { event: type, day: formatDay(when.at), by };
  if (id !== undefined) body.id = id;
  if (when.seq !== undefined) body.instant = when.seq;
  if (system !== undefined) body.system = system;
  if (point !== undefined) body.point = point;
  for (const [key, value] of Object.entries(words)) {
    if (value === undefined) continue;
    if (key === 'ip') {
      const hash = ipAddressHash(ring, String(value));
      if (hash) body.ipHash = { hash: hash.hash, keyId: hash.keyId };
    } else
      body[key] = dayKeys.has(key) && typeof value === 'number' ? formatDay(value) : (value as JsonValue);
  }
  return { kind, at, body };
}

/** Keys of the vocabulary that hold a day. */
const dayKeys: ReadonlySet<string> = new Set([
  'lastUsed',
  'since',
  'ended',
  'lastPurchase',
  'answered',
  'extended',
  'identifiedAt',
  'lifted',
]);
