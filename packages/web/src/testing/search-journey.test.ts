import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { words as purposeWords } from '../pages/purposes/words.ts';
import { searchWords } from '../shell/search-words.ts';
import { words as shellWords } from '../shell/words.ts';
import { OpenApp } from './open-app.ts';

let app: OpenApp;
beforeAll(async () => {
  app = await OpenApp.start('--sample');
}, 120_000);
afterAll(() => app.stop());

describe.each(['nl', 'en'] as const)('in %s', (language) => {
  const w = shellWords[language];
  const s = searchWords[language];
  /** Types in the search, and waits for what should be found. */
  const search = async (page: Page, typed: string, expected: string) => {
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder(w.searchHint).fill(typed);
    const found = page.locator('.mantine-Spotlight-action');
    await found.filter({ hasText: expected }).first().waitFor();
    return found;
  };
  const takeFirst = async (page: Page) => {
    await page.locator('.mantine-Spotlight-action').first().and(page.locator('[data-selected]')).waitFor();
    await page.keyboard.press('Enter');
  };

  test('a purpose is found and marked in the register, an action done, all by keyboard', async () => {
    const { page, faults } = await app.page('privacy-officer', { language, scheme: 'light' });
    await page.goto('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    const name = { nl: 'Nieuwsbrief', en: 'Newsletter' }[language];
    await search(page, name.toLowerCase(), s.inRegister);
    await takeFirst(page);
    await page.waitForURL(/\/purposes\?purpose=newsletter$/);
    await page.locator('strong[aria-current]').filter({ hasText: name }).waitFor();
    await search(page, { nl: 'thema donker', en: 'theme dark' }[language], s.look(w.dark));
    await takeFirst(page);
    await page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
    await search(
      page,
      { nl: 'beleid grondslag toevoegen', en: 'policy basis add' }[language],
      s.actions.purpose,
    );
    await takeFirst(page);
    await page.getByLabel(purposeWords[language].draftTitle).waitFor();
    expect(faults).toEqual([]);
  });

  test('only what one may do is offered', async () => {
    const { page, faults } = await app.page('auditor', { language });
    await page.goto('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    const found = await search(page, '', w.signOut);
    const offered = await found.allTextContents();
    expect(offered).toContain(w.pages.evidence);
    for (const other of [s.actions.plan, s.actions.purpose, s.actions.import])
      expect(offered).not.toContain(other);
    expect(faults).toEqual([]);
  });
});
