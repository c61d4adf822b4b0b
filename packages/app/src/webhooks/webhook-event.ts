import { asks, channels, outcomes } from '@houdbaar/core/terms';
import { z } from 'zod';

/*
 * Ids and codes only: whoever needs to know more asks the API, which checks what they may see. The patterns are
 * closed so that an address or a name can't slip into a payload by mistake.
 */
const personId = z.string().regex(/^[1-9]\d{0,18}$/, 'must be the id of a person');
const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'must be an id');
const slug = z.string().regex(/^[a-z][a-zA-Z0-9-]{0,63}$/, 'must be the name of a purpose');
const ruleId = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be the id of a rule');
const count = z.int().min(0);
const hash = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hexadecimal');

const standingSchema = z.strictObject({
  outcome: z.enum(outcomes),
  /** The first day on which the outcome could differ by itself; null where there is none. */
  until: z.iso.date().nullable(),
  /** The deciding rule: only for an endpoint that may see reasons. */
  rule: ruleId.optional(),
});

const laneSchema = z.strictObject({
  ask: z.enum(asks).extract(['keep', 'contact']),
  purpose: slug,
  /** Only where `ask` is contact. */
  channel: z.enum(channels).optional(),
  /** Null where the lane didn't concern this person before. */
  before: standingSchema.nullable(),
  /** Null where the lane doesn't concern this person any more. */
  after: standingSchema.nullable(),
});

/** What each type of event tells, by type. */
const webhookDataSchemas = {
  'person.erased': z.strictObject({
    person: personId,
    action: z.enum(['erase', 'anonymise']),
    /** Why: a clean-up plan, the request of the person, or someone's decision. */
    cause: z.enum(['plan', 'request', 'decision']),
    plan: id.optional(),
    request: id.optional(),
  }),
  'objection.recorded': z.strictObject({
    person: personId,
    objection: id,
    scope: z.enum(['marketing', 'channel', 'all', 'profiling']),
    channel: z.enum(channels).optional(),
  }),
  'consent.withdrawn': z.strictObject({
    person: personId,
    consent: id,
    purpose: slug,
    /** Absent: the consent is withdrawn for every channel. */
    channels: z.array(z.enum(channels)).optional(),
  }),
  'plan.announced': z.strictObject({
    plan: id,
    hash,
    /** People to whom something happens. */
    people: count,
    /** The first moment at which it may be executed, in UTC. */
    executeFrom: z.iso.datetime({ precision: 3 }),
  }),
  'plan.executed': z.strictObject({
    plan: id,
    /** The SHA-256 of what was shown and approved. */
    hash,
    erased: count,
    anonymised: count,
    /** People who keep some fields and lost others. */
    reduced: count,
    /** People whom the plan named and whose standing had changed since: nothing was done. */
    skipped: count,
  }),
  'verdict.changed': z.strictObject({ person: personId, lanes: z.array(laneSchema).min(1) }),
  /** Someone tries out an endpoint. */
  'webhook.test': z.strictObject({ endpoint: id }),
} as const;

export type WebhookType = keyof typeof webhookDataSchemas;
export const webhookTypes = Object.keys(webhookDataSchemas) as readonly WebhookType[];
/** The types that an endpoint can ask to be told of. */
export const subscribableTypes = webhookTypes.filter((type) => type !== 'webhook.test');

const envelope = <T extends WebhookType>(type: T) =>
  z.strictObject({
    type: z.literal(type),
    /** When it happened, in UTC: not when it is delivered. */
    timestamp: z.iso.datetime({ precision: 3 }),
    data: webhookDataSchemas[type],
  });

/** The body of a webhook. */
export const webhookEventSchema = z.discriminatedUnion('type', [
  envelope('person.erased'),
  envelope('objection.recorded'),
  envelope('consent.withdrawn'),
  envelope('plan.announced'),
  envelope('plan.executed'),
  envelope('verdict.changed'),
  envelope('webhook.test'),
]);
export type WebhookEvent = z.output<typeof webhookEventSchema>;

/** @returns the person whom the event is about, or null: deliveries about one person keep their order. */
export function personOf(event: WebhookEvent): string | null {
  return 'person' in event.data ? event.data.person : null;
}

/**
 * The text to sign and send. Keep it as it is: a receiver checks the signature over these very bytes.
 *
 * @param sees whether the endpoint was granted reasons; without, the deciding rules are left out, because a rule
 *   can betray a fact (a minor, a register) that its receiver may not see.
 * @throws ZodError when the event doesn't fit its schema: nothing else may leave the house.
 */
export function webhookBody(event: WebhookEvent, sees: { readonly reasons: boolean }): string {
  const checked = webhookEventSchema.parse(event);
  if (sees.reasons || checked.type !== 'verdict.changed') return JSON.stringify(checked);
  const lanes = checked.data.lanes.map((lane) => ({
    ...lane,
    before: withoutRule(lane.before),
    after: withoutRule(lane.after),
  }));
  return JSON.stringify({ ...checked, data: { ...checked.data, lanes } });
}

function withoutRule(standing: z.output<typeof standingSchema> | null) {
  return standing && { outcome: standing.outcome, until: standing.until };
}
