import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseEmail, readEmail, readEmails } from './email.ts';
import { emailTraits, isRoleMailbox } from './email-traits.ts';

const traits = (text: string) => emailTraits(readEmail(text)!);

describe('reading an e-mail address', () => {
  test('lowers the domain, keeps the local part and its dots', () => {
    expect(readEmail(' Jan.de.Vries@Example-Shop.NL ')).toEqual({
      address: 'Jan.de.Vries@example-shop.nl',
      key: 'jan.de.vries@example-shop.nl',
      local: 'jan.de.vries',
      domain: 'example-shop.nl',
    });
    expect(readEmail('j.an@gmail.com')?.key).not.toBe(readEmail('jan@gmail.com')?.key);
  });

  test.each([
    ['Jan <jan@x.nl>', 'jan@x.nl'],
    ['mailto:jan@x.nl', 'jan@x.nl'],
    ["'jan@x.nl", 'jan@x.nl'],
    ['jan@x.nl;', 'jan@x.nl'],
    ['jan@müller.de', 'jan@xn--mller-kva.de'],
    ['josé@correo.es', 'josé@correo.es'],
    ["o'brien@x.ie", "o'brien@x.ie"],
    // Quotes that nothing asks for change nothing about the mailbox (RFC 5321, 4.1.2).
    ['"jan"@x.nl', 'jan@x.nl'],
    ['"jan de vries"@x.nl', '"jan de vries"@x.nl'],
  ])('reads %s', (text, address) => {
    expect(readEmail(text)?.address).toBe(address);
  });

  test.each([
    ['', 'empty'],
    ['jan', 'no-at'],
    ['jan@x.nl, piet@x.nl', 'several'],
    ['jan de vries@x.nl', 'space'],
    ['jan@x nl', 'space'],
    ['.jan@x.nl', 'local-part'],
    ['jan..vries@x.nl', 'local-part'],
    ['jan@x', 'domain'],
    ['jan@-x.nl', 'domain'],
    ['@x.nl', 'local-part'],
  ])('says why %s is none', (text, fault) => {
    expect(parseEmail(text)).toBe(fault);
  });

  test('reads several addresses in one cell', () => {
    expect(readEmails('jan@x.nl; piet@x.nl / -').map((email) => email.key)).toEqual([
      'jan@x.nl',
      'piet@x.nl',
    ]);
  });

  // Where an expression tries every way to divide them, the first two take hours.
  test.each([
    ['a line to fill in', '_'.repeat(64), 'no-at'],
    ['the same before an @', `${'_'.repeat(64)}@x`, 'domain'],
    ['a long run of quotes', `${"'".repeat(200_000)}x`, 'no-at'],
  ])('is done soon with %s', (_, text, fault) => {
    expect(parseEmail(text)).toBe(fault);
  });

  test('never throws, and what it reads it reads again', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.emailAddress()), (text) => {
        const email = readEmail(text);
        if (email) expect(readEmail(email.address)).toEqual(email);
      }),
    );
  });
});

describe('what an address tells', () => {
  test.each([
    'info',
    'verkoop',
    'boekhouding',
    'klantenservice',
    'facturen',
    'sales-be',
    'info.nl',
    'support2',
    'compta',
  ])('%s@ is a role mailbox', (local) => {
    expect(isRoleMailbox(local)).toBe(true);
  });

  test.each(['jan', 'j.jansen', 'alexa', 'paris', 'infante', 'salesman.peter', 'marketa'])(
    '%s@ may be a person',
    (local) => {
      expect(isRoleMailbox(local)).toBe(false);
    },
  );

  test('free mail, also the Dutch and Belgian providers', () => {
    for (const domain of [
      'gmail.com',
      'hotmail.nl',
      'telenet.be',
      'proximus.be',
      'kpnplanet.nl',
      'ziggo.nl',
      'surfeu.de',
    ]) {
      expect(traits(`jan@${domain}`).freeMail, domain).toBe(domain !== 'surfeu.de');
    }
    expect(traits('jan@adventure-works.com')).toEqual({
      role: false,
      freeMail: false,
      disposable: false,
      automatic: false,
    });
  });

  test('disposable domains and their sub-domains', () => {
    expect(traits('x@mailinator.com').disposable).toBe(true);
    expect(traits('x@inbox.mailinator.com').disposable).toBe(true);
    expect(traits('x@mailinator-shop.com').disposable).toBe(false);
  });

  test.each([
    ['jan@gmial.com', 'misspelt-domain'],
    ['jan@hotmail.con', 'misspelt-domain'],
    ['jan@bedrijf.nlx', 'unknown-top-level'],
    ['jan@example.com', 'reserved-domain'],
    ['jan@x.test', 'reserved-domain'],
    ['geenemail@bedrijf.nl', 'filler'],
    ['test@bedrijf.nl', 'filler'],
    ['xxx@bedrijf.nl', 'filler'],
  ])('%s can not arrive: %s', (text, reason) => {
    expect(traits(text).undeliverable).toBe(reason);
  });

  test('no-reply mailboxes only send', () => {
    expect(traits('no-reply@bol.nl')).toMatchObject({ automatic: true, role: true });
  });
});
