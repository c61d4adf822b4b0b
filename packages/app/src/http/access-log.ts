import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { ApiEnv } from './api-env.ts';
import type { HttpMetrics } from './metrics.ts';
import type { Frame } from './ports.ts';

/**
 * The outermost layer: a request id, one line of log and the figures for each request. A line holds the route's
 * template and the id of the key, and never an address, a query, a body or the path as it was asked for: an id in a
 * path may name a person.
 */
export function accessLog(frame: Frame, metrics: HttpMetrics): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const started = performance.now();
    // A client's own id would be a way to write into the log, so it is always ours.
    const requestId = randomUUID();
    c.set('frame', frame);
    c.set('requestId', requestId);
    await next();
    c.header('X-Request-Id', requestId);
    const template = routePath(c, -1);
    const route = template.endsWith('/*') || template === '*' ? 'none' : template;
    const { method } = c.req;
    const { status } = c.res;
    const seconds = (performance.now() - started) / 1000;
    metrics.request({ method, route, status, seconds });
    const key = c.get('caller')?.keyId;
    frame.log.info(
      { id: requestId, method, route, status, ms: Math.round(seconds * 1000), ...(key ? { key } : {}) },
      'request',
    );
  };
}
