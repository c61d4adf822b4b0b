import { isDeepStrictEqual } from 'node:util';
import { applyFact, emptyState, type PersonState } from '@houdbaar/core/standing';
import type { Channel } from '@houdbaar/core/terms';
import { type Day, formatDay } from '@houdbaar/core/time';
import type { JsonValue } from '../../evidence/index.ts';
import { entryInEvidence } from '../entry-in-evidence.ts';
import type {
  FieldValue,
  IdentifierKind,
  ImportRefusal,
  RefusalReason,
  Suppression,
} from '../ports/index.ts';
import type { Ruling } from '../ruling.ts';
import type { Crowd, Working } from './crowd.ts';
import { matchRow } from './match-row.ts';
import { addressKind, channelsOf, storedRefusal } from './permission.ts';
import type { EmptyRow, ToldRow } from './told-row.ts';
import { joinTold, type TellSetting, toldState } from './told-state.ts';

export interface TakeOverSetting extends TellSetting {
  readonly ruling: Ruling;
  /** The run that the evidence names; absent in a preview. */
  readonly run: string;
}

export type RowFate = 'new' | 'changed' | 'unchanged' | 'refused';

/** What becomes of some rows, in their order, beside what becomes of the people in the crowd. */
export class TakeOver {
  readonly fates: RowFate[] = [];
  readonly refusals: ImportRefusal[] = [];
  readonly suppressions: Suppression[] = [];
  readonly #crowd: Crowd;
  readonly #setting: TakeOverSetting;

  constructor(crowd: Crowd, setting: TakeOverSetting) {
    this.#crowd = crowd;
    this.#setting = setting;
  }

  take(row: ToldRow | EmptyRow): void {
    this.fates.push(row.told ? this.#takePerson(row as ToldRow) : this.#refuse(row, 'unreadable'));
  }

  #refuse({ file, row }: { readonly file: number; readonly row: number }, reason: RefusalReason): 'refused' {
    this.refusals.push({ file, row, reason });
    return 'refused';
  }

