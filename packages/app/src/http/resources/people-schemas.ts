import { z } from '@hono/zod-openapi';
import { channels, outcomes } from '@houdbaar/core/terms';
import type { RawIdentifier } from '../../keys/index.ts';

const text = z.string().min(1).max(1000);
const day = z.string().openapi({ example: '2026-11-22' });

/** One identifier. */
export const findSchema = z
  .union([
    z.strictObject({ email: text }),
    z.strictObject({
      phone: text,
      country: z
        .string()
        .regex(/^[A-Z]{2}$/)
        .optional(),
    }),
    z.strictObject({ customer: text, source: text }),
  ])
  .openapi('FindPeople', { example: { email: 'sanne@example.com' } });

export type FindEntry = z.output<typeof findSchema>;

/** The identifier that was sent. */
export function identifierIn(entry: FindEntry): RawIdentifier {
  if ('email' in entry) return { kind: 'email', email: entry.email };
  if ('phone' in entry) return { kind: 'phone', ...entry };
  return { kind: 'customer', source: entry.source, number: entry.customer };
}

const holding = z.object({
  state: z.enum(['kept', 'blocked', 'unknown', 'lapsed', 'elsewhere']).openapi({
    description:
      'Blocked: only purposes without marketing still hold it. Lapsed: no purpose holds it any more. Elsewhere: none of ' +
      'your purposes holds it. For who may not see every purpose only theirs count.',
  }),
  until: day.nullable(),
  marketingUntil: day.nullable().optional(),
  heldUntil: day.nullable().optional().openapi({ description: 'A hold stops its destruction until then.' }),
  claims: z.array(
    z.object({
      purpose: z.string(),
      until: day.nullable(),
      outcome: z.enum(outcomes),
      rule: z.string(),
      marketing: z.boolean(),
    }),
  ),
});

export const personSchema = z
  .object({
    id: z.int(),
    status: z.enum(['active', 'erased', 'merged']),
    mergedFrom: z
      .int()
      .optional()
      .openapi({ description: 'The number asked for, where that person was merged with this one.' }),
    heldSince: z.string(),
    asOf: day,
    policyVersion: z.int(),
    country: z.string().nullable(),
    points: z.array(
      z.object({
        kind: z.enum(['email', 'phone', 'customer', 'post']),
        primary: z.boolean(),
        undeliverable: z.boolean(),
        verified: day.optional(),
      }),
    ),
    fields: z.array(
      z.object({
        field: z.string(),
        values: z.array(
          z.object({
            value: z.string().optional(),
            hidden: z.enum(['no', 'presence-only', 'no-live-purpose']),
            source: z.string(),
            at: day,
          }),
        ),
        bestBefore: holding,
      }),
    ),
    bestBefore: holding.nullable(),
    lanes: z.array(
      z.object({
        purpose: z.string(),
        name: z.string(),
        ask: z.enum(['keep', 'contact']),
        channel: z.enum(channels).optional(),
        outcome: z.enum(outcomes),
        until: day.nullable(),
        reasons: z.array(
          z.object({
            rule: z.string(),
            says: z.string(),
            cites: z.array(z.string()),
            source: z.string(),
            facts: z.record(z.string(), z.unknown()),
            read: z.array(z.string()).openapi({ description: 'The facts in words, each with its name.' }),
          }),
        ),
        duties: z.array(z.object({ id: z.string(), says: z.string() })),
        missing: z.array(z.string()).openapi({ description: 'Paths of facts that would settle it.' }),
        needs: z.array(z.string()).openapi({ description: 'The same in words.' }),
        counsel: z.boolean(),
      }),
    ),
    timeline: z.array(
      z.object({
        at: day.nullable(),
        kind: z.string(),
        facts: z.record(z.string(), z.unknown()),
        called: z.string().openapi({ description: 'What the kind is called.' }),
        says: z.string().openapi({ description: 'The facts in words.' }),
      }),
    ),
    evidence: z.array(
      z.object({
        seq: z.int(),
        at: z.string(),
        kind: z.string(),
        called: z.string(),
        state: z.enum(['open', 'sealed', 'destroyed', 'broken']),
        body: z.unknown().optional(),
      }),
    ),
    limits: z.array(z.object({ limit: z.string(), says: z.string() })),
  })
  .openapi('Person');
export type PersonAnswer = z.output<typeof personSchema>;
