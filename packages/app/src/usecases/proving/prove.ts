import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { listPurposes, type PersonState } from '@houdbaar/core/standing';
import type { Channel } from '@houdbaar/core/terms';
import {
  type JsonValue,
  makeBundle,
  openEvidence,
  type ProofBundle,
  verifyBundle,
} from '../../evidence/index.ts';
import { type PersonKey, personKey, publicKeys, SealBroken } from '../../keys/index.ts';
import { entryInEvidence } from '../entry-in-evidence.ts';
import { Failure, notFound } from '../failure.ts';
import { type House, todayOf } from '../house.ts';
import { peopleById } from '../people-by-id.ts';
import type { Viewer } from '../person/index.ts';
import type { SealedEntry } from '../ports/index.ts';
import { inclusionOf } from './daily-root.ts';
import { eventsIn, type OpenedEntry, type ProvedEvent } from './events-in-evidence.ts';
import type { ProofInput } from './proof-input.ts';
import {
  bearsOn,
  controllerOf,
  isAbout,
  proofPerson,
  proofPurpose,
  proofStanding,
  purposeFor,
  undeclaredPurpose,
} from './proof-parts.ts';

/** Which consent or objection is to be proved. */
export type ProofChoice =
  | { readonly consent: string }
  | { readonly objection: string }
  /** The latest consent for a purpose, or the latest refusal where there is no consent. */
  | { readonly purpose: string; readonly channel?: Channel };

/** A proof, ready to be handed over. */
export interface MadeProof {
  readonly input: ProofInput;
  readonly bundle: ProofBundle;
  /** False where the day of the event isn't sealed yet: `completeProof` adds the seal later. */
  readonly sealed: boolean;
}

/** A person's chain with what in it can be read. */
interface Chain {
  readonly personId: number;
  readonly entries: readonly SealedEntry[];
  readonly key: PersonKey | undefined;
  readonly opened: readonly OpenedEntry[];
}

/** What of a person's evidence a proof can be made of, newest last. Noted in the access log. @throws {Failure} `not-found` */
export async function provableEvents(
  house: House,
  number: number,
  viewer: Viewer,
): Promise<readonly ProvedEvent[]> {
  const { id: personId } = await keptPerson(house, number);
  await noteProof(house, personId, viewer, 'proof.list');
  return (await chainsOf(house, personId)).flatMap(({ opened }) => eventsIn(opened, house.calendar));
}

/**
 * A proof of one consent or objection: the event as it was sealed, the whole chain around it by its hashes, the seal
 * of its day, and what follows from it today; signed. Noted in the access log.
 *
 * @param statementOf writes what the proof states, in the form that it is handed over in
 * @throws {Failure} `not-found` for the person or the event; `purpose-not-granted`; `conflict` where its key was destroyed
 */
