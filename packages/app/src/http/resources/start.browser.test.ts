import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../testing/browser.ts';
import { testApi } from '../in-memory.fixture.ts';
import type { StartDeps } from '../ports.ts';
import { type RunningServer, serve } from '../serve.ts';

let browser: Browser;
let server: RunningServer;
const now = { untouched: true, sample: false };

beforeAll(async () => {
  browser = await launchBrowser();
  const change = (state: Partial<typeof now>) => async () => void Object.assign(now, state);
  const start: StartDeps = {
    version: '1.2.3',
    state: async () => ({ ...now, hasPolicy: now.sample, needsAdministrator: true, people: 1226 }),
    proves: async (text) => text === 'right',
    loadSample: change({ untouched: false, sample: true }),
    beginEmpty: change({ untouched: false }),
    beginWithExport: change({ untouched: false }),
    removeSample: change({ untouched: true, sample: false }),
  };
  const { app } = await testApi([], { start });
  server = await serve({ app, port: 0 });
}, 60_000);

afterAll(async () => {
  await browser.close();
  await server.close(0);
});

const views = [
  ['nl', 'light', 1280],
  ['en', 'dark', 390],
] as const;

describe.each(views)('/ in %s, %s, %i px wide, without script', (language, colorScheme, width) => {
  test('leads through the choice and back, has no barrier, and asks nobody else', async () => {
    const context = await browser.newContext({
      colorScheme,
      viewport: { width, height: 900 },
      bypassCSP: false,
    });
    const asked: string[] = [];
    context.on('request', (request) => asked.push(request.url()));
    const page = await context.newPage();
    const barriers = async () => {
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    };
    const root = `http://127.0.0.1:${server.port}/`;
    await page.goto(`${root}?lang=${language}`);
    await barriers();
    await page.locator('#token-sample').fill('wrong');
    await page.locator('section').first().locator('button').click();
    expect(await page.locator('[role=alert]').count()).toBe(1);
    await barriers();
    await page.goto(`${root}?lang=${language}&token=right`);
    await page.locator('section').first().locator('button').click();
    await page.waitForSelector('form[action^="/sample/remove"]');
    expect(await page.locator('dd').first().textContent()).toMatch(/^1[.,]?226$/);
    await barriers();
    await page.locator('form[action^="/sample/remove"] button').click();
    await page.waitForSelector('#template');
    expect(asked.filter((url) => !url.startsWith(root))).toEqual([]);
    await context.close();
  });
});
