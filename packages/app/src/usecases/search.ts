import { listPurposes } from '@houdbaar/core/standing';
import type { Said } from '@houdbaar/core/terms';
import { formatDay } from '@houdbaar/core/time';
import { mayUsePurpose } from './access/authenticate.ts';
import type { Caller } from './access/caller.ts';
import type { Scope } from './access/scopes.ts';
import type { House } from './house.ts';

export type FoundKind = 'page' | 'purpose' | 'source' | 'plan';

/** Something by its name, for whoever wants to go there. */
export interface Found {
  readonly kind: FoundKind;
  /** The key of a page, the id of a purpose or plan, the name of a source. */
  readonly id: string;
  readonly title: Said;
}

interface Page {
  readonly id: string;
  readonly title: Said;
  /** Other words for it. */
  readonly also: string;
  /** Any of these opens it; none: everybody. */
  readonly scopes: readonly Scope[];
}

const pages: readonly Page[] = [
  { id: 'overview', title: { nl: 'Overzicht', en: 'Overview' }, also: 'start home score', scopes: [] },
  {
    id: 'people',
    title: { nl: 'Mensen', en: 'People' },
    also: 'personen contacten klanten contacts customers',
    scopes: ['people:read'],
  },
  {
    id: 'purposes',
    title: { nl: 'Doelen', en: 'Purposes' },
    also: 'beleid grondslag bewaartermijn policy basis retention register',
    scopes: ['policy:read'],
  },
  {
    id: 'assessments',
    title: { nl: 'Belangenafwegingen', en: 'Assessments' },
    also: 'lia gerechtvaardigd belang legitimate interest',
    scopes: ['policy:read'],
  },
  {
    id: 'imports',
    title: { nl: 'Inlezen en scannen', en: 'Imports and scan' },
    also: 'import csv excel bestand file rapport report',
    scopes: ['imports:write'],
  },
  {
    id: 'gate',
    title: { nl: 'Poort', en: 'Gate' },
    also: 'doelgroep campagne verzendlijst audience campaign send list',
    scopes: ['gate:outcome'],
  },
  {
    id: 'clean-up',
    title: { nl: 'Opschonen', en: 'Clean-up' },
    also: 'plan wissen verwijderen erase delete agenda',
    scopes: ['plans:read', 'agenda:read'],
  },
  {
    id: 'consents',
    title: { nl: 'Toestemmingen', en: 'Consents' },
    also: 'opt-in aanmelding bezwaar afmelding objection withdrawal wording',
    scopes: ['evidence:read', 'agenda:read'],
  },
  {
    id: 'sources',
    title: { nl: 'Bronnen', en: 'Sources' },
    also: 'leverancier herkomst supplier origin',
    scopes: ['agenda:read'],
  },
  {
    id: 'evidence',
    title: { nl: 'Bewijs', en: 'Evidence' },
    also: 'keten controle chain verify',
    scopes: ['evidence:read'],
  },
  {
    id: 'access-log',
    title: { nl: 'Inzagelog', en: 'Access log' },
    also: 'wie keek audit who looked',
    scopes: ['access-log:read'],
  },
  {
    id: 'tasks',
    title: { nl: 'Taken', en: 'Tasks' },
    also: 'actieplan action plan todo',
    scopes: ['agenda:read'],
  },
  {
    id: 'settings',
    title: { nl: 'Instellingen', en: 'Settings' },
    also: 'gebruikers rollen sleutels webhooks users roles keys backup',
    scopes: ['users:admin', 'keys:admin', 'webhooks:admin', 'backup:admin'],
  },
];

const most = 20;
/** Plans that are looked through. */
const plansLookedAt = 200;

/** Pages, purposes, sources and plans by name: what begins with the words first. People are found elsewhere. */
export async function search(house: House, caller: Caller, text: string): Promise<readonly Found[]> {
  const words = folded(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const may = (scope: Scope) => caller.scopes.includes(scope);
  const all: (Found & { readonly also?: string })[] = pages
    .filter(({ scopes }) => scopes.length === 0 || scopes.some(may))
    .map(({ id, title, also }) => ({ kind: 'page', id, title, also }));
  if (may('policy:read')) all.push(...(await purposes(house, caller)));
  if (may('agenda:read')) all.push(...(await sources(house)));
  if (may('plans:read')) all.push(...(await plans(house)));
  const found = all.flatMap((each) => {
    const rank = rankOf(each, words);
    return rank === undefined ? [] : [{ rank, each }];
  });
  found.sort((one, other) => one.rank - other.rank);
  return found.slice(0, most).map(({ each: { kind, id, title } }) => ({ kind, id, title }));
}

/** 0: a title begins with it; 1: a word of a title does; 2: it stands somewhere; undefined: it doesn't. */
function rankOf(
  { id, title, also = '' }: Found & { readonly also?: string },
  words: readonly string[],
): number | undefined {
  const titles = [folded(title.nl), folded(title.en)];
  const whole = words.join(' ');
  if (titles.some((each) => each.startsWith(whole))) return 0;
  const own = titles.join(' ').split(/\s+/);
  if (words.every((word) => own.some((each) => each.startsWith(word)))) return 1;
  const rest = `${titles.join(' ')} ${folded(id)} ${also}`;
  return words.every((word) => rest.includes(word)) ? 2 : undefined;
}

async function purposes(house: House, caller: Caller): Promise<readonly Found[]> {
  if (!(await house.store.policies.epoch())) return [];
  const { policy } = await house.rulings.current(house.store);
  return listPurposes(policy)
    .filter(({ id }) => mayUsePurpose(caller, id))
    .map(({ id, name }) => ({ kind: 'purpose', id, title: name }));
}

const sources = async ({ store }: House): Promise<readonly Found[]> =>
  (await store.sources.list()).map(({ name }) => ({
    kind: 'source',
    id: name,
    title: { nl: name, en: name },
  }));

async function plans({ store, calendar }: House): Promise<readonly (Found & { also: string })[]> {
  return (await store.plans.list({ limit: plansLookedAt })).map(({ id, createdAt, createdBy, state }) => {
    const day = formatDay(calendar.dayOf(createdAt));
    return {
      kind: 'plan',
      id,
      title: { nl: `Opschoonplan van ${day}`, en: `Clean-up plan of ${day}` },
      also: folded(`${createdBy} ${state}`),
    };
  });
}

/** Without accents and capitals. */
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
