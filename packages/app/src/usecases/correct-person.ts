import { applyFact, type ContactPoint, type Fact, type PersonState } from '@houdbaar/core/standing';
import { personSchema } from '@houdbaar/core/terms';
import { addMonths, type Day, formatDay, parseDay } from '@houdbaar/core/time';
import { z } from 'zod';
import type { JsonValue } from '../evidence/index.ts';
import { changePeople } from './change-people.ts';
import { suppressedScopes } from './clean-up/suppressed-scopes.ts';
import { Failure, type FieldProblem, notFound } from './failure.ts';
import { type Actor, type House, todayOf } from './house.ts';
import { peopleById } from './people-by-id.ts';
import type { FieldValue, Identifier, Suppression } from './ports/index.ts';
import { isMoment, readMoment } from './record/event-moment.ts';
import type { PersonRef } from './record/event-schemas.ts';
import { type ToldIdentifier, toldPerson } from './record/told-person.ts';
import type { Ruling } from './ruling.ts';

const text = z.string().trim().min(1).max(1000);
const { age: _, registers: __, ...told } = personSchema.shape;
const nullable = Object.fromEntries(
  Object.entries(told).map(([key, schema]) => [key, schema.unwrap().nullable().optional()]),
) as { [K in keyof typeof told]: z.ZodOptional<z.ZodNullable<ReturnType<(typeof told)[K]['unwrap']>>> };

/** A correction as it is sent. */
export const correctionSchema = z.strictObject({
  /** Since when it is so: a day or an instant; now unless told. */
  at: z.string().refine(isMoment).optional(),
  /** The system or desk that tells it. */
  system: text.optional(),
  /** By the names of the policy: a value, null to take it away, or `{ presence: true }` for held elsewhere. */
  fields: z
    .record(
      z.string().regex(/^[a-z][a-zA-Z0-9.-]{0,63}$/),
      z.union([text, z.null(), z.strictObject({ presence: z.literal(true) })]),
    )
    .optional(),
  /** What the judge reads of the person; null takes a word back. */
  person: z.strictObject(nullable).optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'must be a country code such as NL, UK or EU')
    .optional(),
});

export type Correction = z.output<typeof correctionSchema>;

/** Names of the fields that differ now; empty where all was so already. */
export interface CorrectedPerson {
  readonly id: number;
  readonly changed: readonly string[];
}

/**
 * Puts right what is held about a person. A new e-mail address or telephone number takes the place of the primary one: the
 * person is no longer found by the old one, and what they refused there stays on the suppression list. A consent that was
 * given for the old address does not count for the new one.
 *
 * @throws {Failure} `not-found`; `conflict` where they were erased; `invalid-input` with the fields
 */
export async function correctPerson(
  house: House,
  personId: number,
  correction: Correction,
  actor: Actor,
): Promise<CorrectedPerson> {
  const { store, clock, calendar } = house;
  const name = correction.system ?? 'desk';
  const source = await store.sources.named({ name, kind: 'desk', supplier: null });
  return changePeople(house, async (ruling) => {
    const person = (await peopleById(store, [personId])).get(personId);
    if (!person) throw notFound({ nl: 'de persoon', en: 'person' }, personId);
    if (!person.state) throw erased(personId);
    const now = clock.now();
    const when =
      correction.at === undefined ? { at: todayOf(house), seq: now } : readMoment(correction.at, calendar);
    const values = (await store.people.values([person.id])).get(person.id) ?? [];
    const work = new Correcting(house, ruling, person.state, values, { ...when, source: source.id });
    const problems = Object.entries(correction.fields ?? {}).flatMap(([field, value]) =>
      work.field(field, value),
    );
    if (when.at > todayOf(house)) problems.push({ path: 'at', says: notYet });
    if (problems.length > 0) throw invalid(problems);
    const { fields: _f, at: _a, system: _s, person: block, country } = correction;
    work.apply({
      fact: 'correction',
      told: when,
      ...(block ? { person: block as NonNullable<Extract<Fact, { fact: 'correction' }>['person']> } : {}),
      ...(country === undefined ? {} : { country }),
    });
    const changed = work.changed(Object.keys(block ?? {}));
    if (changed.length === 0) return { drafts: [], result: { id: person.id, changed } };
    const old = await store.plans.identifiersOf([person.id], work.removed);
    const suppressions = work.kept(old, now);
    const body: Record<string, JsonValue> = {
      fields: changed,
      day: formatDay(when.at),
      by: actor.name,
      system: name,
    };
    return {
      drafts: [
        {
          person,
          state: work.state,
          values: work.values,
          identifiersAdded: work.added,
          identifiersRemoved: work.removed,
          evidence: [{ kind: 'correction' as const, at: now, body }],
        },
      ],
      result: { id: person.id, changed },
      also: (within) => within.suppression.add(suppressions),
    };
  });
}

const erased = (id: number): Failure =>
  new Failure(
    'conflict',
    { nl: `Persoon ${id} is gewist.`, en: `Person ${id} was erased.` },
    { data: { id } },
  );

const invalid = (errors: readonly FieldProblem[]): Failure =>
  new Failure(
    'invalid-input',
    {
      nl: 'De correctie is niet doorgevoerd. Bij elk veld staat wat je kunt doen.',
      en: 'The correction was not made. Each field says what to do.',
    },
    { errors },
  );

const notYet = {
  nl: 'Kies een dag die al geweest is.',
  en: 'Choose a day that is not still to come.',
};

/** Fields by which people are reached or found; they can always be held. */
const contact: Readonly<Record<string, 'email' | 'phone'>> = {
  email: 'email',
  phone: 'phone',
  mobile: 'phone',
};

type Given = string | null | { readonly presence: true };

/** A person while they are corrected. */
class Correcting {
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
    if (kind || field === 'address') for (const { point } of known) this.#drop(point);
    return [];
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

  #add({ hash, kind, keyId, normaliserVersion, lookups, mobile }: ToldIdentifier): void {
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

const notNeeded = {
  nl: 'Geen doel in het beleid heeft dit veld nodig. Laat het weg, of stuur { "presence": true }.',
  en: 'No purpose in the policy needs this field. Leave it out, or send { "presence": true }.',
};
const noDay = {
  nl: 'Schrijf een geboortedatum als 1990-05-31.',
  en: 'Write a birth date as 1990-05-31.',
};
