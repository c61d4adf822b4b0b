import type { Channel, PurposeKind } from '@houdbaar/core/terms';
import type { Day } from '@houdbaar/core/time';
import { type House, todayOf } from '../house.ts';
import type { DailyFigure, LedgerPlace } from '../ports/index.ts';
import { eventsIn } from '../proving/index.ts';
import { openEntries } from './open-entries.ts';

/** A wording by which people were asked for consent, and how often they said yes to it. */
export interface WordingUse {
  readonly version: string;
  readonly language: string | null;
  /** Kinds of purpose and channels it was used for. */
  readonly for: readonly PurposeKind[];
  readonly channels: readonly Channel[];
  readonly consents: number;
  readonly first: Day;
  readonly last: Day;
}

export interface WordingFigure {
  readonly wordings: readonly WordingUse[];
  /** Consents that name no wording. */
  readonly without: number;
  /** Up to where evidence was counted. */
  readonly upTo: LedgerPlace;
}

const key = 'wordings';
const month = 31 * 86_400_000;
const atOnce = 500;

export const wordingFigure = ({ store }: Pick<House, 'store'>): Promise<DailyFigure<WordingFigure> | null> =>
  store.figures.latest(key);

/** Counts the consents that were recorded since the last count, and keeps what was found: each entry is opened once. */
export async function countWordings(
  house: House,
  onProgress: (entries: number) => void | Promise<void> = () => {},
): Promise<void> {
  const { store } = house;
  const now = house.clock.now();
  const before = (await wordingFigure(house))?.value;
  const since = before?.upTo ?? { at: (await store.evidence.firstSince(0)) ?? now, personId: -1, seq: -1 };
  const tally = new WordingTally(before);
  let place = since;
  for (let end = Math.min(now, place.at + month); ; ) {
    const page = await store.ledger.consents(place, end, atOnce);
    for (const entry of await openEntries(house, page)) {
      const { personId: _, content, ...rest } = entry;
      if (content !== undefined)
        for (const { event, words, ...told } of eventsIn([{ ...rest, content }], house.calendar))
          if (event.kind === 'consent') tally.see(event.when.day, words.wording, told.for, event.channels);
    }
    await onProgress(page.length);
    const last = page.at(-1);
    if (last && page.length === atOnce) {
      place = last;
      continue;
    }
    place = { at: end, personId: -1, seq: -1 };
    if (end >= now) break;
    end = Math.min(now, end + month);
  }
  await store.figures.put(key, { day: todayOf(house), at: now, value: tally.figure(place) });
}

type Counted = {
  version: string;
  language: string | null;
  for: Set<PurposeKind>;
  channels: Set<Channel>;
  consents: number;
  first: Day;
  last: Day;
};

class WordingTally {
  readonly #uses = new Map<string, Counted>();
  #without: number;

  constructor(before: WordingFigure | undefined) {
    this.#without = before?.without ?? 0;
    for (const use of before?.wordings ?? [])
      this.#uses.set(placeOf(use.version, use.language), {
        ...use,
        for: new Set(use.for),
        channels: new Set(use.channels),
      });
  }

  see(day: Day, wording: unknown, purpose: PurposeKind | undefined, channels: readonly Channel[]): void {
    const named = wording as { readonly version: string; readonly language?: string } | undefined;
    if (!named) {
      this.#without += 1;
      return;
    }
    const language = named.language ?? null;
    const place = placeOf(named.version, language);
    const use = this.#uses.get(place) ?? {
      version: named.version,
      language,
      for: new Set<PurposeKind>(),
      channels: new Set<Channel>(),
      consents: 0,
      first: day,
      last: day,
    };
    use.consents += 1;
    use.first = Math.min(use.first, day);
    use.last = Math.max(use.last, day);
    if (purpose !== undefined) use.for.add(purpose);
    for (const channel of channels) use.channels.add(channel);
    this.#uses.set(place, use);
  }

  figure(upTo: LedgerPlace): WordingFigure {
    const { at, personId, seq } = upTo;
    return {
      wordings: [...this.#uses.values()]
        .map((use) => ({ ...use, for: [...use.for], channels: [...use.channels] }))
        .sort((one, other) => other.last - one.last || one.version.localeCompare(other.version)),
      without: this.#without,
      upTo: { at, personId, seq },
    };
  }
}

const placeOf = (version: string, language: string | null): string => JSON.stringify([version, language]);