export async function prove(
  house: House,
  number: number,
  choice: ProofChoice,
  viewer: Viewer,
  statementOf: (input: ProofInput) => JsonValue,
): Promise<MadeProof> {
  const person = await keptPerson(house, number);
  const personId = person.id;
  const ruling = await house.rulings.current(house.store);
  const { policy } = ruling;
  const chains = await chainsOf(house, personId);
  const events = chains.flatMap((chain) =>
    eventsIn(chain.opened, house.calendar).map((proved) => ({ chain, proved })),
  );
  const asked =
    'purpose' in choice ? listPurposes(policy).find(({ id }) => id === choice.purpose) : undefined;
  if ('purpose' in choice && !asked) throw notFound({ nl: 'het doel', en: 'purpose' }, choice.purpose);
  const chosen =
    'purpose' in choice
      ? latest(events.filter(({ proved }) => bearsOn(proved, asked!, choice.channel)))
      : named(events, choice, person.state);
  if (!chosen) {
    if (chains.some(({ key, entries }) => !key && entries.length > 0)) throw keyDestroyed();
    throw notFound(
      { nl: 'in het bewijs iets over', en: 'evidence about' },
      'purpose' in choice ? choice.purpose : 'consent' in choice ? choice.consent : choice.objection,
    );
  }
  const { chain, proved } = chosen;
  const purpose = asked ?? purposeFor(proved, policy);
  if (purpose && !maySee(viewer, purpose.id)) throw notGranted(purpose.id);
  const limited = viewer.sees !== 'everything' && viewer.sees !== 'all';
  // An entry of an import tells facts of several purposes at once, and is shown whole or not at all.
  const mayShow = (each: Found): boolean => !limited || kindOf(each) !== 'origin';
  if ((!purpose && limited) || !mayShow(chosen)) throw notGranted(purpose?.id ?? '');
  await noteProof(house, personId, viewer, 'proof.make', purpose?.id);
  const values = (await house.store.people.values([personId])).get(personId) ?? [];
  const others = purpose
    ? events.filter(
        (each) => each.chain === chain && each !== chosen && bearsOn(each.proved, purpose) && mayShow(each),
      )
    : [];
  const own = purpose && isAbout(proved, purpose) ? purpose : undefined;
  const input: ProofInput = {
    id: randomUUID(),
    made: { at: house.clock.now(), by: viewer.name },
    timeZone: house.calendar.timeZone,
    controller: controllerOf(policy),
    person: proofPerson(
      chain.personId,
      values,
      proved.point,
      purpose ? Object.keys(purpose.declared.fields) : [],
      viewer,
    ),
    purpose: own ? proofPurpose(own, policy) : undeclaredPurpose(proved),
    event: proved.event,
    ...(others.length > 0 ? { others: others.map((each) => each.proved.event) } : {}),
    ...(person.state && purpose
      ? {
          standing: {
            ...(own ? {} : { purpose: { id: purpose.id, name: purpose.name } }),
            ...proofStanding(ruling, person.state, purpose.id, todayOf(house)),
          },
        }
      : {}),
  };
  const shown = new Set([proved.event.entry, ...others.map((each) => each.proved.event.entry)]);
  const bundle = await bundleAround(
    house,
    chain,
    statementOf(input),
    input.made.at,
    shown,
    proved.event.entry,
  );
  return { input, bundle, sealed: bundle.inclusion !== undefined };
}

/**
 * Adds the seal of the day to a pack that was made before the day was over. What it states stays as it was.
 *
 * @throws {Failure} `invalid-input` where the pack isn't ours or was changed; `unavailable` while there is no seal
 */
export async function completeProof(house: House, pack: ProofBundle, viewer: Viewer): Promise<ProofBundle> {
  // It is signed anew below: only what was signed by one of our own keys may be.
  const ours = publicKeys(house.ring).map(({ fingerprint }) => fingerprint);
  if (!verifyBundle(pack, ours).holds || pack.statement === undefined) throw notOurs();
  const personId = Number(pack.personId);
  await personOf(house, personId);
  const chain = await chainOf(house, personId);
  const same = pack.entries.every(
    ({ hash }, index) => Buffer.from(chain.entries[index]?.hash ?? []).toString('hex') === hash,
  );
  if (!same) throw notOurs();
  await noteProof(house, personId, viewer, 'proof.complete');
  const shown = pack.entries.filter(({ opened }) => opened !== undefined).map(({ seq }) => seq);
  const bundle = await bundleAround(
    house,
    chain,
    pack.statement,
    pack.madeAt,
    new Set(shown),
    Math.max(...shown, 1),
  );
  if (!bundle.inclusion) throw notSealedYet();
  return bundle;
}

async function bundleAround(
  house: House,
  { personId, entries, key }: Chain,
  statement: JsonValue,
  madeAt: number,
  show: ReadonlySet<number>,
  seq: number,
): Promise<ProofBundle> {
  if (!key) throw keyDestroyed();
  const inclusion = await inclusionOf(house, personId, entries, seq);
  return makeBundle(house.ring, key, {
    madeAt,
    personId,
    statement,
    entries: entries.map((entry) => ({ personId, ...entry })),
    show,
    ...(inclusion ? { inclusion: { ...inclusion, root: rootAlone(inclusion.root) } } : {}),
  });
}

/** The record as it was signed, without what only the store needs. */
const rootAlone = <T extends { readonly until: number }>({ until: _, ...root }: T) => root;

async function personOf({ store }: House, personId: number) {
  const person = (await store.people.load([personId])).get(personId);
  if (!person) throw notFound({ nl: 'de persoon', en: 'person' }, personId);
  return person;
}

/** Of someone who was merged: the person who was kept. */
async function keptPerson({ store }: House, number: number) {
  const person = (await peopleById(store, [number])).get(number);
  if (!person) throw notFound({ nl: 'de persoon', en: 'person' }, number);
  return person;
}

