import { changePeople } from '../change-people.ts';
import { identifierForms } from '../customer-numbers.ts';
import { Failure } from '../failure.ts';
import type { Actor, House } from '../house.ts';
import { inTurns } from '../in-turns.ts';
import { type Source, StaleRevision, type Store } from '../ports/index.ts';
import type { Ruling } from '../ruling.ts';
import { bringAddresses } from './bring-addresses.ts';
import type { EventResult, RecordedBatch } from './event-result.ts';
import type { EventOf, EventType } from './event-schemas.ts';
import type { ToldEvent } from './facts-of-event.ts';
import { KnownPeople } from './known-people.ts';
import { readBatch } from './read-batch.ts';
import { isRefusal, Refusals } from './refusals.ts';
import type { ScannerOptions } from './scanner-clicks.ts';
import { Taking } from './taking.ts';

/** Most events in one batch. */
export const mostEvents = 10_000;
/** Events written in one transaction: short enough for others on the same connection. */
const chunk = 1_000;

export interface EventBatch {
  /** Events as they were sent, see {@link eventSchemas}. */
  readonly events: readonly unknown[];
  readonly by: Actor;
  /** What kinds of events are taken in, all unless given; those that don't say what they are, are the first. */
  readonly types?: readonly EventType[];
  readonly scanners?: ScannerOptions;
}

/**
 * Takes in what happened: activities, consents, refusals, notices, relations, requests. Each event counts once, however
 * often it comes; events may come in any order and from many sides at once. One that can't be read is refused by itself,
 * the others go on. Events are written in pieces, each whole: after a failure the same batch can be sent again.
 *
 * Activities of unknown people are not kept. A refusal by an unknown address goes to the suppression list, a consent by
 * an unknown address makes a person. A refusal by address binds all who have it; anything else that could be about
 * several people is refused.
 *
 * @throws {Failure} `too-large` for more than {@link mostEvents}; `changed-meanwhile`
 */
export async function recordFacts(house: House, batch: EventBatch): Promise<RecordedBatch> {
  if (batch.events.length > mostEvents) throw tooMany();
  const { policy } = await house.rulings.current(house.store);
  const { country } = policy.organisation;
  const forms = await identifierForms(house.store, [{ kind: 'customer' }]);
  const { told, unread } = readBatch(house, batch.events, { ...batch, country, forms });
  const results: EventResult[] = new Array(batch.events.length);
  for (const { index, ...rest } of unread) results[index] = { index, result: 'refused', ...rest };
  const sources = await sourcesOf(house, told);
  const parts = partsOf(told);
  const recordNext = async (): Promise<void> => {
    for (let part = parts.shift(); part; part = parts.shift()) {
      const events = part;
      const decided = await changePeople(house, (ruling) =>
        decide({ house, ruling, by: batch.by, sources }, events),
      );
      for (const result of decided) results[result.index] = result;
    }
  };
  // While the database writes one part the next is judged, and the one after it is read up on.
  await Promise.all([recordNext(), recordNext(), recordNext()]);
  const counts = { recorded: 0, duplicate: 0, ignored: 0, 'unknown-person': 0, refused: 0 };
  for (const { result } of results) counts[result] += 1;
  return { results, counts };
}

/**
 * Events in parts to be written together. Those that name their person alike stay in one part, so that parts seldom
 * meet at the same person.
 */
function partsOf(told: readonly ToldEvent[]): ToldEvent[][] {
  const byPerson = new Map<string | number, ToldEvent[]>();
  for (const each of told) {
    const { id, identifiers } = each.person;
    const key = id ?? identifiers[0]!.hash;
    const list = byPerson.get(key);
    if (list) list.push(each);
    else byPerson.set(key, [each]);
  }
  const parts: ToldEvent[][] = [];
  let part: ToldEvent[] = [];
  for (const list of byPerson.values()) {
    for (const each of list) part.push(each);
    if (part.length < chunk) continue;
    parts.push(part);
    part = [];
  }
  if (part.length > 0) parts.push(part);
  return parts;
}

