import { applyFact, type PersonState, pointKindOf } from '@houdbaar/core/standing';
import type { Channel } from '@houdbaar/core/terms';
import { suppressedScopes } from '../clean-up/index.ts';
import type { House } from '../house.ts';
import type { Instant, Store, Suppression, SuppressionScope } from '../ports/index.ts';
import { hashAt, type ToldEvent } from './facts-of-event.ts';
import type { KnownPeople, Working } from './known-people.ts';
import type { ToldIdentifier } from './told-person.ts';

interface Lift {
  readonly hash: string;
  readonly scope: SuppressionScope;
  readonly reason: string;
}

/** Where someone is reached or known, told by an event or held already. */
type Address = Pick<ToldIdentifier, 'hash' | 'kind' | 'keyId' | 'normaliserVersion' | 'lookups'>;

/**
 * What events do to the suppression list. An objection or withdrawal by an address closes that address, for whoever has
 * it now or later; by someone who names none, it closes those at which they are reached. Consent that was surely given
 * later opens it again.
 */
export class Refusals {
  readonly #house: House;
  readonly #by: string;
  readonly #binding = new Map<string, Suppression[]>();
  readonly #added = new Map<string, Suppression>();
  /** By person, the addresses that are theirs, of those who speak without naming one or refused before. */
  readonly #own = new Map<number, readonly Address[]>();
  readonly #lifts: Lift[] = [];

  private constructor(house: House, by: string) {
    this.#house = house;
    this.#by = by;
  }

  /** @param identifiers of the events that refuse or agree */
  static async of(house: House, by: string, identifiers: readonly ToldIdentifier[]): Promise<Refusals> {
    const refusals = new Refusals(house, by);
    const hashes = [...new Set(identifiers.flatMap(({ lookups }) => lookups))];
    for (const entry of await house.store.suppression.of(hashes)) refusals.#bind(entry);
    return refusals;
  }

