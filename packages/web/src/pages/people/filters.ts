import type { PeopleExport, Routes } from '../../api/contract.generated.ts';

type Asked = NonNullable<Routes['GET /api/v1/people']['query']>;
type AskedFilters = PeopleExport['filter'];

/**
 * What stands in the address of the list of people, so that other pages can link to the people behind a number:
 * `<Count of={n} to="/people" search={{ … }} />`.
 *
 * - `purpose`: the id of a purpose; alone: whom it concerns
 * - `channel`: `email`, `phone` …, or `keep`; without a purpose: for at least one
 * - `outcome`: `lawful`, `unlawful`, `unknown`: the answer for that purpose and channel today
 * - `rule`: the id of the rule that decides it; `reason`: its kind, `objection`, `term` …
 * - `source`: the name of the source from which they came first
 * - `country`: `NL`
 * - `lapse`: a month, `2027-05`; `over`: they have had their time; `none`: no end is known; asks for every purpose
 * - `lastAct`: months since their last act: `0-6`, `6-12`, `12-18`, `18-24`, `longer`, `never`; asks for every purpose
 * - `worklist=true`: nobody can tell how long they may be kept; asks for every purpose
 * - `sample`: so many of them, spread evenly over all
 * - `sort`: `number`, or `lapse`, which asks for every purpose
 *
 * `ask=keep` stands for `channel=keep`, and `act` for `lastAct`. What is searched for never stands in an address.
 */
export const filterNames = [
  'purpose',
  'channel',
  'outcome',
  'rule',
  'reason',
  'source',
  'country',
  'lapse',
  'lastAct',
  'worklist',
  'sample',
] as const satisfies readonly (keyof Asked)[];
export type FilterName = (typeof filterNames)[number];

export type Filters = Readonly<Partial<Record<FilterName, string>>>;
export type Sort = 'number' | 'lapse';

/** The filters in an address; the router has read numbers and booleans already. */
export function filtersIn(search: Readonly<Record<string, unknown>>): Filters {
  const given: Record<string, unknown> = {
    ...search,
    channel: search.channel ?? (search.ask === 'keep' ? 'keep' : undefined),
    lastAct: search.lastAct ?? search.act,
  };
  return Object.fromEntries(
    filterNames.flatMap((name) => {
      const value = given[name];
      return value === undefined || value === null || value === '' ? [] : [[name, String(value)]];
    }),
  );
}

export const sortIn = (search: Readonly<Record<string, unknown>>): Sort =>
  search.sort === 'lapse' ? 'lapse' : 'number';

export const acts = ['0-6', '6-12', '12-18', '18-24', 'longer', 'never'] as const;
export const outcomes = ['lawful', 'unlawful', 'unknown'] as const;

/** As the API takes them; what it doesn't know it refuses with a sentence of its own. */
export function asked({ sample, ...filters }: Filters): AskedFilters {
  return { ...filters, ...(sample === undefined ? {} : { sample: Number(sample) }) } as AskedFilters;
}
