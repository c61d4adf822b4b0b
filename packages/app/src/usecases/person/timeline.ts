import { retentionOf } from '@houdbaar/core/policy';
import { compareWhen, type Lane, type PersonState, type When } from '@houdbaar/core/standing';
import type { ActivityKind, PurposeKind } from '@houdbaar/core/terms';
import { formatDay } from '@houdbaar/core/time';
import type { JsonValue } from '../../evidence/index.ts';
import type { TimelineEntry, TimelineKind } from './person-view.ts';

interface Happening extends When {
  readonly kind: TimelineKind;
  readonly entry: object;
  readonly undated?: true;
}

/** Facts by which a viewer who is limited to some purposes may see: what those purposes themselves rest on. */
export interface TimelineLimits {
  readonly kinds: ReadonlySet<PurposeKind>;
  readonly activities: ReadonlySet<ActivityKind>;
}

/** What the facts of a viewer's own purposes are. */
export function limitsOf(lanes: readonly Lane[]): TimelineLimits {
  const activities = lanes.flatMap(({ declared }): ActivityKind[] => {
    const retention = retentionOf(declared);
    const extended = retention?.extendedBy ?? [];
    return [
      ...extended.map((each) => (typeof each === 'string' ? each : each.kind)),
      ...(retention?.from === 'purchase' ? (['purchase'] as const) : []),
    ];
  });
  return { kinds: new Set(lanes.map(({ declared }) => declared.kind)), activities: new Set(activities) };
}

/** What happened, oldest first; what has no date comes before all. */
export function timelineOf({ facts }: PersonState, limits: TimelineLimits | null): TimelineEntry[] {
  const list: Happening[] = [];
  const add = (kind: TimelineKind, entries: readonly (When & object)[] | undefined): void => {
    for (const entry of entries ?? []) list.push({ kind, entry, at: entry.at, seq: entry.seq });
  };
  const mine = <T extends { readonly for?: PurposeKind | undefined }>(entries: readonly T[] | undefined) =>
    entries?.filter((entry) => !limits || entry.for === undefined || limits.kinds.has(entry.for));
  add('origin', facts.origins);
  add('notice', facts.notices);
  add('consent', mine(facts.consents));
  add('withdrawal', mine(facts.withdrawals));
  for (const entry of facts.objections ?? []) {
    // Nobody told its day: it stands where it was first heard of, and says that this is the latest.
    const { undated, at, seq, ...rest } = entry;
    const shown = undated && at !== undefined ? { ...rest, noLaterThan: at } : entry;
    list.push({ kind: 'objection', entry: shown, at, seq, ...(undated ? { undated } : {}) });
  }
  add(
    'activity',
    facts.activities?.filter(({ kind }) => !limits || limits.activities.has(kind)),
  );
  if (!limits || limits.activities.has('purchase')) addRelation(facts, list);
  if (!limits) {
    add('message', facts.messages);
    add('request', facts.requests);
    add('screening', facts.screenings);
    for (const hold of facts.holds ?? []) list.push({ kind: 'hold', entry: hold, seq: hold.seq });
  }
  if (facts.reappeared !== undefined) list.push({ kind: 'reappeared', entry: {}, at: facts.reappeared });
  return list.sort(compareWhen).map(({ kind, entry, at, undated }) => ({
    at: undated ? null : (at ?? null),
    kind,
    facts: bare(entry),
  }));
}

function addRelation({ relation }: PersonState['facts'], list: Happening[]): void {
  if (!relation) return;
  const { since, ended, lastPurchase, kindTold: _, endTold: __, ...rest } = relation;
  list.push({ kind: 'relation', entry: rest, at: since });
  if (lastPurchase !== undefined) list.push({ kind: 'purchase', entry: {}, at: lastPurchase });
  if (ended !== undefined) list.push({ kind: 'relation-end', entry: {}, at: ended });
}

/** Kept for our own bookkeeping; hashes of addresses say nothing to a reader. */
const ours: ReadonlySet<string> = new Set(['at', 'seq', 'id', 'revised', 'point', 'withdrawnSeq']);
const dayKeys: ReadonlySet<string> = new Set([
  ...[
    'confirmed',
    'noLaterThan',
    'lastUsed',
    'answered',
    'extended',
    'identifiedAt',
    'lifted',
    'until',
    'released',
    'since',
  ],
]);

function bare(entry: object): Record<string, JsonValue> {
  return Object.fromEntries(
    Object.entries(entry).flatMap(([key, value]): [string, JsonValue][] => {
      if (ours.has(key) || value === undefined) return [];
      return [[key, dayKeys.has(key) && typeof value === 'number' ? formatDay(value) : (value as JsonValue)]];
    }),
  );
}
