import { AxeBuilder } from '@axe-core/playwright';
import { languages } from '@houdbaar/core/terms';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../testing/browser.ts';
import { renderScanReport } from './render-scan-report.ts';
import { scanReportFixture } from './scan-report.fixture.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

/** Opens the report in a window of its own, does something with it, and tells what it tried to fetch. */
async function opened(
  language: 'nl' | 'en',
  options: BrowserContextOptions,
  look: (page: Page) => Promise<void>,
): Promise<readonly string[]> {
  const context = await browser.newContext(options);
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  const page = await context.newPage();
  await page.setContent(renderScanReport(scanReportFixture, language));
  await look(page);
  await context.close();
  return asked;
}

const unfold = 'for (const details of document.querySelectorAll("details")) details.open = true';
const views = languages.flatMap((language) => [
  [language, 'light', 1280] as const,
  [language, 'dark', 1280] as const,
  [language, language === 'nl' ? 'light' : 'dark', 390] as const,
]);

describe.each(views)('the report in %s, %s, %i px wide', (language, colorScheme, width) => {
  test('fits its window unfolded, has no barrier that axe finds, and asks nothing of anyone', async () => {
    const asked = await opened(language, { colorScheme, viewport: { width, height: 900 } }, async (page) => {
      await page.evaluate(unfold);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      // There are no frames to look into, so axe needs no page of its own.
      const { passes, violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      expect(passes.map(({ id }) => id)).toContain('color-contrast');
    });
    expect(asked).toEqual([]);
  });
});

test('the first stop of the keyboard leads past the navigation, and it is seen', async () => {
  await opened('nl', { viewport: { width: 1280, height: 900 } }, async (page) => {
    await page.keyboard.press('Tab');
    const link = page.locator(':focus');
    expect(await link.textContent()).toBe('Naar de inhoud');
    expect((await link.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('content');
  });
});

test('on a phone, text stays inside its card', async () => {
  await opened('nl', { viewport: { width: 390, height: 900 } }, async (page) => {
    const out = await page.evaluate(
      '[...document.querySelectorAll(".card")].filter((card) => card.scrollWidth > card.clientWidth + 1).length',
    );
    expect(out).toBe(0);
  });
});

test('on paper, the folded tables are there and the navigation is not', async () => {
  await opened('nl', { viewport: { width: 794, height: 1123 } }, async (page) => {
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('nav').isVisible()).toBe(false);
    expect(await page.getByText('november 2028').isVisible()).toBe(true);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });
});
