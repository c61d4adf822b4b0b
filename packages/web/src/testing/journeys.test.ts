import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OpenApp, password } from './open-app.ts';

/* What people come for, done with the mouse or the keyboard against the real server and the sample company. */

let app: OpenApp;
beforeAll(async () => {
  app = await OpenApp.start('--sample');
}, 120_000);
afterAll(() => app.stop());

/** A customer of the sample who may be written to. */
const customer = 'sanne.vanderlinde@postbus.example';

describe('the first start', () => {
  test('leads from the token in the terminal to the first day', async () => {
    const fresh = await OpenApp.start('--sample');
    try {
      const { page, faults } = await fresh.page(undefined);
      await page.goto(`/?token=${fresh.token}`);
      await page.getByLabel('Je naam').fill('Anna de Boer');
      await page.getByLabel('Je e-mailadres').fill('anna@zilverlinde.example');
      await page.getByLabel('Kies een wachtwoord').fill('welkom');
      await page.getByRole('button', { name: 'Beginnen' }).click();
      await page.getByRole('alert').waitFor();
      await page.getByLabel('Kies een wachtwoord').fill(password);
      await page.getByRole('button', { name: 'Beginnen' }).click();
      await page.getByRole('heading', { level: 1, name: 'Vandaag' }).waitFor();
      await page.getByRole('button', { name: 'Anna de Boer' }).click();
      await page.getByRole('menuitem', { name: 'Uitloggen' }).click();
      await page.getByLabel('E-mailadres').fill('anna@zilverlinde.example');
      await page.getByLabel('Wachtwoord', { exact: true }).fill(password);
      await page.getByRole('button', { name: 'Inloggen', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: 'Vandaag' }).waitFor();
      expect(faults).toEqual([]);
    } finally {
      await fresh.stop();
    }
  }, 180_000);
});

describe('somebody calls to say no', () => {
  test('and is refused by the gate at once', async () => {
    const { page, faults } = await app.page('administrator');
    await page.goto('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder(/Typ een naam/).fill(customer);
    await page.locator('.mantine-Spotlight-action').filter({ hasText: 'Sanne' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/people\/\d+/);
    const person = Number(/\/people\/(\d+)/.exec(page.url())?.[1]);
    const gate = async () => {
      const answer = await page.request.post('/api/v1/gate', {
        data: { purpose: 'newsletter', channel: 'email', audience: [{ person }] },
        headers: { Origin: app.address },
      });
      return (await answer.json()).decisions[0].outcome as string;
    };
    expect(await gate()).toBe('lawful');
    await page.getByRole('button', { name: 'Bezwaar noteren' }).first().click();
    await page.getByLabel('Hoe kwam het binnen?').selectOption('phone');
    await page.getByRole('button', { name: 'Bewaren', exact: true }).click();
    await page.getByText('Bezwaar noteren: Vastgelegd').waitFor();
    expect(await gate()).toBe('unlawful');
    await page.getByRole('main').getByText('✗ mag niet').or(page.getByText('mag niet')).first().waitFor();
    expect(faults).toEqual([]);
  });
});

describe('roles', () => {
  test('a support agent sees that there is a value, and not which', async () => {
    const { page } = await app.page('support');
    await page.goto('/people/11');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    const text = await page.getByRole('main').textContent();
    expect(text).toContain('niet zichtbaar voor jouw doelen');
    expect(text).not.toMatch(/@/);
  });

  test('a marketer finds no users, keys or evidence in the menu', async () => {
    const { page } = await app.page('marketer');
    await page.goto('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    const menu = await page.getByRole('navigation', { name: 'Hoofdmenu' }).textContent();
    expect(menu).toContain('Mag ik mailen?');
    expect(menu).not.toContain('Bewijs');
  });

  test('an auditor checks the evidence and takes the seals along', async () => {
    const { page, faults } = await app.page('auditor', { language: 'en' });
    await page.goto('/evidence');
    await page.getByRole('button', { name: 'Check now' }).click();
    await page.getByText('✓ holds').waitFor({ timeout: 30_000 });
    expect(faults).toEqual([]);
  });
});

describe('by keyboard alone', () => {
  test('one skips to the content, opens the list of keys, and goes to people', async () => {
    const { page, faults } = await app.page('administrator');
    await page.goto('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Naar de inhoud');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('location.hash')).toBe('#content');
    await page.keyboard.press('Shift+?');
    await page.getByRole('dialog', { name: 'Sneltoetsen' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await page.keyboard.press('m');
    await page.waitForURL('**/people');
    expect(faults).toEqual([]);
  });
});
