import { createHash, timingSafeEqual } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import { Failure } from '../../usecases/index.ts';
import { type ApiContext, type Resource, resource } from '../api-env.ts';
import { fromThisMachine } from '../client-address.ts';
import { type HttpMetrics, processMetrics, renderMetrics } from '../metrics.ts';
import type { Frame } from '../ports.ts';
import { traceOf } from '../problem.ts';

const readinessSchema = z
  .object({
    ready: z.boolean(),
    checks: z.array(z.object({ name: z.string(), ok: z.boolean(), detail: z.string().optional() })),
  })
  .openapi('Readiness', { example: { ready: true, checks: [{ name: 'database', ok: true }] } });

const okSchema = z.object({ ok: z.literal(true) }).openapi('Alive');
const alive = {
  200: { description: 'The process runs.', content: { 'application/json': { schema: okSchema } } },
} as const;
const readiness = { 'application/json': { schema: readinessSchema } };
const ready = {
  200: { description: 'Ready for requests.', content: readiness },
  503: { description: 'Not ready; the failing checks are named.', content: readiness },
} as const;

/** /healthz, /readyz, their alias /health, and /metrics. Public; /metrics by token or from this machine. */
export function healthResource(frame: Frame, metrics: HttpMetrics): Resource {
  const api = resource();
  const tags = ['Operations'];
  for (const path of ['/healthz', '/health'])
    api.openapi(
      createRoute({
        method: 'get',
        path,
        tags,
        summary: 'Is the process alive?',
        responses: alive,
        hide: path === '/health',
      }),
      (c) => c.json({ ok: true as const }, 200),
    );
  api.openapi(
    createRoute({
      method: 'get',
      path: '/readyz',
      tags,
      summary: 'Can it answer: database, migrations, queue?',
      responses: ready,
    }),
    async (c) => {
      const checks = [...(await checksOf(frame))];
      const well = checks.every(({ ok }) => ok);
      return c.json({ ready: well, checks }, well ? 200 : 503);
    },
  );
  api.get('/metrics', async (c) => {
    if (!mayReadMetrics(c, frame.metricsToken)) throw refused();
    const others = await Promise.all((frame.metricSources ?? []).map((source) => source.read()));
    const text = metrics.render() + renderMetrics([...processMetrics(), ...others.flat()]);
    return c.body(text, 200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' });
  });
  return api;
}

/** A check that throws is a check that failed, and no reason to give no answer. */
async function checksOf({ readiness, log }: Frame): ReturnType<Frame['readiness']['check']> {
  try {
    return await readiness.check();
  } catch (error) {
    log.error(traceOf(error), 'the readiness check failed');
    return [{ name: 'check', ok: false }];
  }
}

function mayReadMetrics(c: ApiContext, token: string | undefined): boolean {
  if (token === undefined) return fromThisMachine(c);
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(c.req.header('authorization') ?? ''), hash(`Bearer ${token}`));
}

const refused = (): Failure =>
  new Failure('key-required', {
    nl: 'De meetwaarden zijn te lezen vanaf deze machine zelf, of met het HOUDBAAR_METRICS_TOKEN.',
    en: 'The metrics can be read from this machine itself, or with the HOUDBAAR_METRICS_TOKEN.',
  });
