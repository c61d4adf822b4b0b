import { applyFact, type Fact, isOwnAct, type PersonState, type StoredFacts } from '@houdbaar/core/standing';
import type { Actor, House } from '../house.ts';
import type { Ruling } from '../ruling.ts';
import { evidenceOfEvent } from './event-evidence.ts';
import type { EventResult } from './event-result.ts';
import type { EventOf, RecordedEvent } from './event-schemas.ts';
import { consentOf, factsOf, hashAt, type ToldEvent } from './facts-of-event.ts';
import type { KnownPeople, Working } from './known-people.ts';
import { refusalEvents } from './refusal-events.ts';
import { isRefusal, type Refusals } from './refusals.ts';
import { settleConsent, type TellableConsent } from './settle-consent.ts';

export type Taken = Pick<EventResult, 'result' | 'people' | 'why' | 'errors'>;

type Agreeing = ToldEvent & { readonly event: EventOf<'consent'> | EventOf<'confirmation'> };
type Other = ToldEvent & {
  readonly event: Exclude<RecordedEvent, { readonly type: 'consent' | 'confirmation' }>;
};

const isAgreeing = (told: ToldEvent): told is Agreeing =>
  told.event.type === 'consent' || told.event.type === 'confirmation';

/** Applies events to the people whom they are about. */
export class Taking {
  readonly #house: House;
  readonly #ruling: Ruling;
  readonly #by: Actor;
  readonly #people: KnownPeople;
  readonly #refusals: Refusals;

  constructor(house: House, ruling: Ruling, by: Actor, people: KnownPeople, refusals: Refusals) {
    this.#house = house;
    this.#ruling = ruling;
    this.#by = by;
    this.#people = people;
    this.#refusals = refusals;
  }

  take(told: ToldEvent): Taken {
    const about = this.#about(told);
    if (about.length > 1 && !bindsAll(told.event)) return { result: 'refused', errors: [several] };
    const before = about.map(({ state }) => state);
    const changed = about.filter((each) => this.#apply(told, each));
    const closed = isRefusal(told) ? this.#refusals.close(told, this.#people, about) : 'none';
    if (about.length === 0) {
      if (closed === 'none') return { result: 'unknown-person' };
      return { result: closed === 'closed' ? 'recorded' : 'duplicate', people: [], why: 'suppressed' };
    }
    const people = about.map(({ id }) => id);
    const { event } = told;
    const counts = event.type !== 'activity' || isOwnAct(actOf(told, event));
    if (changed.length > 0 && counts) return { result: 'recorded', people };
    return { ...unchanged(told, before[0]!), people };
  }

  #about({ event, person }: ToldEvent): readonly Working[] {
    if (bindsAll(event)) return this.#people.all(person);
    const found = this.#people.find(person);
    if (found.length < 2 || event.type !== 'confirmation') return found;
    // Who shares an address is told apart by the consent that is confirmed.
    const agreed = found.filter(({ state }) => state.facts.consents?.some(({ id }) => id === event.consent));
    return agreed.length > 0 ? agreed : found;
  }

