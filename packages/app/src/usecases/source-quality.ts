import type { SourceFigure } from './figures/index.ts';
import { latestFigure } from './figures/index.ts';
import type { House } from './house.ts';
import type { Instant, Source } from './ports/index.ts';

/** A source with what is known of the people who came from it. */
export interface SourceQuality extends SourceFigure {
  /** What the house knows of it; null: no source of that name, as for people of whom nobody told where they came from. */
  readonly kind: Source['kind'] | null;
  readonly supplier: string | null;
  /** The name under which the policy declares it; null: it doesn't. */
  readonly declared: string | null;
}

export interface CountedSources {
  /** When they were counted; null before the first night. */
  readonly at: Instant | null;
  readonly sources: readonly SourceQuality[];
}

/** Where people come from, with the quality of each source, as counted at night; sources without people too. */
export async function sourceQuality(house: House): Promise<CountedSources> {
  const { store, rulings } = house;
  const figure = await latestFigure(house, 'people');
  const known = await store.sources.list();
  const declared = (await store.policies.epoch())
    ? Object.entries((await rulings.current(store)).policy.sources ?? {})
    : [];
  const byName = new Map(known.map((source) => [source.name, source]));
  const counted = figure?.value.sources ?? [];
  const names = new Set(counted.map(({ source }) => source));
  const without = known.filter(({ name }) => !names.has(name)).map(({ name }) => nobody(name));
  return {
    at: figure?.at ?? null,
    sources: [...counted, ...without].map((each) => {
      const source = byName.get(each.source);
      return {
        ...each,
        kind: source?.kind ?? null,
        supplier: source?.supplier ?? null,
        declared: declared.find(([id, { name }]) => name === each.source || id === each.source)?.[0] ?? null,
      };
    }),
  };
}

const nobody = (source: string): SourceFigure => ({
  source,
  ...{ people: 0, lawful: 0, informed: 0, consenting: 0, proved: 0 },
  ...{ sleepers: 0, refusing: 0, undeliverable: 0 },
});
