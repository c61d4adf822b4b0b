import { type QuestionId, questionIds, questions } from '@houdbaar/core/assessment';
import { addMonths, formatDay, parseDay } from '@houdbaar/core/time';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPdf } from '../../../app/src/documents/pdf/pdf-text.fixture.ts';
import type {
  Certificate,
  DailyRoot,
  ListedPeople,
  Person,
  Plan,
  PolicyDocument,
} from '../api/contract.generated.ts';
import { words as logWords } from '../pages/access-log/words.ts';
import { words as lia } from '../pages/assessment/words.ts';
import { words as liaList } from '../pages/assessments/words.ts';
import { words as cleanUp } from '../pages/clean-up/words.ts';
import { words as evidenceWords } from '../pages/evidence/words.ts';
import { readCsv } from '../pages/gate/csv.ts';
import { words as planWords } from '../pages/plan/words.ts';
import { editorWords } from '../pages/purpose-draft/editor-words.ts';
import { words as draftWords } from '../pages/purpose-draft/words.ts';
import { words as purposeWords } from '../pages/purposes/words.ts';
import { common } from '../words/common.ts';
import { formatOf } from '../words/format.ts';
import { downloaded, OpenApp } from './open-app.ts';
import { serveOnClock } from './serve-on-clock.ts';

/*
 * What a privacy officer and a second person do together, and an auditor after them. Between announcing a clean-up and
 * doing it two weeks must pass: so the server has a clock that began a month ago, and the browser goes by it.
 */

let server: Awaited<ReturnType<typeof serveOnClock>>;
let app: OpenApp;
beforeAll(async () => {
  server = await serveOnClock(32, 'cleanUp: { alwaysSecond: true }');
  // So that there is a day that was sealed.
  await server.pass(1);
  app = await OpenApp.before(Promise.resolve(server));
}, 120_000);
afterAll(() => app.stop());

const button = (at: Page | Locator, name: string) => at.getByRole('button', { name, exact: true });

