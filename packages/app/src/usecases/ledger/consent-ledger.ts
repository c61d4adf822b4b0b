import type { Channel, PurposeKind } from '@houdbaar/core/terms';
import type { Day } from '@houdbaar/core/time';
import type { House } from '../house.ts';
import type { GrantedPurposes, Instant, LedgerPlace } from '../ports/index.ts';
import { eventsIn, type ProvedEvent } from '../proving/index.ts';
import { openEntries, type ReadEntry } from './open-entries.ts';

/** What somebody said, as it stands in their evidence. */
export interface LedgerEvent {
  readonly person: number;
  /** The number of the entry in the person's chain. */
  readonly entry: number;
  readonly kind: 'consent' | 'withdrawal' | 'objection';
  /** When it was recorded, and the day on which it was said. */
  readonly recorded: Instant;
  readonly day: Day;
  /** False where nobody told the day: it was said then at the latest. */
  readonly dayKnown: boolean;
  /** The id by which a proof of it can be asked for. */
  readonly id: string;
  /** The kind of purpose; null: for all. */
  readonly for: PurposeKind | null;
  /** Empty: for all. */
  readonly channels: readonly Channel[];
  readonly wording: { readonly version: string; readonly language: string | null } | null;
  readonly form: string | null;
  readonly source: string | null;
  readonly by: string;
}

export interface LedgerFilter {
  readonly kind?: LedgerEvent['kind'] | undefined;
  readonly for?: PurposeKind | undefined;
  readonly channel?: Channel | undefined;
}

export interface LedgerPage {
  readonly events: readonly LedgerEvent[];
  /** Where to go on; null at the end. A page may hold fewer events than asked, or none, and still go on. */
  readonly next: LedgerPlace | null;
}

const hour = 3_600_000;
/** Entries read at once, and looked through for one page. */
const atOnce = 500;
const most = 2000;
/** A window of time that holds more than this is made smaller. */
const full = 5000;
const shortest = 1000;

/**
 * Consents, withdrawals and objections, newest first, out of the evidence. Evidence is only ordered by person, so it is
 * read in windows of time that grow and shrink with what they hold: the cost follows what is shown, not what there is.
 *
 * @param sees whose purposes count: who doesn't see all sees what was said for a kind of purpose of theirs, and nothing of
 *   imports, whose entries tell of several purposes at once
 */
export async function consentLedger(
  house: House,
  filter: LedgerFilter,
  { after, limit }: { readonly after: LedgerPlace | null; readonly limit: number },
  sees: GrantedPurposes,
): Promise<LedgerPage> {
  const kinds = await kindsOf(house, sees);
  const events: LedgerEvent[] = [];
  let seen = 0;
  for await (const page of pagesBack(house, after ?? { at: house.clock.now() + 1, personId: -1, seq: -1 })) {
    for (const entry of await openEntries(house, page)) {
      events.push(...eventsOf(house, entry, kinds).filter((event) => fits(event, filter)));
      seen += 1;
      const { at, personId, seq } = entry;
      if (events.length >= limit || seen >= most) return { events, next: { at, personId, seq } };
    }
  }
  return { events, next: null };
}

/** The kinds of purpose that somebody sees; null: all. */
async function kindsOf(house: House, sees: GrantedPurposes): Promise<ReadonlySet<PurposeKind> | null> {
  if (sees === 'all') return null;
  const { policy } = await house.rulings.current(house.store);
  return new Set(sees.flatMap((purpose) => policy.purposes[purpose]?.kind ?? []));
}

async function* pagesBack({ store }: House, start: LedgerPlace) {
  let before = start;
  let width = hour;
  while (before.at > 0) {
    let from = before.at - width;
    while (width > shortest && (await store.evidence.recordedCount(from, before.at + 1, full)) >= full) {
      width = Math.max(shortest, Math.floor(width / 8));
      from = before.at - width;
    }
    const page = await store.ledger.page(from, before, atOnce);
    if (page.length > 0) yield page;
    const last = page.at(-1);
    if (last && page.length === atOnce) {
      before = last;
    } else {
      before = { at: from, personId: -1, seq: -1 };
      width *= 8;
    }
  }
}

function eventsOf(
  { calendar }: House,
  { personId, seq, at, kind, content }: ReadEntry,
  kinds: ReadonlySet<PurposeKind> | null,
): readonly LedgerEvent[] {
  if (content === undefined || (kinds && kind === 'origin')) return [];
  return eventsIn([{ seq, at, kind, content }], calendar)
    .filter((proved) => !kinds || proved.for === undefined || kinds.has(proved.for))
    .map((proved) => eventOf(personId, proved));
}

function eventOf(person: number, { event, words, ...proved }: ProvedEvent): LedgerEvent {
  const wording = words.wording as { readonly version: string; readonly language?: string } | undefined;
  return {
    person,
    entry: event.entry,
    kind: event.kind === 'renewal' ? 'consent' : event.kind,
    recorded: event.recorded.at,
    day: event.when.day,
    dayKnown: event.when.latest !== true,
    id: event.id,
    for: proved.for ?? null,
    channels: channelsOf(event),
    wording: wording ? { version: wording.version, language: wording.language ?? null } : null,
    form: 'form' in event ? (event.form?.name ?? null) : null,
    source: event.source ?? null,
    by: event.recorded.by,
  };
}

function channelsOf(event: ProvedEvent['event']): readonly Channel[] {
  switch (event.kind) {
    case 'consent':
    case 'renewal':
      return event.channels;
    case 'withdrawal':
      return event.channels ?? [];
    case 'objection':
      return event.channel === undefined ? [] : [event.channel];
  }
}

const fits = (event: LedgerEvent, { kind, for: purpose, channel }: LedgerFilter): boolean =>
  (kind === undefined || event.kind === kind) &&
  (purpose === undefined || event.for === null || event.for === purpose) &&
  (channel === undefined || event.channels.length === 0 || event.channels.includes(channel));
