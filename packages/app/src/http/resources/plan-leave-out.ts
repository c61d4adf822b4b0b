import { createRoute, z } from '@hono/zod-openapi';
import { type House, leaveOut, planOf } from '../../usecases/index.ts';
import { callerOf, type Resource, resource } from '../api-env.ts';
import { guarded } from '../guarded.ts';
import { planSchema, shownPlan } from './plan-schemas.ts';

const tags = ['Clean-up'];
const id = z.uuid().openapi({ param: { name: 'id', in: 'path' } });

const cellSchema = z
  .object({
    country: z.string().nullable(),
    kind: z.string().nullable(),
    relation: z.string().nullable(),
    since: z.number().int().nullable().openapi({ description: 'The year in which their data came.' }),
    other: z
      .literal(true)
      .optional()
      .openapi({ description: 'Cells that were too small to stand alone, taken together.' }),
    people: z.number().int(),
  })
  .openapi('PlanStatistic');

/** A cell as it was written when its people were anonymised. */
function shownCell({ cell, people }: { readonly cell: string; readonly people: number }) {
  const { country = null, kind = null, relation = null, since = null, other } = JSON.parse(cell) as Cell;
  return { country, kind, relation, since, ...(other ? { other } : {}), people };
}

interface Cell {
  readonly country?: string | null;
  readonly kind?: string | null;
  readonly relation?: string | null;
  readonly since?: number | null;
  readonly other?: true;
}

/** POST /plans/{id}/items/{person}/leave-out and GET /plans/{id}/statistics. */
export function planLeaveOutResource(house: House): Resource {
  return resource()
    .openapi(
      createRoute({
        method: 'post',
        path: '/plans/{id}/items/{person}/leave-out',
        tags,
        summary: 'Take someone out of a plan',
        description:
          'Before it is approved. The reason is kept as evidence with the person. The hash of the plan changes, so a ' +
          'plan that was announced must be announced again and its grace period begins anew; a hold leaves the plan as ' +
          'it is. The next plan weighs the person again.',
        ...guarded({ scopes: ['plans:write'], idempotent: true, failures: ['not-found', 'conflict'] }),
        request: {
          params: z.object({
            id,
            person: z.coerce
              .number()
              .int()
              .positive()
              .max(Number.MAX_SAFE_INTEGER)
              .openapi({ param: { name: 'person', in: 'path' } }),
          }),
          body: {
            required: true,
            content: {
              'application/json': { schema: z.strictObject({ reason: z.string().trim().min(3).max(500) }) },
            },
          },
        },
        responses: {
          200: {
            description: 'The plan as it is now.',
            content: { 'application/json': { schema: planSchema } },
          },
        },
      }),
      async (c) => {
        const { id, person } = c.req.valid('param');
        const { user, session } = callerOf(c);
        const actor = { name: user.name, user: user.id, signedIn: session !== undefined };
        return c.json(shownPlan(await leaveOut(house, id, person, actor, c.req.valid('json').reason)), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/plans/{id}/statistics',
        tags,
        summary: 'What a plan keeps of those it anonymised',
        description: 'Counts by country, kind, relation and year; nobody can be traced back from them.',
        ...guarded({ scopes: ['plans:read'], failures: ['not-found'] }),
        request: { params: z.object({ id }) },
        responses: {
          200: {
            description: 'The cells; none before the plan is over.',
            content: { 'application/json': { schema: z.object({ items: z.array(cellSchema) }) } },
          },
        },
      }),
      async (c) => {
        const plan = await planOf(house, c.req.valid('param').id);
        const cells = await house.store.plans.statistics(plan.id);
        return c.json({ items: cells.map(shownCell) }, 200);
      },
    );
}
