import type { Fact } from '@houdbaar/core/standing';
import { personSchema } from '@houdbaar/core/terms';
import { formatDay } from '@houdbaar/core/time';
import { z } from 'zod';
import type { JsonValue } from '../evidence/index.ts';
import { changePeople } from './change-people.ts';
import { Correcting } from './correcting.ts';
import { Failure, type FieldProblem, notFound } from './failure.ts';
import { type Actor, type House, todayOf } from './house.ts';
import { peopleById } from './people-by-id.ts';
import { momentSchema, readMoment } from './record/index.ts';
import { sourceMessages } from './source-messages.ts';

const text = z.string().trim().min(1).max(1000);
const { age: _, registers: __, ...told } = personSchema.shape;
const nullable = Object.fromEntries(
  Object.entries(told).map(([key, schema]) => [key, schema.unwrap().nullable().optional()]),
) as { [K in keyof typeof told]: z.ZodOptional<z.ZodNullable<ReturnType<(typeof told)[K]['unwrap']>>> };

/** A correction as it is sent. */
export const correctionSchema = z.strictObject({
  /** Since when it is so: a day or an instant; now unless told. */
  at: momentSchema.optional(),
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
 * given for the old address does not count for the new one. Connected systems that hold what was wrong are to be told (GDPR 19).
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
    const wrong = values.filter((value) => changed.includes(value.field) && !work.values.includes(value));
    const sources = await store.sources.list();
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
          outbox: sourceMessages(
            { person: person.id, kind: 'fields.corrected', at: now, values: wrong, others: values },
            sources.filter(({ id }) => id !== source.id),
          ),
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
