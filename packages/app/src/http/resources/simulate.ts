import { createRoute, z } from '@hono/zod-openapi';
import { formatDay, parseDay } from '@houdbaar/core/time';
import {
  type House,
  type LaneSummary,
  mayUsePurpose,
  type Simulation,
  simulatePolicy,
} from '../../usecases/index.ts';
import { type ApiContext, callerOf, type Resource, resource } from '../api-env.ts';
import { guarded } from '../guarded.ts';
import { laneShape } from './agenda.ts';

const count = z.number().int().min(0);
const laneNameSchema = z.object(laneShape);
const summarySchema = z.object({
  lawful: count,
  unlawful: count,
  unknown: count,
  lapses: z.array(count),
  later: count,
  never: count,
});
const shiftSchema = z.object({ before: count, after: count, gained: count, lost: count });

export const simulationSchema = z
  .object({
    day: z.iso.date(),
    months: z.array(z.string()),
    people: count,
    lanes: z.array(
      z.object({
        ...laneShape,
        is: z.enum(['changed', 'new', 'gone']),
        before: summarySchema.nullable(),
        after: summarySchema.nullable(),
        gained: count,
        lost: count,
      }),
    ),
    unchanged: z.array(laneNameSchema),
    kept: shiftSchema.openapi({ description: 'People held lawfully for any purpose.' }),
    reachable: shiftSchema.openapi({ description: 'People reachable lawfully through any channel.' }),
  })
  .openapi('Simulation');

const shown = (summary: LaneSummary | null) => summary && { ...summary, lapses: [...summary.lapses] };

/** A simulation, without the purposes that the caller was not granted. */
export function shownSimulation(c: ApiContext, found: Simulation): z.infer<typeof simulationSchema> {
  const caller = callerOf(c);
  const sees = ({ purpose }: { readonly purpose: string }) => mayUsePurpose(caller, purpose);
  return {
    ...found,
    day: formatDay(found.day),
    months: [...found.months],
    lanes: found.lanes
      .filter(sees)
      .map((lane) => ({ ...lane, before: shown(lane.before), after: shown(lane.after) })),
    unchanged: found.unchanged.filter(sees),
  };
}

/** POST /policy/simulate. */
export function simulateResource(house: House): Resource {
  return resource().openapi(
    createRoute({
      method: 'post',
      path: '/policy/simulate',
      tags: ['Policy'],
      summary: 'What another policy would do to the real people',
      description:
        'Who would lapse or become unreachable, by lane and month. Nothing is written. Only purposes that your key covers.',
      ...guarded({ scopes: ['policy:read'], failures: ['no-policy'] }),
      request: {
        query: z.object({
          day: z.iso
            .date()
            .optional()
            .openapi({ param: { name: 'day', in: 'query' }, description: 'Today unless given.' }),
        }),
        body: {
          required: true,
          content: { 'application/yaml': { schema: z.string().max(1_000_000) } },
        },
      },
      responses: {
        200: {
          description: 'Before and after.',
          content: { 'application/json': { schema: simulationSchema } },
        },
      },
    }),
    async (c) => {
      const { day } = c.req.valid('query');
      const found = await simulatePolicy(house, await c.req.text(), day ? { day: parseDay(day) } : {});
      return c.json(shownSimulation(c, found), 200);
    },
  );
}