  #takePerson(row: ToldRow): RowFate {
    const { told, identifiers } = row;
    if (told.staff) return this.#refuse(row, 'staff');
    if (identifiers.length === 0) return this.#refuse(row, told.unreadable ? 'unreadable' : 'no-identifier');
    const fate = this.#takeKnown(row);
    if (fate !== 'refused' && told.unreadable) this.#refuse(row, 'address-unread');
    return fate;
  }

  #takeKnown(row: ToldRow): RowFate {
    const match = matchRow(row, this.#crowd, this.#setting.source.id);
    switch (match.found) {
      case 'one':
        return this.#change(row, match.person);
      case 'several':
        this.#bindOthers(row, match.people);
        return this.#refuse(row, 'ambiguous');
      case 'nobody':
        return this.#add(row);
    }
  }

  #add(row: ToldRow): RowFate {
    const scopes = this.#crowd.scopesOf(row.identifiers.flatMap(({ lookups }) => lookups));
    if (scopes.has('erased')) {
      this.#bindOthers(row, []);
      return this.#refuse(row, 'erased');
    }
    const { state, resubscribes } = this.#told(row, undefined, emptyState);
    if (scopes.has('marketing') && !this.#isNeeded(state)) return this.#refuse(row, 'objecting');
    const person: Working = { held: undefined, state, values: row.values, added: [], evidence: [] };
    this.#know(row, person);
    this.#prove(row, person, emptyState, []);
    this.#crowd.people.push(person);
    this.#bindOthers(row, [], person);
    if (resubscribes) this.#refuse(row, 'not-resubscribed');
    return 'new';
  }

  #change(row: ToldRow, person: Working): RowFate {
    const before = person.state;
    const { state, resubscribes } = this.#told(row, person, before);
    const values = joinValues(person.values, row.values);
    this.#bindOthers(row, [], person);
    if (resubscribes) this.#refuse(row, 'not-resubscribed');
    // Joined with itself, what is known comes in the order in which a join gives it.
    const same = isDeepStrictEqual(state, joinTold(before, before));
    if (same && values === person.values) return 'unchanged';
    const heldValues = person.values;
    person.state = same ? before : state;
    person.values = values;
    this.#know(row, person);
    this.#prove(row, person, before, heldValues);
    return 'changed';
  }

  /** The person's state with what the row tells, and with what binds the addresses that are new to them. */
  #told(row: ToldRow, person: Working | undefined, before: PersonState) {
    const told = toldState(row, person, this.#setting);
    let state = person ? joinTold(before, told.state) : told.state;
    let { resubscribes } = told;
    for (const { kind, hash, lookups } of row.identifiers) {
      if (person?.state.points.some((point) => point.hash === hash)) continue;
      const bound = this.#boundBy(kind, lookups, person);
      if (bound.size === 0) continue;
      resubscribes ||= (told.state.facts.consents?.length ?? 0) > 0;
      for (const scope of bound) state = this.#object(state, kind, hash, scope);
    }
    return { state, resubscribes };
  }

  /** What an address is closed to: by the suppression list, or by a refusal of someone who has it too. */
  #boundBy(
    kind: IdentifierKind,
    lookups: readonly string[],
    person: Working | undefined,
  ): ReadonlySet<Channel | 'marketing'> {
    const found = new Set<Channel | 'marketing'>();
    for (const scope of this.#crowd.scopesOf(lookups))
      if (scope !== 'erased' && (scope === 'marketing' || addressKind(scope) === kind)) found.add(scope);
    for (const other of this.#crowd.find(lookups)) {
      if (other === person) continue;
      for (const { scope, channel } of other.state.facts.objections ?? [])
        if (scope === 'channel' && channel !== undefined) {
          if (addressKind(channel) === kind) found.add(channel);
        } else if (scope !== 'profiling') for (const each of channelsOf[kind]) found.add(each);
    }
    return found;
  }

  #object(
    state: PersonState,
    kind: IdentifierKind,
    hash: string,
    scope: Channel | 'marketing',
    at?: Day,
  ): PersonState {
    const { today, source } = this.#setting;
    const objection =
      scope === 'marketing'
        ? { scope: 'marketing' as const }
        : {
            scope: 'channel' as const,
            channel: scope,
            ...(addressKind(scope) === kind ? { point: hash } : {}),
          };
    const dated = at === undefined || at > today ? objection : { ...objection, at };
    const entry = storedRefusal(dated, state.facts, today, source);
    return entry ? applyFact(state, { fact: 'objection', entry: { ...entry, id: entry.id! } }) : state;
  }

  /** A refusal binds the address: everybody else who has it, and whoever comes with it later. */
  #bindOthers(row: ToldRow, among: readonly Working[], self?: Working): void {
    const { now, today, source } = this.#setting;
    for (const { at, scope, channel } of row.told.objections) {
      if (scope === 'profiling') continue;
      for (const { kind, hash, lookups, keyId, normaliserVersion } of row.identifiers) {
        const closed =
          scope === 'channel'
            ? channel && addressKind(channel) === kind
              ? [channel]
              : []
            : channelsOf[kind];
        for (const each of closed) {
          if (!this.#crowd.scopesOf([hash]).has(each)) {
            this.#crowd.suppress(hash, each);
            this.suppressions.push({
              hash,
              kind,
              keyId,
              normaliserVersion,
              scope: each,
              at: now,
              reason: 'objection',
              source: source.name,
            });
          }
          for (const other of new Set([...this.#crowd.find(lookups), ...among])) {
            if (other === self) continue;
            const state = this.#object(other.state, kind, hash, each, at);
            if (state === other.state) continue;
            other.state = state;
            other.evidence.push({
              kind: 'objection',
              at: now,
              body: {
                ...this.#place(row),
                ...(at === undefined || at > today
                  ? { noLaterThan: formatDay(today) }
                  : { day: formatDay(at) }),
                scope: 'channel',
                channel: each,
                because: 'address',
              },
            });
          }
        }
      }
    }
  }

  /** Whether anything but marketing, which they refused, may hold the data of someone. */
  #isNeeded(state: PersonState): boolean {
    const { ruling, today } = this.#setting;
    const { lanes } = ruling.judge.judge(state, today);
    return ruling.lanes.some(
      ({ ask, index }) => ask === 'keep' && lanes[index] && lanes[index].outcome !== 'unlawful',
    );
  }

  #know({ identifiers }: ToldRow, person: Working): void {
    for (const { hash, kind, keyId, normaliserVersion, lookups } of identifiers) {
      if (!this.#crowd.find([hash]).includes(person))
        person.added.push({ hash, kind, keyId, normaliserVersion });
      for (const lookup of lookups) this.#crowd.know(lookup, person);
    }
  }

  #place({ file, row }: ToldRow): Record<string, string | number> {
    const { run, source } = this.#setting;
    const place = { import: run, file, row, source: source.name };
    return source.supplier === null ? place : { ...place, supplier: source.supplier };
  }

  /** One entry that says what the row told that was not known: the facts, and the names of fields, never their content. */
  #prove(row: ToldRow, person: Working, before: PersonState, heldValues: readonly FieldValue[]): void {
    const { now, today } = this.#setting;
    const { obtained } = row.told;
    const { facts } = person.state;
    const held = new Set(heldValues);
    const body: Record<string, JsonValue> = this.#place(row);
    if (obtained?.at === undefined) body.noLaterThan = formatDay(today);
    else body.obtained = formatDay(obtained.at);
    if (obtained?.via !== undefined) body.via = obtained.via;
    const fields = person.values.filter((value) => !held.has(value)).map(({ field }) => field);
    if (fields.length > 0) body.fields = fields;
    const consents = added(before.facts.consents, facts.consents);
    if (consents.length > 0) body.consents = consents;
    const objections = added(before.facts.objections, facts.objections);
    if (objections.length > 0) body.objections = objections;
    const notices = added(before.facts.notices, facts.notices);
    if (notices.length > 0) body.notices = notices;
    person.evidence.push({ kind: 'origin', at: now, body });
  }
}

/** Entries that were not there before, with their days as people write them and without what only the store needs. */
function added(
  before: readonly { readonly id?: string }[] | undefined,
  after: readonly { readonly id?: string }[] | undefined,
): Record<string, JsonValue>[] {
  if (!after || after.length === 0) return [];
  const known = new Set(before?.map(({ id }) => id));
  return after.flatMap((entry) => (known.has(entry.id) ? [] : [entryInEvidence(entry)]));
}

/** Values with those of a row: each source has its own of a field, and its newest word counts. The same list where nothing is new. */
function joinValues(held: readonly FieldValue[], told: readonly FieldValue[]): readonly FieldValue[] {
  let joined: FieldValue[] | undefined;
  for (const value of told) {
    const list = joined ?? held;
    const place = list.findIndex(({ field, source }) => field === value.field && source === value.source);
    const known = list[place];
    if (known && known.value === value.value && known.point === value.point) continue;
    joined ??= [...held];
    if (place < 0) joined.push(value);
    else joined[place] = value;
  }
  return joined ?? held;
}
