import { createRoute, z } from '@hono/zod-openapi';
import { formatDay } from '@houdbaar/core/time';
import {
  EvidenceChecks,
  type House,
  lastCheck,
  latestFigure,
  type RunningCheck,
  saidCheck,
} from '../../usecases/index.ts';
import { callerOf, type Resource, resource } from '../api-env.ts';
import { guarded } from '../guarded.ts';
import { traceOf } from '../problem.ts';
import { checkSchema } from './evidence.ts';

const tags = ['Evidence'];
const count = z.number().int().min(0);
const instant = z.iso.datetime();

const runningSchema = z
  .object({
    since: instant,
    by: z.string(),
    people: count.openapi({ description: 'People checked so far.' }),
  })
  .openapi('RunningCheck');

const statusSchema = z
  .object({
    entries: count.nullable().openapi({
      description: 'How long all chains are together, as counted at night; null before the first.',
    }),
    entriesAt: instant.nullable(),
    lastRoot: z
      .object({ day: z.iso.date(), root: z.string(), leaves: count, keyId: z.int() })
      .nullable()
      .openapi({ description: 'The last daily seal.' }),
    lastCheck: z
      .object({ at: instant, by: z.string(), tookMs: count, check: checkSchema })
      .nullable()
      .openapi({ description: 'The last check of all evidence, and what it found.' }),
    running: runningSchema.nullable(),
  })
  .openapi('EvidenceStatus');

/** GET /evidence/status and POST /evidence/check. */
export function evidenceStatusResource(house: House): Resource {
  const checks = new EvidenceChecks(house);
  return resource()
    .openapi(
      createRoute({
        method: 'get',
        path: '/evidence/status',
        tags,
        summary: 'How the evidence stands',
        ...guarded({ scopes: ['evidence:read'] }),
        responses: {
          200: { description: 'The status.', content: { 'application/json': { schema: statusSchema } } },
        },
      }),
      async (c) => {
        const [entries, root, last] = await Promise.all([
          latestFigure(house, 'evidence'),
          house.store.evidence.lastRoot(),
          lastCheck(house),
        ]);
        return c.json(
          {
            entries: entries?.value.entries ?? null,
            entriesAt: entries ? iso(entries.at) : null,
            lastRoot: root && {
              day: formatDay(root.day),
              root: root.root,
              leaves: root.leaves,
              keyId: root.signature.keyId,
            },
            lastCheck: last && {
              at: iso(last.at),
              by: last.by,
              tookMs: last.tookMs,
              check: saidCheck(last.check) as z.output<typeof checkSchema>,
            },
            running: shownRunning(checks.running),
          },
          200,
        );
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/evidence/check',
        tags,
        summary: 'Verify all evidence now',
        description:
          'Goes on in the background: GET /evidence/status tells how far it is and what it found. As the command ' +
          '`houdbaar verify` does.',
        ...guarded({ scopes: ['evidence:read'], failures: ['request-running'] }),
        responses: {
          202: { description: 'It has begun.', content: { 'application/json': { schema: runningSchema } } },
        },
      }),
      (c) => {
        const { id, name } = callerOf(c).user;
        const { log } = c.get('frame');
        const begun = checks.start({ name, user: id }, (error) =>
          log.error(traceOf(error), 'a check of the evidence could not be finished'),
        );
        return c.json(shownRunning(begun)!, 202);
      },
    );
}

const iso = (at: number): string => new Date(at).toISOString();

const shownRunning = (running: RunningCheck | null) =>
  running && { since: iso(running.since), by: running.by, people: running.people };
