import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../testing/browser.ts';
import { testApi } from '../in-memory.fixture.ts';
import { type RunningServer, serve } from '../serve.ts';

let browser: Browser;
let server: RunningServer;

beforeAll(async () => {
  browser = await launchBrowser();
  const { app } = await testApi();
  server = await serve({ app, port: 0 });
});

afterAll(async () => {
  await browser.close();
  await server.close(0);
});

const views = [
  ['nl', 'light', 1280],
  ['en', 'dark', 1280],
  ['nl', 'dark', 390],
] as const;

describe.each(views)('/docs in %s, %s, %i px wide', (language, colorScheme, width) => {
  test('shows its style under its own policy, has no barrier, and asks nobody else', async () => {
    const context = await browser.newContext({
      colorScheme,
      viewport: { width, height: 900 },
      bypassCSP: false,
    });
    const asked: string[] = [];
    const refused: string[] = [];
    context.on('request', (request) => asked.push(request.url()));
    const page = await context.newPage();
    page.on('console', (message) => refused.push(message.text()));
    const address = `http://127.0.0.1:${server.port}/docs?lang=${language}`;
    await page.goto(address);
    expect(await page.evaluate('getComputedStyle(document.querySelector("article")).borderRadius')).toBe(
      '8px',
    );
    await page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    const { passes, violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(passes.map(({ id }) => id)).toContain('color-contrast');
    expect(asked.filter((url) => !url.startsWith(`http://127.0.0.1:${server.port}/`))).toEqual([]);
    expect(refused.filter((text) => /style|script/i.test(text))).toEqual([]);
    await context.close();
  });
});
