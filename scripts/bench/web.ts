import { join } from 'node:path';
import { OpenApp, type Role } from '../../packages/web/src/testing/open-app.ts';
import { buildWeb } from '../pack/build-web.ts';
import type { BenchResult } from './scan.ts';

/** The design's bars: the first paint in ms, and what a first visit loads of scripts, compressed, in kB. */
const bars = { paint: 1000, script: 260 };
const visits = 5;

/** In the page: when something was first seen. */
const firstPaint = `new Promise((done) => new PerformanceObserver((list) => {
  const [paint] = list.getEntriesByName('first-contentful-paint');
  if (paint) done(paint.startTime);
}).observe({ type: 'paint', buffered: true }))`;

interface Visit {
  /** In ms. */
  readonly paint: number;
  /** Scripts that came over the line, compressed, in bytes. */
  readonly script: number;
}

/** The first visit with an empty cache, of the embedded server with the sample company; the middle of five. */
export async function benchWeb(): Promise<BenchResult[]> {
  buildWeb(join(import.meta.dirname, '../..'));
  const app = await OpenApp.start('--sample');
  try {
    const door = await middleVisit(app, undefined, '/sign-in');
    const overview = await middleVisit(app, 'administrator', '/');
    return [
      result('sign-in: first contentful paint', door.paint, 'ms', bars.paint),
      result('overview: first contentful paint', overview.paint, 'ms', bars.paint),
      result('overview: scripts of a first visit, compressed', overview.script / 1000, 'kB', bars.script),
    ];
  } finally {
    await app.stop();
  }
}

/** Each in a context of its own, so that nothing is cached; the first warms up the server. */
async function middleVisit(app: OpenApp, role: Role | undefined, path: string): Promise<Visit> {
  const found: Visit[] = [];
  for (let visit = 0; visit <= visits; visit += 1) {
    const { page } = await app.page(role);
    const scripts: Promise<{ readonly responseBodySize: number }>[] = [];
    page.on('requestfinished', (request) => {
      if (new URL(request.url()).pathname.endsWith('.js')) scripts.push(request.sizes());
    });
    await page.goto(path);
    await page.locator('h1').first().waitFor();
    await page.waitForLoadState('networkidle');
    const paint = (await page.evaluate(firstPaint)) as number;
    const sizes = await Promise.all(scripts);
    const seen = { paint, script: sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0) };
    if (visit > 0) found.push(seen);
    await page.context().close();
  }
  const middle = (of: (visit: Visit) => number) =>
    found.map(of).sort((one, other) => one - other)[Math.floor(visits / 2)]!;
  return { paint: middle(({ paint }) => paint), script: middle(({ script }) => script) };
}

const result = (name: string, value: number, unit: string, bar: number): BenchResult => ({
  name,
  value,
  unit,
  bar,
  met: value <= bar,
});
