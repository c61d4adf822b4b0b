/*
 * The HTTP API. How to add a resource:
 *
 * 1. A file in resources/, named after it: `export const plansResource = (deps: PlansDeps): Resource => resource().openapi(…)`.
 *    `deps` are the use cases it calls, already wired: functions, passed in by main. Nothing else comes from outside.
 * 2. Each route is `createRoute({ method, path, tags, summary, description, ...guarded({ scopes, idempotent, failures }),
 *    request, responses })` and a handler. Paths begin after /api/v1. Declare only the answers of success: the failures
 *    that all routes share, and those named in `failures`, are put into the description (open-api/document-of.ts).
 * 3. In a handler: `callerOf(c)` for who asks, `requirePurpose(caller, id)` for a purpose, `c.req.valid('json')` for the
 *    input, `c.json(answer, 200)` for the answer. Throw a Failure for what is expected to go wrong; a new kind is a line
 *    in usecases/failure-codes.ts.
 * 4. Lists: `pageQuery`, `pageOf`, `nextPage`. Streams out: `rowsAnswer(c, formatFor(c, columns), rows)`; in:
 *    `readJsonLines(c)`, `readCsvRows(c)`, with `guarded({ body: 'streamed' })`.
 * 5. Add it to house-resources.ts.
 *
 * keys.ts is the model for stored things, judge.ts for streams.
 */
export { createApi } from './create-api.ts';
export { houseResources } from './house-resources.ts';
export type {
  Commands,
  Frame,
  Log,
  Metric,
  MetricSource,
  Readiness,
  ReadinessCheck,
  StaffFrame,
  StartDeps,
} from './ports.ts';
export type { Rate, RateLimits } from './rate-limit.ts';
export { backupsResource } from './resources/backups.ts';
export { builtWeb } from './resources/web.ts';
export { webhooksResource } from './resources/webhooks.ts';
export { type RunningServer, type ServeOptions, serve } from './serve.ts';
