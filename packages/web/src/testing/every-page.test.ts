import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OpenApp } from './open-app.ts';

/** For people to look at; not kept in the repository. */
const pictures = join(import.meta.dirname, '../../screenshots');

const pages = [
  ['today', '/'],
  ['people', '/people'],
  ['person', '/people/7'],
  ['person-next-year', '/people/7?asOf=2027-12-01'],
  ['consents', '/consents'],
  ['purposes', '/purposes'],
  ['assessments', '/assessments'],
  ['sources', '/sources'],
  ['gate', '/gate'],
  ['imports', '/imports'],
  ['clean-up', '/clean-up'],
  ['evidence', '/evidence'],
  ['access-log', '/access-log'],
  ['settings', '/settings'],
  ['account', '/account'],
  ['nowhere', '/nowhere'],
] as const;

let app: OpenApp;
beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  app = await OpenApp.start('--sample');
}, 120_000);
afterAll(() => app.stop());

/** Goes to a page and waits until nothing is on its way any more. */
async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForLoadState('networkidle');
  await page.locator('h1').first().waitFor();
}

async function barriers(page: Page): Promise<unknown[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html.slice(0, 200))]);
}

describe.each([
  ['nl', 'light', 1360],
  ['en', 'dark', 1360],
  ['nl', 'light', 390],
] as const)('in %s, %s, %i px wide', (language, scheme, width) => {
  test.each(pages)('%s has no barrier, breaks nothing and fits', async (name, path) => {
    const { page, faults } = await app.page('administrator', { language, scheme, width });
    await visit(page, path);
    await page.screenshot({
      path: join(pictures, `${name}-${language}-${scheme}-${width}.png`),
      fullPage: true,
    });
    expect(await barriers(page)).toEqual([]);
    expect(faults).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    expect(await page.evaluate('document.documentElement.lang')).toBe(language);
    await page.context().close();
  });
});

describe.each(['nl', 'en'] as const)('before signing in, in %s', (language) => {
  test.each(['/sign-in', '/setup', '/invitation', '/reset'])('%s has no barrier', async (path) => {
    const { page, faults } = await app.page(undefined, { language, scheme: 'dark', width: 390 });
    await visit(page, path);
    await page.screenshot({ path: join(pictures, `door${path.replace('/', '-')}-${language}.png`) });
    expect(await barriers(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