/** Types the word that a dialog asks for, and presses its verb. */
async function confirm(page: Page, title: string, word: string, verb: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: title });
  await dialog.getByRole('textbox').fill(word);
  await dialog.getByRole('button', { name: verb, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** An officer who writes, and the first administrator as the second person: nobody else handed her a password. */
async function two(language: 'nl' | 'en') {
  const officer = await app.page('privacy-officer', { language });
  const second = await app.page('administrator', { language });
  return { officer: officer.page, second: second.page, faults: () => [...officer.faults, ...second.faults] };
}

describe.each(['nl', 'en'] as const)('in %s', (language) => {
  const { day, instant, number } = formatOf(language);
  const c = common[language];

  test('clean-up goes from a plan, looked through, to a certificate with a second person', async () => {
    const w = planWords[language];
    const { officer, second, faults } = await two(language);
    // People who bought something long ago, as an old system kept them.
    const email = (index: number) => `wim${index}@${language}.example`;
    const rows = [0, 1, 2, 3, 4, 5].map((index) =>
      [`${language}-${index}`, `Wim${index}`, 'Bos', email(index), 'NL', '2012-02-03', '2012-04-05'].join(
        ';',
      ),
    );
    const head = 'Klantnummer;Voornaam;Achternaam;E-mailadres;Land;Klant sinds;Laatste aankoop';
    const csv = [head, ...rows, ''].join('\r\n');
    await app.ask('administrator', 'POST', `/imports?name=oud-${language}.csv&source=kassa`, csv);
    const personOf = async (index: number) => {
      const found = await app.ask<ListedPeople>('administrator', 'POST', '/people/search', {
        q: email(index),
      });
      return found.items[0]?.id;
    };
    const spared = (await personOf(2))!;

    await officer.goto('/clean-up');
    await button(officer, cleanUp[language].newPlan).click();
    await officer.waitForURL(/\/clean-up\/[\w-]{36}$/);
    const id = officer.url().split('/').at(-1)!;
    const plan = () => app.ask<Plan>('administrator', 'GET', `/plans/${id}`);
    const { planned } = (await plan()).counts;
    expect(planned.erase).toBeGreaterThanOrEqual(6);
    const summary = officer.getByRole('region', { name: w.summary }).getByRole('row');
    await summary
      .filter({ hasText: w.actions.erase })
      .filter({ hasText: number(planned.erase) })
      .waitFor();
    await officer.getByLabel(w.find).fill(email(2));
    const people = officer.getByRole('region', { name: w.people }).getByRole('row');
    await expect.poll(() => people.count()).toBe(2);
    await button(officer, w.leaveOut).click();
    const dialog = officer.getByRole('dialog');
    await dialog.getByLabel(w.because).fill('Wil nog een bestelling terugsturen, zaak 2026-14');
    await button(dialog, w.leaveOut).click();
    await people.filter({ hasText: w.skippedWhy['left-out']! }).waitFor();

    await button(officer, w.announce).click();
    const announcing = officer.getByRole('dialog', { name: w.announceTitle });
    await announcing
      .getByText(w.announceCounts.erase(planned.erase - 1, number(planned.erase - 1)))
      .waitFor();
    const opens = new Date(server.now!() + 14 * 86_400_000);
    const opening = new Intl.DateTimeFormat('en-CA').format(opens);
    await announcing.getByText(w.announceFrom(day(opening))).waitFor();
    await button(announcing, w.announce).click();
    await announcing.waitFor({ state: 'detached' });
    await officer.getByText(w.ownPlan).waitFor();
    await second.goto(`/clean-up/${id}`);
    await button(second, w.approve).click();
    const { executeFrom } = await plan();
    await second.getByText(w.waitUntil(instant(executeFrom!))).waitFor();
    expect(await button(second, w.execute).isDisabled()).toBe(true);
    await server.pass(14);
    const later = await app.page('administrator', { language });
    await later.page.goto(`/clean-up/${id}`);
    await button(later.page, w.execute).click();
    const all = number(planned.erase + planned.anonymise + planned.block + planned.fields - 1);
    await confirm(later.page, w.executeTitle(all), w.executeWord, w.executeVerb(all));
    const certificate = button(later.page, w.certificate);
    await certificate.waitFor();
    const pdf = await downloaded(later.page, certificate);
    expect(readPdf(pdf.content).pages.join(' ')).toContain(id);
    const json = await downloaded(later.page, button(later.page, w.certificateJson));
    const { content } = JSON.parse(String(json.content)) as Certificate;
    const { counts, hash } = await plan();
    expect(content).toMatchObject({ plan: { id, sha256: hash, finished: true }, totals: counts.done });
    expect(counts.done.erase).toBe(planned.erase - 1);
    expect([await personOf(2), await personOf(3)]).toEqual([spared, undefined]);
    expect([...faults(), ...later.faults]).toEqual([]);
  });

  test('an assessment goes from its first question to a signature and a day to look again', async () => {
    const w = lia[language];
    const { officer, second, faults } = await two(language);
    const name = { nl: 'Oude klanten bellen', en: 'Calling former customers' }[language];
    await officer.goto('/assessments');
    await button(officer, liaList[language].fresh).click();
    await officer.getByLabel(liaList[language].name).fill(name);
    await button(officer, liaList[language].begin).click();
    await officer.getByLabel(w.what).fill('Thee verkopen aan wie eerder kocht, met naam en nummer.');
    /** Speaks against: felt as intrusive, no contact from both sides, and not quite on equal terms. */
    const weak: Partial<Record<QuestionId, 'yes' | 'no' | 'partly'>> = {
      intrusive: 'yes',
      contact: 'no',
      powerBalance: 'partly',
    };
    for (const step of ['interest', 'necessity', 'balance'] as const) {
      for (const question of questionIds.filter((each) => questions[each].step === step)) {
        const { asks, favourable } = questions[question];
        const answers = officer.getByRole('radiogroup', { name: asks[language] });
        const answer = weak[question] ?? favourable;
        await answers.getByText(w.answers[answer], { exact: true }).click();
        await officer.getByLabel(`${w.reason} ${asks[language]}`).fill('Nagegaan en opgeschreven.');
      }
      if (step === 'balance')
        for (const about of [w.sensitive, w.children, w.scale])
          await officer
            .getByRole('radiogroup', { name: about })
            .getByText(w.answers.no, { exact: true })
            .click();
      await button(officer, c.next).click();
    }
    await officer.getByText(w.conclusion.close).waitFor();
    await officer.getByText(questions.intrusive.weak[language]).waitFor();
    // What would help is pointed out; taking it settles the outcome.
    const helpful = officer.getByRole('listitem').filter({ hasText: w.helpful });
    await helpful.getByRole('checkbox').first().check();
    await officer.getByText(w.conclusion.passes).waitFor();
    await officer.getByText(w.saving.saved, { exact: true }).waitFor();
    await button(officer, w.sign).click();
    await button(officer.getByRole('dialog'), w.sign).click();
    await officer.getByRole('dialog').getByRole('alert').waitFor();

    await second.goto(new URL(officer.url()).pathname + new URL(officer.url()).search);
    await button(second, w.sign).click();
    const dialog = second.getByRole('dialog', { name: w.signTitle });
    await dialog.getByLabel(w.reviewEvery).selectOption('P6M');
    await dialog.getByRole('button', { name: w.sign, exact: true }).click();
    const civil = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' });
    const today = parseDay(civil.format(server.now!()));
    await second.getByText(w.signed(day(formatDay(today)), 'Anna de Boer')).waitFor();
    await second.getByText(w.review(day(formatDay(addMonths(today, 6))))).waitFor();
    expect(faults()).toEqual([]);
  });

  test('a purpose is changed with its impact seen, approved by a second person and put in force', async () => {
    const changed = { nl: ['newsletter', 'Nieuwsbrief'], en: ['loyalty', 'Tea card'] } as const;
    const [purpose, name] = changed[language];
    const w = draftWords[language];
    const { officer, second, faults } = await two(language);
    const inForce = () => app.ask<PolicyDocument>('administrator', 'GET', '/policy/document');
    const { version } = (await inForce()).version;
    await officer.goto('/purposes');
    await button(officer, purposeWords[language].changeOne(name)).click();
    await button(officer, purposeWords[language].begin).click();
    await officer.waitForURL(/\/purposes\/[\w-]{36}/);
    await officer.getByText(new RegExp(w.impact.sample('\\d+'))).waitFor();
    const { keep, period } = editorWords[language];
    await officer.getByLabel(`${keep}: ${period}`, { exact: true }).fill('6');
    // At once in the browser, on a sample; then by the server, on everyone.
    const lost = officer
      .locator('section')
      .filter({ has: officer.getByRole('heading', { name: w.impact.title }) })
      .getByRole('row')
      .filter({ hasText: name })
      .filter({ hasText: '−' })
      .first();
    await lost.waitFor();
    await button(officer, w.impact.reckon).click();
    await button(officer, w.impact.again).waitFor();
    const [before, after] = await lost.getByRole('cell').allTextContents();
    expect(Number(before!.replace(/\D/g, ''))).toBeGreaterThan(Number(after!.replace(/\D/g, '')));
    await button(officer, w.submit).click();
    await officer.getByText(w.waitsForSecond).waitFor();
    expect(await button(officer, w.approve).count()).toBe(0);
    expect(await officer.getByText(w.impact.stale).count()).toBe(0);

    await second.goto(new URL(officer.url()).pathname);
    await button(second, w.approve).click();
    await button(second, w.apply).click();
    await confirm(second, w.applyTitle, w.applyWord, w.apply);
    await second.getByText(w.appliedSays(version + 1)).waitFor();
    const { purposes } = await inForce();
    expect(purposes.find(({ id }) => id === purpose)!.declared).toMatchObject({ retention: { keep: 'P6M' } });
    expect(faults()).toEqual([]);
  });

  test('an auditor checks the evidence, and takes the seals and the access log along', async () => {
    const w = evidenceWords[language];
    const { page, faults } = await app.page('auditor', { language });
    await page.goto('/evidence');
    await button(page, w.check).click();
    await page.getByText(`✓ ${w.holds}`).waitFor({ timeout: 30_000 });
    const seals = await downloaded(page, button(page, w.exportRoots));
    const roots = JSON.parse(String(seals.content)) as DailyRoot[];
    expect(roots.length).toBeGreaterThan(0);
    for (const { day: sealed, root } of roots) {
      await page
        .getByRole('cell', { name: day(sealed) })
        .first()
        .waitFor();
      expect(root).toMatch(/^[\da-f]{64}$/);
    }

    const log = logWords[language];
    const person = { nl: 21, en: 22 }[language];
    const { id } = await app.ask<Person>('privacy-officer', 'GET', `/people/${person}`);
    await page.goto('/access-log');
    await page.getByLabel(log.personNumber).fill(String(id));
    await page.waitForURL(/person=/);
    const lines = page.getByRole('region', { name: log.title }).getByRole('row');
    await lines.filter({ hasText: log.actions['person.show']! }).first().waitFor();
    const taken = await downloaded(page, button(page, log.csv));
    const { head, rows } = readCsv(String(taken.content));
    expect(rows.map((row) => row[head.indexOf('person')])).toEqual(rows.map(() => String(id)));
    expect(rows.map((row) => row[head.indexOf('action')])).toContain('person.show');
    // Taking it along is a look as well.
    await page.goto('/access-log');
    await lines.filter({ hasText: log.actions['access-log.export']! }).first().waitFor();
    expect(faults).toEqual([]);
  });
});
