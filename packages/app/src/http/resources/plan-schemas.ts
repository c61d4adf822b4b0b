import { z } from '@hono/zod-openapi';
import { formatDay } from '@houdbaar/core/time';
import type { Plan } from '../../usecases/index.ts';

const instant = z.iso.datetime();
const count = z.number().int().min(0);
const byAction = z.object({ erase: count, anonymise: count, block: count, fields: count });

/** A plan as it is shown; whom it is about stands in its items. */
export const planSchema = z
  .object({
    id: z.uuid(),
    state: z.enum(['planned', 'announced', 'approved', 'executing', 'paused', 'executed', 'cancelled']),
    hash: z.string().openapi({ description: 'SHA-256 over everything in it: what is approved is executed.' }),
    day: z.iso.date(),
    policyVersion: z.number().int(),
    lawVersion: z.string(),
    created: z.object({ at: instant, by: z.string() }),
    madeOnMachine: z.boolean().openapi({
      description:
        'An account on the machine itself made it. Which user that is, if any, is not known: whoever approves it by ' +
        'the API or a page can be compared with it only where that account gave out their key or link.',
    }),
    announced: z.object({ at: instant, by: z.string() }).nullable(),
    executeFrom: instant
      .nullable()
      .openapi({ description: 'When the grace period ends; null before it is announced.' }),
    approvals: z.array(z.object({ at: instant, by: z.string() })),
    started: z.object({ at: instant, by: z.string() }).nullable(),
    finishedAt: instant.nullable(),
    needsSecond: z.boolean().openapi({ description: 'Someone other than who made it must approve it.' }),
    whySecond: z.array(z.enum(['share', 'policy-change', 'always'])),
    counts: z.object({
      people: count,
      planned: byAction,
      done: byAction,
      skipped: z.record(z.string(), count),
      held: count,
      worklist: count,
    }),
  })
  .openapi('Plan');

const stamp = (at: number | null, by: string | null) =>
  at === null ? null : { at: new Date(at).toISOString(), by: by ?? '' };

export const shownPlan = (plan: Plan): z.infer<typeof planSchema> => ({
  id: plan.id,
  state: plan.state as z.infer<typeof planSchema>['state'],
  hash: plan.hash,
  day: formatDay(plan.day),
  policyVersion: plan.policyVersion,
  lawVersion: plan.lawVersion,
  created: stamp(plan.createdAt, plan.createdBy)!,
  madeOnMachine: plan.createdByUser === null,
  announced: stamp(plan.announcedAt, plan.announcedBy),
  executeFrom: plan.executeFrom === null ? null : new Date(plan.executeFrom).toISOString(),
  approvals: plan.approvals.map(({ at, by }) => stamp(at, by)!),
  started: stamp(plan.startedAt, plan.startedBy),
  finishedAt: plan.finishedAt === null ? null : new Date(plan.finishedAt).toISOString(),
  needsSecond: plan.needsSecond,
  whySecond: [...plan.whySecond],
  counts: { ...plan.counts, skipped: { ...plan.counts.skipped } },
});

/** The certificate as it is published; what it says is signed as canonical JSON. */
export const certificateSchema = z
  .object({
    format: z.literal('houdbaar-certificate'),
    version: z.literal(1),
    content: z.looseObject({
      plan: z.looseObject({ id: z.uuid(), sha256: z.string(), people: count, finished: z.boolean() }),
      handled: count,
      totals: byAction,
      rows: z.array(z.looseObject({ action: z.string(), rule: z.string(), people: count })),
      skipped: z.array(z.object({ reason: z.string(), people: count })),
      seal: z
        .looseObject({})
        .optional()
        .openapi({ description: 'The seal of the day on which the last of it was done.' }),
    }),
    publicKeys: z.array(z.looseObject({ keyId: z.int(), publicKey: z.string(), fingerprint: z.string() })),
    signature: z.object({ algorithm: z.literal('Ed25519'), keyId: z.int(), value: z.string() }),
  })
  .openapi('Certificate');