  #apply(told: ToldEvent, person: Working): boolean {
    const before = person.state;
    const point = isAgreeing(told) ? this.#agree(told, person) : this.#note(told as Other, person);
    if (person.state === before) return false;
    person.changed = true;
    const { ring, clock } = this.#house;
    const evidence = evidenceOfEvent(told.event, told.when, {
      at: clock.now(),
      by: this.#by.name,
      ring,
      point,
    });
    if (evidence) person.evidence.push(evidence);
    person.events.push(...refusalEvents(this.#house, this.#ruling, told.event, person));
    return true;
  }

  /** @returns the contact point that it was said for */
  #agree(told: Agreeing, person: Working): string | undefined {
    const { event, when } = told;
    const consent = atPoint(consentOf(told, this.#house.calendar), told, person.state);
    const list = person.state.facts.consents ?? [];
    const known = list.find(({ id }) => id === consent.id) as TellableConsent | undefined;
    const settled = settleConsent(known, consent);
    if (known && JSON.stringify(known) === JSON.stringify(settled)) return undefined;
    // The new entry takes the place of the old one, which the latest revision alone would not always do.
    const others = { ...person.state.facts, consents: list.filter((entry) => entry !== known) };
    person.state = applyFact({ ...person.state, facts: others }, { fact: 'consent', entry: settled });
    const verified = settled.confirmedVia === 'post' ? undefined : settled.confirmedVia;
    const shown = verified && told.person[verified];
    const hash = shown && hashAt(person.state, shown);
    if (hash !== undefined && settled.confirmed !== undefined)
      person.state = applyFact(person.state, {
        fact: 'point',
        point: { kind: verified!, hash, verified: settled.confirmed },
      });
    if (event.type === 'consent') this.#refusals.reopen({ ...told, when }, person, event.channels);
    return settled.point;
  }

  #note(told: Other, person: Working): string | undefined {
    const before = person.state;
    let point: string | undefined;
    for (const fact of factsOf(told, this.#house.calendar)) {
      // A bounce is about an address that they have; it gives them none.
      if (fact.fact === 'point-bounced' && !before.points.some(({ hash }) => hash === fact.point.hash))
        continue;
      const placed = factAt(fact, told, person.state);
      if ((placed.fact === 'objection' || placed.fact === 'withdrawal') && placed.entry.point !== undefined)
        point = placed.entry.point;
      person.state = applyFact(person.state, placed);
    }
    if (!isChanged(before, person.state, told.event)) person.state = before;
    return point;
  }
}

/** Refusals, and what is true of an address whoever has it. */
function bindsAll({ type }: RecordedEvent): boolean {
  switch (type) {
    case 'objection':
    case 'withdrawal':
    case 'request':
    case 'bounce':
    case 'screening':
    case 'reappeared':
      return true;
    default:
      return false;
  }
}

/** The address of an event under the hash by which this person has it: of an older key perhaps. */
function atPoint<T extends { readonly point?: string }>(
  entry: T,
  { person }: ToldEvent,
  state: PersonState,
): T {
  if (entry.point === undefined) return entry;
  const identifier = person.identifiers.find(({ hash }) => hash === entry.point);
  const hash = identifier && hashAt(state, identifier);
  return hash === undefined || hash === entry.point ? entry : { ...entry, point: hash };
}

function factAt(fact: Fact, told: ToldEvent, state: PersonState): Fact {
  switch (fact.fact) {
    case 'objection':
      return { ...fact, entry: atPoint(fact.entry, told, state) };
    case 'withdrawal':
      return { ...fact, entry: atPoint(fact.entry, told, state) };
    default:
      return fact;
  }
}

const listOf: Readonly<Partial<Record<RecordedEvent['type'], keyof StoredFacts>>> = {
  activity: 'activities',
  withdrawal: 'withdrawals',
  objection: 'objections',
  notice: 'notices',
  origin: 'origins',
  relation: 'relation',
  request: 'requests',
  message: 'messages',
  screening: 'screenings',
  reappeared: 'reappeared',
};

function isChanged(before: PersonState, after: PersonState, { type }: RecordedEvent): boolean {
  if (before === after) return false;
  const list = listOf[type];
  if (list === undefined) return JSON.stringify(before.points) !== JSON.stringify(after.points);
  return JSON.stringify(before.facts[list]) !== JSON.stringify(after.facts[list]);
}

const actOf = ({ human }: ToldEvent, event: EventOf<'activity'>) => ({
  kind: event.kind,
  by: event.by,
  human: human ?? event.human,
});

/** Why an event changed nothing. */
function unchanged(told: ToldEvent, { facts }: PersonState): Taken {
  const { event, when, human } = told;
  if (event.type !== 'activity') return { result: 'duplicate' };
  if (human === false && event.human !== false && event.kind !== 'email.open')
    return { result: 'ignored', why: 'scanner' };
  if (!isOwnAct(actOf(told, event))) return { result: 'ignored', why: 'not-own-act' };
  const known = facts.activities?.find(({ kind }) => kind === event.kind);
  if (known?.at === when.at && known.seq === when.seq) return { result: 'duplicate' };
  return { result: 'ignored', why: 'older' };
}

const several = {
  path: 'person',
  says: {
    nl: 'Meer mensen hebben dit adres of nummer. Noem het id of het klantnummer van degene om wie het gaat.',
    en: 'Several people have this address or number. Give the id or the customer number of the one it is about.',
  },
};