  /** Reads what people have themselves beside what their events name, and what binds it, where that matters. */
  async know(told: readonly ToldEvent[], people: KnownPeople): Promise<void> {
    const speakers = new Set(
      told.flatMap((each) => {
        if (!isRefusal(each)) return people.find(each.person).filter(({ state }) => hasEverRefused(state));
        return namesAddress(each) ? [] : people.all(each.person);
      }),
    );
    const points = [...speakers].flatMap(({ state }) => state.points.map(({ hash }) => hash));
    if (points.length === 0) return;
    const { plans, suppression } = this.#house.store;
    const ids = [...speakers].map(({ id }) => id);
    for (const { person, ...identifier } of await plans.identifiersOf(ids, points)) {
      const own = this.#own.get(person) ?? [];
      this.#own.set(person, [...own, { ...identifier, lookups: [identifier.hash] }]);
    }
    const unread = points.filter((hash) => !this.#binding.has(hash));
    for (const entry of await suppression.of([...new Set(unread)])) this.#bind(entry);
  }

  /**
   * Closes the addresses of a refusal, as far as those who have them did not agree again later.
   *
   * @param about the people who are bound by it
   * @returns whether one was closed by it; `already` where all were
   */
  close(told: ToldEvent, people: KnownPeople, about: readonly Working[]): 'closed' | 'already' | 'none' {
    let closed: 'closed' | 'already' | 'none' = 'none';
    for (const { address: identifier, owners, refused } of this.#closedBy(told, people, about)) {
      const scopes = new Set<SuppressionScope>();
      for (const { state } of owners)
        for (const scope of suppressedScopes(
          state,
          identifier.kind,
          hashAt(state, identifier) ?? identifier.hash,
        ))
          if (scope !== 'erased') scopes.add(scope);
      for (const scope of refused)
        if (owners.length === 0 || scopes.has(scope) || told.event.type === 'request') {
          if (this.#add(identifier, scope, told)) closed = 'closed';
          else if (closed === 'none') closed = 'already';
        }
    }
    return closed;
  }

  /** The addresses that a refusal closes, each with those whose it is. */
  #closedBy(told: ToldEvent, people: KnownPeople, about: readonly Working[]) {
    const named = told.person.identifiers.map((address) => ({
      address,
      owners: people.under(address),
      refused: address.kind === 'customer' ? [] : refusedScopes(told, address),
    }));
    if (namesAddress(told)) return named;
    return about.flatMap((person) => {
      const own = this.#own.get(person.id) ?? [];
      return own.map((address) => ({ address, owners: [person], refused: ownScopes(told, address, own) }));
    });
  }

  /** Whether a consent is not surely later than the erasure of its address: the erased don't come back by an old one. */
  isErased(told: ToldEvent): boolean {
    return this.bindingOn(told.person.identifiers).some(
      (entry) => entry.scope === 'erased' && !this.isLater(told, entry),
    );
  }

  /** What binds the addresses of an event. */
  bindingOn(identifiers: readonly Pick<Address, 'lookups'>[]): readonly Suppression[] {
    return identifiers.flatMap(({ lookups }) => lookups.flatMap((hash) => this.#binding.get(hash) ?? []));
  }

  /** Whether a consent was given surely later than someone asked not to be approached, or was erased. */
  isLater({ when }: ToldEvent, { at }: Suppression): boolean {
    if (when.seq !== undefined) return when.seq > at;
    return when.at > this.#house.calendar.dayOf(at);
  }

  /** Opens again what a later consent covers; what it does not, the person keeps as their own refusal. */
  reopen(told: ToldEvent, person: Working, channels: readonly Channel[] | undefined): void {
    const { calendar } = this.#house;
    for (const entry of this.bindingOn(told.person.identifiers)) {
      const { hash, scope, at } = entry;
      if (scope !== 'erased' && !hasRefused(person, entry))
        person.state = applyFact(person.state, {
          fact: 'objection',
          entry: {
            id: `suppression:${hash}:${scope}`,
            at: calendar.dayOf(at),
            seq: at,
            ...(scope === 'marketing' ? { scope } : { scope: 'channel', channel: scope, point: hash }),
          },
        });
      this.#lift(told, entry, channels);
    }
    // They closed these themselves, so they open them too; what they don't name binds them no further.
    if (!hasEverRefused(person.state)) return;
    for (const entry of this.bindingOn(this.#own.get(person.id) ?? []))
      if (entry.scope !== 'erased') this.#lift(told, entry, channels);
  }

  #lift(told: ToldEvent, entry: Suppression, channels: readonly Channel[] | undefined): void {
    const { hash, scope } = entry;
    if (!this.isLater(told, entry) || !covers(channels, entry)) return;
    this.#lifts.push({ hash, scope, reason: `consent ${told.event.id}` });
    this.#binding.set(
      hash,
      (this.#binding.get(hash) ?? []).filter((each) => each !== entry),
    );
    this.#added.delete(`${hash} ${scope}`);
  }

  get any(): boolean {
    return this.#added.size > 0 || this.#lifts.length > 0;
  }

  async write(store: Store): Promise<void> {
    const at = this.#house.clock.now();
    for (const { hash, scope, reason } of this.#lifts)
      await store.suppression.lift(hash, scope, { at, by: this.#by, reason });
    await store.suppression.add([...this.#added.values()]);
  }

  #add(identifier: Address, scope: SuppressionScope, told: ToldEvent): boolean {
    const { hash, kind, keyId, normaliserVersion } = identifier;
    const at = this.#refusedAt(told);
    const known = this.bindingOn([identifier]).some((entry) => entry.scope === scope && entry.at >= at);
    if (known) return false;
    const entry: Suppression = {
      hash,
      kind,
      keyId,
      normaliserVersion,
      scope,
      at,
      reason: told.event.type,
      source: told.event.system ?? null,
    };
    this.#added.set(`${hash} ${scope}`, entry);
    this.#bind(entry);
    return true;
  }

  /** A refusal of which only the day is known stands until the end of that day. */
  #refusedAt({ when }: ToldEvent): Instant {
    return when.seq ?? Math.min(this.#house.calendar.startOf(when.at + 1) - 1, this.#house.clock.now());
  }

  #bind(entry: Suppression): void {
    this.#binding.set(entry.hash, [...(this.#binding.get(entry.hash) ?? []), entry]);
  }
}

/** What a refusal closes at an address. */
function refusedScopes({ event }: ToldEvent, { kind }: Pick<Address, 'kind'>): SuppressionScope[] {
  switch (event.type) {
    case 'objection': {
      if (event.scope === 'profiling') return [];
      const { channel } = event;
      const narrow = (event.scope ?? 'channel') === 'channel' && channel !== undefined;
      return narrow ? (pointKindOf(channel) === kind ? [channel] : []) : ['marketing'];
    }
    case 'withdrawal': {
      if (event.for !== undefined && event.for !== 'direct-marketing') return [];
      if (event.consent !== undefined) return [];
      return (event.channels ?? reachedBy[kind] ?? []).filter((channel) => pointKindOf(channel) === kind);
    }
    case 'request':
      return refusingRights.has(event.right) ? ['marketing'] : [];
    default:
      return [];
  }
}

/**
 * What a refusal without an address closes at one that is theirs: e-mail and telephone. Where they have neither, a refusal
 * of all marketing goes by the customer number, or else by the home, which others share.
 */
function ownScopes(told: ToldEvent, address: Address, own: readonly Address[]): SuppressionScope[] {
  const [best] = (['email', 'phone', 'customer', 'post'] as const).filter((kind) =>
    own.some((each) => each.kind === kind),
  );
  const reached = address.kind === best || address.kind === 'email' || address.kind === 'phone';
  return refusedScopes(told, address).filter((scope) => reached || scope !== 'marketing');
}

const namesAddress = ({ person }: ToldEvent): boolean =>
  person.identifiers.some(({ kind }) => kind !== 'customer');

/** Whether any entry of the list may be there by this person's own word. */
const hasEverRefused = ({ facts }: PersonState): boolean =>
  (facts.objections?.length ?? 0) > 0 ||
  (facts.withdrawals?.length ?? 0) > 0 ||
  (facts.requests?.some(({ right }) => right !== undefined && refusingRights.has(right)) ?? false);

const reachedBy: Readonly<Partial<Record<ToldIdentifier['kind'], readonly Channel[]>>> = {
  email: ['email'],
  phone: ['phone', 'sms', 'robocall'],
};

/** An erasure request of someone whom advertising reaches is an objection too. */
const refusingRights: ReadonlySet<string> = new Set(['objection', 'withdrawal', 'erasure']);

/** Whether an event can close an address at all. */
export const isRefusal = ({ event }: Pick<ToldEvent, 'event'>): boolean =>
  event.type === 'objection' ||
  event.type === 'withdrawal' ||
  (event.type === 'request' && refusingRights.has(event.right));

const covers = (channels: readonly Channel[] | undefined, { scope, kind }: Suppression): boolean => {
  if (channels === undefined) return true;
  if (scope === 'erased') return true;
  // No channel goes to a customer number: there the facts say which ones are open again.
  if (scope === 'marketing')
    return kind === 'customer' || channels.some((channel) => pointKindOf(channel) === kind);
  return channels.includes(scope);
};

const hasRefused = ({ state }: Working, { scope }: Suppression): boolean =>
  state.facts.objections?.some(
    (objection) =>
      objection.scope !== 'profiling' && (objection.scope !== 'channel' || objection.channel === scope),
  ) ?? false;
