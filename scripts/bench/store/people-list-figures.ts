import type { OpenHouse } from '../../../packages/app/src/open-house.ts';
import { listPeople, type PeopleFilter, readWords } from '../../../packages/app/src/usecases/index.ts';
import type { BenchResult } from '../scan.ts';
import { type BenchStore, middleTime, settle, timeOf } from './bench-house.ts';

/** The design's bar for a page of the list on PostgreSQL, in ms. */
const bar = 200;

const questions: readonly (readonly [name: string, filter: PeopleFilter, sort: 'number' | 'lapse'])[] = [
  ['everybody', {}, 'number'],
  ['everybody, by term', {}, 'lapse'],
  ['an address', { q: 'p99@example49.nl' }, 'number'],
  ['a name that one in twenty-four has', { q: 'jansen daan' }, 'number'],
  ['a word that everybody has', { q: 'utrecht' }, 'lapse'],
  ['a name that nobody has', { q: 'jansen xa' }, 'number'],
  ['a verdict', { purpose: 'customer-offers', channel: 'email', outcome: 'lawful' }, 'lapse'],
  ['a verdict that is rare', { purpose: 'newsletter', channel: 'email', outcome: 'lawful' }, 'number'],
  ['a month and a country', { lapse: '2027-05', country: 'NL' }, 'lapse'],
  ['nobody', { country: 'ZZ' }, 'number'],
];

/** The first page of the list by some filters and searches, its look noted as in use. */
export async function peopleListFigures(house: OpenHouse, store: BenchStore): Promise<BenchResult[]> {
  const reading = await timeOf(() => readWords(house));
  await settle(house);
  const figures: BenchResult[] = [
    { name: 'words of an import, read afterwards', value: reading / 1000, unit: 's', met: true },
  ];
  const viewer = { name: 'Bench', sees: 'all' as const, opensEvidence: false };
  for (const [name, filter, sort] of questions) {
    const value = await middleTime(7, () =>
      listPeople(house, { viewer, filter, sort, after: null, limit: 50 }),
    );
    figures.push({
      name: `list of people: ${name}`,
      value,
      unit: 'ms',
      ...(store === 'postgres' ? { bar } : {}),
      met: store === 'embedded' || value <= bar,
    });
  }
  return figures;
}
