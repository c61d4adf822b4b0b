import {
  emptyState,
  mergeStates,
  type PersonState,
  type StoredConsent,
  type StoredFacts,
} from '@houdbaar/core/standing';
import type { Consent, Facts, RelationKind } from '@houdbaar/core/terms';
import type { Day } from '@houdbaar/core/time';
import type { Source } from '../ports/index.ts';
import type { Working } from './crowd.ts';
import { addressKind, isRefused, storedRefusal } from './permission.ts';
import { hashOfKind, type ToldRow } from './told-row.ts';

export interface TellSetting {
  readonly source: Source;
  readonly today: Day;
  readonly now: number;
}

/** What a row adds to a person, before it is joined with what is known. */
export interface ToldState {
  readonly state: PersonState;
  /** The row says subscribed where the person said no; that was left out. */
  readonly resubscribes: boolean;
}

/** Relations that say little: they take nothing from one that was lived. */
const weak: ReadonlySet<RelationKind> = new Set<RelationKind>(['none', 'prospect', 'lead']);

/** A row as facts about its person, given what is known of them. Told again, it adds nothing. */
export function toldState(row: ToldRow, person: Working | undefined, setting: TellSetting): ToldState {
  const known = person?.state ?? emptyState;
  const { told } = row;
  const { source, today } = setting;
  const facts: { -readonly [K in keyof StoredFacts]: StoredFacts[K] } = {};
  const { obtained, informed } = told;
  const trace = (what: string) => ({ id: `i:${source.id}:${what}` });
  facts.origins = [{ ...trace(`${obtained?.at ?? ''}`), ...obtained, source: source.name }];
  if (informed !== undefined)
    facts.notices =
      informed === 'never'
        ? [{ ...trace('never'), told: false }]
        : [{ ...trace(`${informed.at ?? ''}`), ...informed }];
  const objections = told.objections.flatMap((objection) => {
    const at = objection.at !== undefined && objection.at <= today ? { at: objection.at } : {};
    const stored = storedRefusal({ ...withoutDay(objection), ...at }, known.facts, today, source);
    return stored ? [stored] : [];
  });
  if (objections.length > 0) facts.objections = objections;
  const refusing = { ...known.facts, objections: [...(known.facts.objections ?? []), ...objections] };
  let resubscribes = false;
  if (told.consents) {
    facts.consents = told.consents.flatMap((consent) => {
      const stored = storedConsent(row, consent, source, today);
      if (!isRefused(stored, refusing)) return [stored];
      resubscribes = true;
      return [];
    });
  }
  const relation = toldRelation(told.relation, known.facts.relation, today);
  if (relation) facts.relation = relation;
  if (told.acts.length > 0 || told.actsComplete)
    facts.activities = told.acts.filter(({ at }) => at <= today).map((act) => ({ ...act, by: 'person' }));
  return {
    state: {
      country: toldCountry(row, person),
      person: told.person,
      ...toldBirth(row, known),
      points: toldPoints(row, person, setting),
      facts,
    },
    resubscribes,
  };
}

/** What is known with what a row tells; in the same order of entries however often it is told. */
export const joinTold = (known: PersonState, told: PersonState): PersonState => mergeStates(known, told);

const withoutDay = <T extends { readonly at?: Day | undefined }>({ at: _, ...rest }: T): Omit<T, 'at'> =>
  rest;

/** A consent for the address that it came with; a day that is still to come is a slip of the file. */
function storedConsent(row: ToldRow, consent: Consent, source: Source, today: Day): StoredConsent {
  const channel = consent.channels?.[0];
  const kind = addressKind(channel);
  const point = kind && hashOfKind(row, kind);
  const at = consent.at !== undefined && consent.at <= today ? consent.at : undefined;
  const { confirmed, act, record } = consent;
  const about = [consent.for, channel, at, confirmed, act, record].map((part) => part ?? '').join(':');
  return {
    ...(withoutDay(consent) as StoredConsent),
    ...(at === undefined ? {} : { at }),
    id: `i:${source.id}:${about}`,
    source: source.name,
    ...(point === undefined ? {} : { point }),
  };
}

/** A relation as told; without its kind and its end where they say nothing new, so that telling it again changes nothing. */
function toldRelation(
  told: Facts['relation'],
  known: StoredFacts['relation'],
  today: Day,
): StoredFacts['relation'] {
  if (!told) return undefined;
  const { kind, ended, ...rest } = told;
  const sameKind =
    kind === undefined ||
    kind === known?.kind ||
    (known?.kind !== undefined && weak.has(kind) && !weak.has(known.kind));
  const sameEnd = ended === undefined || ended === known?.ended;
  return {
    ...rest,
    ...(sameKind ? {} : { kind, kindTold: { at: today } }),
    ...(sameEnd ? {} : { ended, endTold: { at: ended } }),
  };
}

/** Another country than is known counts only from the source that told the known one. */
function toldCountry({ told, values }: ToldRow, person: Working | undefined): string {
  const known = person?.state.country ?? '';
  if (known === '' || told.country === '') return told.country;
  return sourceSaidOtherwise(values, person!, 'country') ? told.country : known;
}

function sourceSaidOtherwise(values: ToldRow['values'], { values: held }: Working, field: string): boolean {
  const now = values.find((value) => value.field === field);
  const before = held.find((value) => value.field === field && value.source === now?.source);
  return now !== undefined && before !== undefined && now.value !== before.value;
}

/** A birthday reckoned from an age moves with the day of reading: it adds nothing to one that is known. */
function toldBirth({ told }: ToldRow, { bornOn }: PersonState): Pick<PersonState, 'bornOn'> {
  if (told.bornOn === undefined || (bornOn !== undefined && !told.bornOnTold)) return {};
  return { bornOn: told.bornOn };
}

/**
 * The addresses of a row. One that is new becomes the one that standing answers for where the person had none of its kind,
 * or where the same source gave another before.
 */
function toldPoints(
  { points, values }: ToldRow,
  person: Working | undefined,
  { now }: TellSetting,
): PersonState['points'] {
  if (!person) return points;
  return points.map((point) => {
    const { primary: _, ...secondary } = point;
    const alike = person.state.points.filter(({ kind }) => kind === point.kind);
    const known = alike.find(({ hash }) => hash === point.hash);
    if (known) return secondary;
    if (alike.length === 0) return point;
    const mine = values.find((value) => value.point === point.hash);
    const replaced = person.values.some(
      (value) => value.source === mine?.source && value.field === mine.field && value.point !== point.hash,
    );
    return replaced ? { ...point, primarySince: now } : secondary;
  });
}