/** The person's chain, and those of whom they were made one with: evidence stays where it was sealed. */
async function chainsOf(house: House, personId: number): Promise<readonly Chain[]> {
  const seen = new Map<number, Chain>();
  const waiting = [personId];
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    if (seen.has(id)) continue;
    const chain = await chainOf(house, id);
    seen.set(id, chain);
    for (const { kind, content } of chain.opened) {
      const merged = kind === 'merge' && (content as { readonly merged?: JsonValue }).merged;
      if (typeof merged === 'number') waiting.push(merged);
    }
  }
  return [...seen.values()].reverse();
}

async function chainOf({ store, ring }: House, personId: number): Promise<Chain> {
  const entries = await store.evidence.chainOf(personId);
  const salt = (await store.people.salts([personId])).get(personId);
  const key = salt && personKey(ring, salt);
  const opened = key ? entries.flatMap((entry) => open(key, personId, entry)) : [];
  return { personId, entries, key, opened };
}

/** Nothing where an entry was altered: verification tells that, and the others can still be proved. */
function open(key: PersonKey, personId: number, { seq, at, kind, body }: SealedEntry): OpenedEntry[] {
  try {
    return [{ seq, at, kind, content: openEvidence(key, { personId, seq, kind }, body).content }];
  } catch (error) {
    if (error instanceof SealBroken) return [];
    throw error;
  }
}

interface Found {
  readonly chain: Chain;
  readonly proved: ProvedEvent;
}

const kindOf = ({ chain, proved }: Found): string | undefined =>
  chain.opened.find(({ seq }) => seq === proved.event.entry)?.kind;

/** The latest consent; where there is none, the latest refusal. */
function latest(events: readonly Found[]): Found | undefined {
  const consents = events.filter(({ proved }) => proved.event.kind === 'consent');
  const among = consents.length > 0 ? consents : events;
  const instant = ({ proved: { event } }: Found) => event.when.at ?? event.when.day * 86_400_000;
  return among.toSorted((one, other) => instant(one) - instant(other)).at(-1);
}

function named(
  events: readonly Found[],
  choice: Exclude<ProofChoice, { readonly purpose: string }>,
  state: PersonState | null,
): Found | undefined {
  const [id, list, refusal] =
    'consent' in choice
      ? [choice.consent, state?.facts.consents, false]
      : [choice.objection, state?.facts.objections, true];
  const fitting = events.filter(({ proved }) => (proved.event.kind !== 'consent') === refusal);
  const found = fitting.find(({ proved }) => proved.event.id === id);
  if (found) return found;
  // What a file told has its id in the facts alone: it is found by its words.
  const fact = (list as readonly { readonly id?: string }[] | undefined)?.find((each) => each.id === id);
  if (!fact) return undefined;
  const words = entryInEvidence(fact);
  return fitting.find(({ proved }) => isDeepStrictEqual(proved.words, words));
}

const maySee = ({ sees }: Viewer, purpose: string): boolean =>
  sees === 'everything' || sees === 'all' || sees.includes(purpose);

const noteProof = (
  { store, clock }: House,
  personId: number,
  { name, user }: Viewer,
  action: string,
  purpose: string | null = null,
): Promise<void> =>
  store.accessLog.add([
    {
      id: randomUUID(),
      personId,
      at: clock.now(),
      actor: name,
      actorId: user ?? null,
      action,
      purpose,
    },
  ]);

const notGranted = (purpose: string): Failure =>
  new Failure(
    'purpose-not-granted',
    {
      nl: 'Dit gaat over een doel waarvoor je sleutel niet geldt. Vraag je beheerder om een sleutel die daarvoor geldt.',
      en: 'This is about a purpose that your key does not cover. Ask your administrator for one that does.',
    },
    { data: { purpose } },
  );

const keyDestroyed = (): Failure =>
  new Failure('conflict', {
    nl: 'De bewaartermijn van dit bewijs is voorbij en de sleutel is vernietigd. Het is niet meer te lezen; de keten klopt nog wel te controleren.',
    en: 'The term of this evidence is over and its key was destroyed. It can no longer be read; the chain can still be verified.',
  });

const notOurs = (): Failure =>
  new Failure('invalid-input', {
    nl: 'Dit bewijspakket is niet hier gemaakt, of het is veranderd.',
    en: 'This proof pack was not made here, or it was changed.',
  });

const notSealedYet = (): Failure =>
  new Failure('unavailable', {
    nl: 'De dag van deze gebeurtenis is nog niet verzegeld. Dat gebeurt elke nacht; probeer het daarna opnieuw.',
    en: 'The day of this event has not been sealed yet. That is done every night; try again after it.',
  });
