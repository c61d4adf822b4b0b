import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type {
  GateAnswer,
  GateDecision,
  GateSummary,
  ListedPeople,
  Person,
} from '../api/contract.generated.ts';
import { readCsv } from '../pages/gate/csv.ts';
import { words as gateWords } from '../pages/gate/words.ts';
import { words as runWords } from '../pages/import-run/words.ts';
import { words as importWords } from '../pages/imports/words.ts';
import { words as personWords } from '../pages/person/words.ts';
import { words as shellWords } from '../shell/words.ts';
import { common } from '../words/common.ts';
import { factWords } from '../words/facts.ts';
import { formatOf } from '../words/format.ts';
import { refusalWords } from '../words/refusals.ts';
import { downloaded, dropFile, OpenApp } from './open-app.ts';

/* What marketers and those at the phone come for, against the real server and the sample company. */

let app: OpenApp;
beforeAll(async () => {
  app = await OpenApp.start('--sample');
  // What each role sees is what somebody granted it.
  const grants = { marketer: ['newsletter', 'customer-offers'], support: ['newsletter'] };
  for (const [role, purposes] of Object.entries(grants))
    await app.ask('administrator', 'PUT', `/roles/${role}`, { purposes });
}, 120_000);
afterAll(() => app.stop());

describe.each([
  ['nl', 'newsletter'],
  ['en', 'customer-offers'],
] as const)('in %s', (language, purpose) => {
  const c = common[language];
  const { number } = formatOf(language);

  const gate = <Answer>(question: object) =>
    app.ask<Answer>('administrator', 'POST', '/gate', { purpose, channel: 'email', ...question });
  /** What the gate says of everyone to somebody who sees everything. */
  const everyone = async () => {
    const lines = await gate<(GateDecision | { readonly summary: GateSummary })[]>({ audience: 'everyone' });
    return {
      decisions: lines.filter((line) => 'identifier' in line),
      summary: lines.find((line) => 'summary' in line)!.summary,
    };
  };
  const mayMail = async (person: number) =>
    (await gate<GateAnswer>({ audience: [{ person }] })).decisions![0]!.outcome;
  /** Somebody who may be mailed, until now. */
  const someone = async () => {
    const { decisions } = await everyone();
    const { identifier } = decisions.find(({ outcome }) => outcome === 'lawful')!;
    const person = Number(/\d+$/.exec(identifier)![0]);
    const { fields } = await app.ask<Person>('administrator', 'GET', `/people/${person}`);
    return { person, email: fields.find(({ field }) => field === 'email')!.values[0]!.value! };
  };
  /** Goes to somebody from anywhere: by Ctrl-K, their address, and Enter. */
  const goTo = async (page: Page, { person, email }: { person: number; email: string }) => {
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder(shellWords[language].searchHint).fill(email);
    await page
      .locator('.mantine-Spotlight-action')
      .filter({ hasText: `#${person}` })
      .waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/people/${person}`);
  };

  test('a file is imported: looked through, tried, run, and what was refused is taken along', async () => {
    const w = importWords[language];
    const { page, faults } = await app.page('marketer', { language });
    const file = `${language}-export.csv`;
    const people = Array.from({ length: 7 }, (_, index) => {
      const row = [`${language}-${index}`, `Jip${index}`, 'Bos', `jip${index}@${language}.example`];
      return [...row, '2026-02-03', '2026-09-01', '42'].join(';');
    });
    const head = 'Klantnummer;Voornaam;Achternaam;E-mailadres;Klant sinds;Laatste aankoop;Schoenmaat';
    const csv = [head, ...people, ';;;geen adres;2026-02-03;;41', ''].join('\r\n');
    await page.goto('/imports');
    await dropFile(page, page.getByRole('heading', { name: w.drop }), file, csv);
    const columns = page.getByRole('region', { name: w.tableOf(file) });
    await columns.waitFor();
    // The page shows the shape of what is in the file, and nothing of what it says.
    expect(await columns.textContent()).not.toMatch(/jip\d@|Bos/);
    expect(await page.getByLabel(w.roleOf('E-mailadres'), { exact: true }).inputValue()).toBe('email');
    await page.getByRole('button', { name: w.preview, exact: true }).click();
    await page.getByText(w.sourceMissing).waitFor();
    await page.getByRole('combobox', { name: w.source, exact: true }).fill('Webwinkel');
    await page.getByRole('button', { name: w.preview, exact: true }).click();
    await page.getByText(w.outcomeSays('8')).waitFor();
    const refused = refusalWords[language].names.unreadable;
    await page.getByText(refused).waitFor();
    await page.getByRole('button', { name: w.run('8') }).click();
    await page.waitForURL(/\/imports\/[\w-]{36}$/);
    await page.getByText(runWords[language].states.done, { exact: true }).waitFor();
    const left = page.getByRole('region', { name: runWords[language].refusals });
    await left.getByRole('row').filter({ hasText: refused }).waitFor();
    const errors = page.getByRole('button', { name: runWords[language].errors });
    const { rows } = readCsv(String((await downloaded(page, errors)).content));
    expect(rows).toHaveLength(1);
    const found = await app.ask<ListedPeople>('administrator', 'POST', '/people/search', {
      q: `jip3@${language}.example`,
    });
    expect(found.items).toHaveLength(1);
    expect(faults).toEqual([]);
  });

  test('a marketer checks an audience, sees who stands behind a reason, and takes both lists along', async () => {
    const w = gateWords[language];
    const { page, faults } = await app.page('marketer', { language });
    await page.goto('/gate');
    await page.getByLabel(w.purpose, { exact: true }).selectOption(purpose);
    await page.getByLabel(w.channel, { exact: true }).selectOption('email');
    const { summary, decisions } = await everyone();
    const { lawful, unlawful, unknown } = summary;
    expect(Math.min(lawful, unlawful)).toBeGreaterThan(0);
    for (const shown of [w.allowed(number(lawful)), w.refused(number(unlawful)), w.unknown(number(unknown))])
      await page.getByRole('main').getByText(shown).waitFor();

    const why = page.getByRole('heading', { name: w.why.unlawful, exact: true }).locator('..');
    const most = why.locator('td.hb-tabular a').first();
    const count = await most.textContent();
    await most.click();
    await page.getByRole('heading', { name: w.behind(count!) }).waitFor();
    const behind = page.getByRole('region', { name: w.people }).getByRole('link');
    await behind.first().waitFor();
    const one = /\d+$/.exec((await behind.first().getAttribute('href'))!)![0];

    const total = lawful + unlawful + unknown;
    await page.getByRole('button', { name: w.makeLists(number(total)) }).click();
    const take = async (name: string) => {
      const { content } = await downloaded(page, page.getByRole('button', { name, exact: true }));
      return readCsv(String(content)).rows.map(([who]) => who!);
    };
    const allowed = await take(w.allowedFile(number(lawful)));
    const refused = await take(w.refusedFile(number(unlawful + unknown)));
    const judged = (mayBe: boolean) =>
      decisions
        .filter(({ outcome }) => (outcome === 'lawful') === mayBe)
        .map(({ identifier }) => identifier)
        .sort();
    expect(allowed.toSorted()).toEqual(judged(true));
    expect(refused.toSorted()).toEqual(judged(false));
    expect(refused.filter((who) => who.endsWith(one))).not.toEqual([]);

    const button = page.getByRole('button', { name: w.addressesFile(w.addressesOf.email!, number(lawful)) });
    const { name, content } = await downloaded(page, button);
    expect(name).toContain(w.addressesName);
    expect(String(content)).toMatch({ nl: /^\uFEFFperson;email;/, en: /^\uFEFFperson,email,/ }[language]);
    const { rows } = readCsv(String(content));
    expect(rows.map(([person]) => `person:${person}`).toSorted()).toEqual(judged(true));
    expect(rows.filter(([, email]) => !email?.includes('@'))).toEqual([]);
    const { person, email } = await someone();
    expect(rows.find(([id]) => id === String(person))![1]).toBe(email);
    await page.getByText(w.addressesDone).waitFor();

    await page.getByText(w.receiptClosed).waitFor();
    const receipts = await page
      .locator('code')
      .filter({ hasText: /^[\da-f-]{36}$/ })
      .allTextContents();
    expect(await app.ask('auditor', 'GET', `/receipts/${receipts[0]}`).catch(String)).toContain('403');
    const kept = receipts.map((receipt) => app.ask('administrator', 'GET', `/receipts/${receipt}`));
    expect(await Promise.all(kept)).toMatchObject([{ purpose, decisions: { lines: total } }, { purpose }]);
    expect(faults).toEqual([]);
  });

  test('somebody calls to say no, and is refused by the gate at once', async () => {
    const w = personWords[language];
    const { page, faults } = await app.page('support', { language });
    const caller = await someone();
    await page.goto('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await goTo(page, caller);
    expect(await mayMail(caller.person)).toBe('lawful');
    await page.getByRole('button', { name: w.recordObjection }).click();
    await page.getByLabel(w.via).selectOption('phone');
    await page.getByRole('button', { name: c.save, exact: true }).click();
    await page.getByText(`${w.acts.objection}: ${w.saved}`).waitFor();
    expect(await mayMail(caller.person)).toBe('unlawful');
    await page.getByRole('region', { name: w.mayI }).getByText(`✗ ${c.refused}`).first().waitFor();
    expect(faults).toEqual([]);
  });

  test('a support agent sees that there is a value, and not which, until there is a reason', async () => {
    const w = personWords[language];
    const { page, faults } = await app.page('support', { language });
    const { fields } = await app.ask<Person>('administrator', 'GET', '/people/11');
    const lastName = fields.find(({ field }) => field === 'lastName')!.values[0]!.value!;
    await page.goto('/people/11');
    const row = page.getByRole('row').filter({ hasText: factWords[language].fields.lastName! });
    await row.getByText(w.masked).waitFor();
    expect(await page.getByRole('main').textContent()).not.toContain(lastName);
    await row.getByRole('button', { name: w.openValue }).click();
    await page.getByLabel(w.openReason).fill('Zaak 2026-041');
    await page.getByRole('button', { name: w.openNow, exact: true }).click();
    await row.getByText(lastName, { exact: true }).waitFor();
    expect(faults).toEqual([]);
  });

  test('a marketer finds no users, keys or evidence in the menu', async () => {
    const { pages, navigation } = shellWords[language];
    const { page, faults } = await app.page('marketer', { language });
    await page.goto('/');
    const menu = page.getByRole('navigation', { name: navigation });
    await menu.getByText(pages.gate).waitFor();
    expect(await menu.textContent()).not.toContain(pages.evidence);
    expect(await menu.textContent()).not.toContain(pages.settings);
    expect(faults).toEqual([]);
  });

  test('by keyboard alone one finds the way, and records what somebody asked', async () => {
    const w = shellWords[language];
    const { acts, recordObjection, saved } = personWords[language];
    const { page, faults } = await app.page('administrator', { language });
    const tabTo = async (name: string) => {
      for (let presses = 0; presses < 60; presses += 1) {
        await page.keyboard.press('Tab');
        if ((await page.evaluate('document.activeElement.textContent')) === name) return;
      }
      throw new Error(`${name} is out of reach`);
    };
    await page.goto('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe(w.skip);
    await page.keyboard.press('Enter');
    expect(await page.evaluate('location.hash')).toBe('#content');
    await page.keyboard.press('Shift+?');
    await page.getByRole('dialog', { name: w.shortcuts }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('g');
    await page.keyboard.press({ nl: 'm', en: 'p' }[language]);
    await page.waitForURL('**/people');
    const caller = await someone();
    await goTo(page, caller);
    await page.getByRole('button', { name: recordObjection }).waitFor();
    await tabTo(recordObjection);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: acts.objection }).waitFor();
    await tabTo(c.save);
    await page.keyboard.press('Enter');
    await page.getByText(`${acts.objection}: ${saved}`).waitFor();
    expect(await mayMail(caller.person)).toBe('unlawful');
    expect(faults).toEqual([]);
  });
});