/** The source of values where the event names no system. */
const ownSource = 'api';

const tooMany = (): Failure =>
  new Failure(
    'too-large',
    {
      nl: `Stuur hoogstens ${mostEvents} gebeurtenissen tegelijk. Verdeel ze over meer verzoeken.`,
      en: `Send ${mostEvents} events at most at a time. Spread them over more requests.`,
    },
    { data: { limit: mostEvents } },
  );

/** The source of each system that tells of addresses, made where it is new. */
async function sourcesOf({ store }: House, told: readonly ToldEvent[]): Promise<ReadonlyMap<string, Source>> {
  const sources = new Map<string, Source>();
  for (const { event } of told) {
    const name = event.system ?? ownSource;
    if (event.type === 'consent' && !sources.has(name))
      sources.set(name, await store.sources.named({ name, kind: 'api', supplier: null }));
  }
  return sources;
}

interface Setting {
  readonly house: House;
  readonly ruling: Ruling;
  readonly by: Actor;
  readonly sources: ReadonlyMap<string, Source>;
}

type ToldConsent = ToldEvent & { readonly event: EventOf<'consent'> };
const isConsent = (told: ToldEvent): told is ToldConsent => told.event.type === 'consent';

/** What becomes of the people whom some events are about. May run again where others got in between. */
async function decide({ house, ruling, by, sources }: Setting, told: readonly ToldEvent[]) {
  const { store } = house;
  const consents = told.filter(isConsent);
  const wishes = told.filter((each) => isConsent(each) || isRefusal(each));
  const [people, refusals] = await Promise.all([
    KnownPeople.of(
      store,
      told.map(({ person }) => person),
      consents.map(({ person }) => person),
    ),
    Refusals.of(
      house,
      by.name,
      wishes.flatMap(({ person }) => person.identifiers),
    ),
  ]);
  await refusals.know(wishes, people);
  const taking = new Taking(house, ruling, by, people, refusals);
  const needed = new Set(ruling.lanes.flatMap(({ fields }) => fields));
  const strangers = consents.filter(
    ({ person }) => person.id === undefined && people.find(person).length === 0,
  );
  const ids = strangers.length === 0 ? [] : [...(await store.people.newIds(strangers.length))];
  const claimed: string[] = [];
  const results: EventResult[] = [];
  // Consents go first: what else the batch tells about someone new then finds them.
  const inOrder = [...consents, ...told.filter((other) => !isConsent(other))];
  await inTurns(inOrder, (each) => {
    const { event, person, index } = each;
    const result = { index, ...(event.id === undefined ? {} : { id: event.id }) };
    if (isConsent(each)) {
      let found = people.find(person);
      if (found.length === 0 && person.id === undefined) {
        if (refusals.isErased(each)) {
          results.push({ ...result, result: 'ignored', why: 'suppressed' });
          return;
        }
        found = [people.add(ids.pop()!, person.country)];
        claimed.push(...person.identifiers.flatMap(({ lookups }) => lookups));
      }
      const source = sources.get(event.system ?? ownSource)!.id;
      if (found.length === 1) bringAddresses(people, found[0]!, each, { source, needed });
    }
    results.push({ ...result, ...taking.take(each) });
  });
  const known = people.ids();
  const also = async (within: Store): Promise<void> => {
    await refusals.write(within);
    await within.people.claim(claimed);
    // Another may have made the same person a moment ago: then they are found when this starts over.
    const others = [...(await within.people.find(claimed)).values()].flat().filter((id) => !known.has(id));
    if (others.length > 0) throw new StaleRevision(others.length);
  };
  const drafts = people.drafts();
  return claimed.length > 0 || refusals.any ? { drafts, result: results, also } : { drafts, result: results };
}
