import { applyFact, type ContactPoint, type Fact, type PersonState } from '@houdbaar/core/standing';
import { addMonths, type Day, parseDay } from '@houdbaar/core/time';
import { lookupHashes, normaliseIdentifier } from '../keys/index.ts';
import { suppressedScopes } from './clean-up/index.ts';
import type { FieldProblem } from './failure.ts';
import { type House, todayOf } from './house.ts';
import type { FieldValue, Identifier, Suppression } from './ports/index.ts';
import { type PersonRef, type ToldIdentifier, toldPerson } from './record/index.ts';
import type { Ruling } from './ruling.ts';

/** Fields by which people are reached or found; they can always be held. */
const contact: Readonly<Record<string, 'email' | 'phone'>> = {
  email: 'email',
  phone: 'phone',
  mobile: 'phone',
};

/** A value, null to take it away, or that it is held elsewhere. */
export type Given = string | null | { readonly presence: true };

/** A person while they are corrected. */
export class Correcting {
  readonly #house: House;
  readonly #ruling: Ruling;
  readonly #before: PersonState;
  readonly #from: { readonly at: Day; readonly seq?: number; readonly source: number };
  readonly #fields = new Set<string>();
  state: PersonState;
  values: readonly FieldValue[];
  readonly added: Identifier[] = [];
  readonly removed: string[] = [];

  constructor(
    house: House,
    ruling: Ruling,
    state: PersonState,
    values: readonly FieldValue[],
    from: { readonly at: Day; readonly seq?: number; readonly source: number },
  ) {
    this.#house = house;
    this.#ruling = ruling;
    this.#before = state;
    this.state = state;
    this.values = values;
    this.#from = from;
  }

  apply(fact: Fact): void {
    this.state = applyFact(this.state, fact);
  }

  field(field: string, given: Given): FieldProblem[] {
    const kind = contact[field];
    const path = `fields.${field}`;
    if (
      typeof given === 'string' &&
      !kind &&
      !this.#ruling.lanes.some(({ fields }) => fields.includes(field))
    )
      return [{ path, says: notNeeded }];
    if (field === 'birthDate' && given !== undefined) {
      const problem = this.#born(given, path);
      if (problem) return [problem];
    }
    const { at, source } = this.#from;
    const known = this.values.filter((value) => value.field === field);
    // What was obtained later is not undone by an older word.
    if (known.some((value) => value.at > at)) return [];
    if (kind && typeof given === 'string') return this.#reach(field, kind, given, path);
    const wanted: FieldValue[] =
      given === null ? [] : [{ field, ...(typeof given === 'string' ? { value: given } : {}), source, at }];
    if (known.length === wanted.length && known.every((value) => value.value === wanted[0]?.value)) return [];
    this.values = [...this.values.filter((value) => value.field !== field), ...wanted];
    this.#fields.add(field);
    if (kind) for (const { point } of known) this.#drop(point);
    return field === 'address' ? this.#moved(given, known, path) : [];
  }

