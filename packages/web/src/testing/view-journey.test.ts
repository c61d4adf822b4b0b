import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { GateAnswer, SavedView } from '../api/contract.generated.ts';
import { readCsv } from '../pages/gate/csv.ts';
import { words as gateWords } from '../pages/gate/words.ts';
import { words as peopleWords } from '../pages/people/words.ts';
import { common } from '../words/common.ts';
import { formatOf } from '../words/format.ts';
import { downloaded, OpenApp } from './open-app.ts';

/* From a list of people to whether they may be contacted, against the real server and the sample company. */

let app: OpenApp;
beforeAll(async () => {
  app = await OpenApp.start('--sample');
  await app.ask('administrator', 'PUT', '/roles/marketer', { purposes: ['newsletter'] });
}, 120_000);
afterAll(() => app.stop());

describe.each([
  ['nl', 'marketer', 'light', 390],
  ['en', 'administrator', 'dark', 1360],
] as const)('in %s, as %s', (language, role, scheme, width) => {
  const w = gateWords[language];
  const p = peopleWords[language];
  const { number } = formatOf(language);

  test('somebody saves a view, asks whether these people may be mailed, and takes both lists along', async () => {
    const { page, faults } = await app.page(role, { language, scheme, width });
    await page.goto('/gate');
    await page.getByText(w.view, { exact: true }).click();
    await page.getByText(w.noViewsSays).waitFor();
    await page.getByRole('link', { name: w.toPeople }).click();
    await page.waitForURL('**/people');

    await page.goto('/people?country=BE');
    const views = page.getByRole('button', { name: p.views });
    await views.click();
    await page.getByRole('menuitem', { name: p.saveView }).click();
    await page.getByLabel(p.viewName).fill('België');
    await page.getByRole('button', { name: common[language].save, exact: true }).click();
    await page.getByText(p.saved('België')).waitFor();
    await views.click();
    await page.getByRole('menuitem', { name: p.mayContact }).click();
    await page.waitForURL('**/gate?audience=view&view=*');

    const { items } = await app.ask<{ items: SavedView[] }>(role, 'GET', '/views');
    await page.getByLabel(w.purpose, { exact: true }).selectOption('newsletter');
    await page.getByLabel(w.channel, { exact: true }).selectOption('email');
    const question = { purpose: 'newsletter', channel: 'email', audience: { view: items[0]!.id } };
    const { summary } = await app.ask<GateAnswer>(role, 'POST', '/gate', { ...question, summary: true });
    const { lawful, unlawful, unknown, byReason } = summary;
    expect(Math.min(lawful, unlawful)).toBeGreaterThan(0);
    for (const shown of [w.allowed(number(lawful)), w.refused(number(unlawful))])
      await page.getByRole('main').getByText(shown).waitFor();
    expect(await page.getByLabel(w.viewLabel, { exact: true }).inputValue()).toBe(items[0]!.id);

    const most = byReason.find(({ outcome }) => outcome === 'unlawful')!.count;
    const why = page.getByRole('heading', { name: w.why.unlawful, exact: true }).locator('..');
    await why.locator('td.hb-tabular a').first().click();
    await page.getByRole('heading', { name: w.behind(number(most)) }).waitFor();
    const behind = page.getByRole('region', { name: w.people }).getByRole('link');
    await behind.first().waitFor();
    expect(await behind.count()).toBe(Math.min(most, 50));

    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]!.html])).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);

    await page.getByRole('button', { name: w.makeLists(number(lawful + unlawful + unknown)) }).click();
    const take = async (name: string) => {
      const { content } = await downloaded(page, page.getByRole('button', { name, exact: true }));
      return readCsv(String(content)).rows;
    };
    expect(await take(w.allowedFile(number(lawful)))).toHaveLength(lawful);
    expect(await take(w.refusedFile(number(unlawful + unknown)))).toHaveLength(unlawful + unknown);
    expect(await take(w.addressesFile(w.addressesOf.email!, number(lawful)))).toHaveLength(lawful);
    await page.getByRole('heading', { name: w.receipt, exact: true }).waitFor();
    expect(faults).toEqual([]);
  });

  test('a view that is gone is told', async () => {
    const { page } = await app.page(role, { language });
    const gone = '3f2b8c1e-0000-4000-8000-000000000000';
    await page.goto(`/gate?audience=view&view=${gone}`);
    await page.getByRole('alert').filter({ hasText: gone }).waitFor();
    expect(await page.getByLabel(w.viewLabel, { exact: true }).inputValue()).toBe('');
  });
});
