import { describe, expect, test } from 'vitest';
import { words as start } from '../../../app/src/documents/start-page/words.ts';
import { words as gate } from '../pages/gate/words.ts';
import { words as importing } from '../pages/imports/words.ts';
import { words as today } from '../pages/overview/words.ts';
import { words as report } from '../pages/scan-report/words.ts';
import { words as setup } from '../pages/setup/words.ts';
import { words as signIn } from '../pages/sign-in/words.ts';
import { words as shell } from '../shell/words.ts';
import { vendorName } from '../words/vendors.ts';
import { dropFile, OpenApp, password } from './open-app.ts';

/* From the address that the terminal shows to the first report, as the first administrator walks it. */

const email = 'anna@zilverlinde.example';

/** An export as a mailing tool gives it: of seven people, some of them long silent. */
const readers = [
  'Email Address,First Name,Last Name,MEMBER_RATING,OPTIN_TIME,CONFIRM_TIME,LAST_CHANGED,LEID,NOTES',
  'noor@example.nl,Noor,Jansen,2,2025-02-03 10:00:00,2025-02-03 10:05:00,2026-09-14 08:00:00,1001,',
  'daan@example.nl,Daan,de Vries,2,2018-06-18 09:00:00,,2018-07-01 08:00:00,1002,allergic to nuts',
  'yara@example.be,Yara,Bakker,2,2024-10-27 11:00:00,2024-10-27 11:01:00,2025-12-05 08:00:00,1003,',
  'thijs@example.nl,Thijs,Visser,2,2017-01-09 12:00:00,,2017-01-09 12:00:00,1004,',
  'lotte@example.nl,Lotte,Smit,2,2026-04-11 13:00:00,2026-04-11 13:02:00,2026-10-30 08:00:00,1005,',
  'milan@example.be,Milan,Peeters,2,2023-09-19 14:00:00,2023-09-19 14:03:00,2024-01-15 08:00:00,1006,',
  'puk@example.nl,Puk,Mulder,2,2016-03-03 15:00:00,,2016-03-03 15:00:00,1007,',
  '',
].join('\r\n');

describe.each([
  ['nl', 'sample'],
  ['en', 'empty'],
] as const)('in %s, the first start, beginning with: %s', (language, choice) => {
  const files = importing[language];
  const found = report[language];
  const around = shell[language];

  test('leads from the token in the terminal to the first scan', async () => {
    const app = await OpenApp.start();
    try {
      const { page, faults } = await app.page(undefined, { language });
      const button = (name: string) => page.getByRole('button', { name, exact: true });
      await page.goto(`/?token=${app.token}`);
      await button(start[language][`${choice}Button`]).click();
      await page.getByRole('heading', { level: 1, name: setup[language].title }).waitFor();
      await page.getByLabel(setup[language].name, { exact: true }).fill('Anna de Boer');
      await page.getByLabel(setup[language].email).fill(email);
      const chosen = page.locator('input[autocomplete=new-password]');
      await chosen.fill('welkom');
      await button(setup[language].go).click();
      await page.getByRole('alert').waitFor();
      await chosen.fill(password);
      await button(setup[language].go).click();
      const first = page.getByRole('heading', { level: 1, name: today[language].title });
      await first.waitFor();
      if (choice === 'empty') await page.getByText(today[language].noPolicy).waitFor();

      await page.getByRole('button', { name: 'Anna de Boer' }).click();
      await page.getByRole('menuitem', { name: around.signOut }).click();
      await page.getByLabel(signIn[language].email).fill(email);
      await page.getByLabel(signIn[language].password, { exact: true }).fill(password);
      await button(signIn[language].go).click();
      await first.waitFor();

      await page.getByRole('navigation', { name: around.navigation }).getByText(around.pages.imports).click();
      await dropFile(page, page.getByRole('heading', { name: files.drop }), 'lezers.csv', readers);
      await page.getByText(files.looksLike(vendorName('mailchimp'))).waitFor();
      await button(files.scan).click();
      await page.getByRole('heading', { level: 1, name: 'lezers.csv' }).waitFor();
      expect(await page.getByRole('main').textContent()).toContain(found.people(7, '7'));
      await page.getByRole('img', { name: new RegExp(`^${found.outOf('\\d+')}$`) }).waitFor();
      await page.getByRole('heading', { name: found.findings }).waitFor();

      await page.getByRole('link', { name: found.all }).click();
      await page.getByRole('link', { name: 'lezers.csv' }).waitFor();
      // Nobody of the file is in: a scan keeps nothing of anyone.
      const { items } = await (await page.request.get('/api/v1/imports')).json();
      expect(items.map(({ name }: { name: string }) => name)).not.toContain('lezers.csv');
      // And who began empty is told where to go on.
      await page.getByRole('navigation', { name: around.navigation }).getByText(around.pages.gate).click();
      const { noPolicy, result } = gate[language];
      await page.getByText(choice === 'empty' ? noPolicy : result, { exact: true }).waitFor();
      expect(faults).toEqual([]);
    } finally {
      await app.stop();
    }
  }, 120_000);
});