  /** Somewhere else to write to. An address without what post needs takes the place of one that had it in no case. */
  #moved(given: Given, known: readonly FieldValue[], path: string): FieldProblem[] {
    const old = this.state.points.filter((point) => point.kind === 'post').map(({ hash }) => hash);
    const reached = known.flatMap(({ point }) => point ?? []);
    if (typeof given === 'string') {
      const read = this.#postKey(given);
      if ('fault' in read) {
        if (old.length > 0 && read.fault !== 'name') return [{ path, says: noPostAddress }];
      } else {
        const { ring } = this.#house;
        const lookups = lookupHashes(ring, 'post', read.normalised);
        const { hash, keyId, normaliserVersion } = lookups[0]!;
        this.values = this.values.map((value) =>
          value.field === 'address' ? { ...value, point: hash } : value,
        );
        for (const gone of new Set([...reached, ...old]))
          if (!lookups.some((each) => each.hash === gone)) this.#drop(gone);
        this.#add({
          kind: 'post',
          hash,
          keyId,
          normaliserVersion,
          lookups: lookups.map((each) => each.hash),
        });
        return [];
      }
    }
    for (const hash of new Set([...reached, ...old])) this.#drop(hash);
    return [];
  }

  #postKey(given: string) {
    const held = (field: string) => this.values.find((value) => value.field === field)?.value;
    const postcode = postcodes.exec(given)?.[0];
    return normaliseIdentifier({
      kind: 'post',
      country: this.state.country || this.#ruling.policy.organisation.country,
      postcode,
      street: postcode === undefined ? given : given.slice(0, given.indexOf(postcode)).replace(/[\s,]+$/, ''),
      firstName: held('firstName'),
      lastName: held('lastName'),
      fullName: held('name'),
    });
  }

  /** An address or number in the place of the primary one. */
  #reach(field: string, kind: 'email' | 'phone', given: string, path: string): FieldProblem[] {
    const ref: PersonRef = kind === 'email' ? { email: given } : { phone: given };
    const country = this.state.country || this.#ruling.policy.organisation.country;
    const { person, problems } = toldPerson(ref, this.#house.ring, country);
    const identifier = person[kind];
    if (!identifier) return problems.map(({ says }) => ({ path, says }));
    const { at, source } = this.#from;
    const known = this.values.filter((value) => value.field === field);
    if (known.length === 1 && known[0]!.value === identifier.value) return [];
    const old = this.state.points.find((point) => point.kind === kind && point.primary)?.hash;
    const others = this.values.filter(
      (value) => value.field !== field || (value.point !== undefined && value.point !== old),
    );
    this.values = [...others, { field, value: identifier.value, source, at, point: identifier.hash }];
    this.#fields.add(field);
    if (old !== undefined && !identifier.lookups.includes(old)) this.#drop(old);
    this.#add(identifier);
    return [];
  }

  #add({
    hash,
    kind,
    keyId,
    normaliserVersion,
    lookups,
    mobile,
  }: Identifier & Pick<ToldIdentifier, 'lookups' | 'mobile'>): void {
    if (this.state.points.some((point) => lookups.includes(point.hash))) return;
    const { seq } = this.#from;
    const point: ContactPoint = {
      kind,
      hash,
      primary: true,
      ...(seq === undefined ? {} : { primarySince: seq }),
      ...(mobile === undefined ? {} : { mobile }),
    };
    this.apply({ fact: 'point', point });
    this.added.push({ hash, kind, keyId, normaliserVersion });
  }

  /** Takes an address away, unless another value still rests on it. */
  #drop(hash: string | undefined): void {
    if (hash === undefined || this.values.some(({ point }) => point === hash)) return;
    this.state = { ...this.state, points: this.state.points.filter((point) => point.hash !== hash) };
    this.removed.push(hash);
  }

  /** Of a birth date only what the judge needs: the day while a minor, else that they are of age. */
  #born(given: Given, path: string): FieldProblem | undefined {
    const told = { at: this.#from.at, ...(this.#from.seq === undefined ? {} : { seq: this.#from.seq }) };
    if (typeof given !== 'string') {
      if (given === null) this.apply({ fact: 'correction', told, bornOn: null, person: { age: null } });
      return undefined;
    }
    let born: Day;
    try {
      born = parseDay(given);
    } catch {
      return { path, says: noDay };
    }
    const today = todayOf(this.#house);
    if (born > today) return { path, says: noDay };
    const adult = addMonths(born, 18 * 12) <= today;
    this.apply({
      fact: 'correction',
      told,
      bornOn: adult ? null : born,
      person: { age: adult ? 18 : null },
    });
    return undefined;
  }

  /** What differs now. @param keys of the person that were told */
  changed(keys: readonly string[]): string[] {
    const found = new Set(this.#fields);
    const one = this.#before.person as Readonly<Record<string, unknown>>;
    const other = this.state.person as Readonly<Record<string, unknown>>;
    for (const key of keys) if (JSON.stringify(one[key]) !== JSON.stringify(other[key])) found.add(key);
    if (this.#before.country !== this.state.country) found.add('country');
    return [...found].sort();
  }

  /** What was refused at addresses that go, for whoever has them later. */
  kept(old: readonly Identifier[], at: number): Suppression[] {
    return old.flatMap(({ hash, kind, keyId, normaliserVersion }) =>
      suppressedScopes(this.#before, kind, hash)
        .filter((scope) => scope !== 'erased')
        .map((scope) => ({
          hash,
          kind,
          keyId,
          normaliserVersion,
          scope,
          at,
          reason: 'objection',
          source: null,
        })),
    );
  }
}

/** A postal code as the countries of Europe write it, behind the street and its number. */
const postcodes =
  /(?<=[\s,])(?:[A-Z]{1,2}-)?(?:\d{4}\s?[A-Z]{2}|[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|[A-Z]\d{2}\s?[A-Z\d]{4}|\d{2}-\d{3}|\d{4}-\d{3}|\d{3}\s?\d{2}|\d{4,5})\b/i;

const noPostAddress = {
  nl: 'Schrijf straat, huisnummer, postcode en plaats: "Dorpsstraat 1, 3511 AB Utrecht".',
  en: 'Write street, number, postal code and town: "Dorpsstraat 1, 3511 AB Utrecht".',
};
const notNeeded = {
  nl: 'Geen doel in het beleid heeft dit veld nodig. Laat het weg, of stuur { "presence": true }.',
  en: 'No purpose in the policy needs this field. Leave it out, or send { "presence": true }.',
};
const noDay = {
  nl: 'Schrijf een geboortedatum als 1990-05-31.',
  en: 'Write a birth date as 1990-05-31.',
};
