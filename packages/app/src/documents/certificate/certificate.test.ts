import { hash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRing, publicKeys } from '../../keys/index.ts';
import type { CertificateInput } from '../../usecases/index.ts';
import { readPdf } from '../pdf/pdf-text.fixture.ts';
import { bare, full, ring } from './certificate.fixture.ts';
import { certificateJson, makeCertificate, verifyCertificate } from './certificate.ts';
import { certificatePdf } from './certificate-pdf.ts';
import { CertificateMismatch, CountsDontAddUp, PersonalDataInCertificate } from './check-certificate.ts';

const keys = publicKeys(ring);
const read = async (input: CertificateInput, language: 'nl' | 'en' = 'nl') =>
  readPdf(await certificatePdf(input, makeCertificate(ring, input), language));
const whole = ({ pages }: { pages: readonly string[] }) => pages.join('\n').replace(/\s+/g, ' ');

describe('the certificate for machines', () => {
  test('is signed over its whole content, however it is laid out', () => {
    const parsed = JSON.parse(certificateJson(makeCertificate(ring, full)));
    expect(verifyCertificate(keys, parsed)).toBe('valid');
    expect(verifyCertificate(publicKeys(createRing(0)), parsed)).not.toBe('valid');
    const { content, ...rest } = parsed;
    const turned = Object.fromEntries(Object.entries(content).reverse());
    expect(verifyCertificate(keys, { ...rest, content: turned as typeof content })).toBe('valid');
    content.totals.erase = 901;
    expect(verifyCertificate(keys, parsed)).toBe('invalid');
  });

  test('tells the plan, who approved it by account, the numbers and the seal', () => {
    expect(makeCertificate(ring, full).content).toMatchObject({
      plan: {
        sha256: 'ab'.repeat(32),
        people: 1312,
        approvals: [
          { at: '2026-11-15T08:30:00.000Z', by: { account: 'u-3', role: 'privacy officer' } },
          { at: '2026-11-15T11:00:00.000Z', by: { account: 'u-1' } },
        ],
        finished: true,
      },
      handled: 1290,
      totals: { erase: 900, anonymise: 200, block: 100, fields: 120 },
      seal: { day: '2026-11-21', leaves: 1290, previous: null },
    });
  });

  test('does not depend on the order in which the rows came', () => {
    const one = makeCertificate(ring, full).content;
    const other = makeCertificate(ring, { ...full, rows: [...full.rows].reverse() }).content;
    expect(other).toEqual(one);
  });
});

describe('what is no certificate', () => {
  test.each<[string, CertificateInput]>([
    ['more people handled than planned', { ...full, handled: 1312 }],
    ['a finished plan with people unaccounted for', { ...full, skipped: [] }],
    ['an action for more people than were handled', { ...full, totals: { ...full.totals, erase: 1291 } }],
    [
      'people handled without any action',
      { ...full, totals: { erase: 1, anonymise: 0, block: 0, fields: 0 } },
    ],
  ])('%s', (_, input) => {
    expect(() => makeCertificate(ring, input)).toThrow(CountsDontAddUp);
  });

  test('personal data in any text is refused, and the error tells the place only', () => {
    const somewhere: readonly [string, CertificateInput][] = [
      ['/sources/0/name', { ...full, sources: [{ name: 'lijst van jan@example.org', done: 0, waiting: 0 }] }],
      ['/rows/0/rule', { ...full, rows: [{ action: 'erase', rule: 'jan@example.org', people: 1 }] }],
      ['/purposes/belt/nl', { ...full, purposes: { belt: { nl: 'bel +31 6 12 34 56 78' } } }],
      ['/purposes/jan@example.org', { ...full, purposes: { 'jan@example.org': {} } }],
      [
        '/plan/created/by/account',
        { ...full, plan: { ...full.plan, created: { at: 0, by: { account: 'Jan Jansen' } } } },
      ],
    ];
    for (const [pointer, input] of somewhere) {
      let caught: unknown;
      try {
        makeCertificate(ring, input);
      } catch (error) {
        caught = error;
      }
      expect(caught).toBeInstanceOf(PersonalDataInCertificate);
      expect(caught).toMatchObject({ pointer });
      expect(String(caught)).not.toMatch(/\+31|Jansen/);
    }
  });

  test('an e-mail address is found wherever it stands in a text', () => {
    fc.assert(
      fc.property(fc.emailAddress(), fc.string(), fc.string(), (email, before, after) => {
        const name = `${before} ${email} ${after}`;
        const input = { ...full, sources: [{ name, done: 0, waiting: 0 }] };
        expect(() => makeCertificate(ring, input)).toThrow(PersonalDataInCertificate);
      }),
      { numRuns: 100 },
    );
  });

  test('hashes, versions and days are no telephone numbers', () => {
    const hex = hash('sha256', 'x', 'hex');
    const versions = { policy: `12+20261122 ${hex}`, law: '2026-11-22T06:00:00+01:00' };
    expect(() => makeCertificate(ring, { ...full, versions })).not.toThrow();
  });
});

describe('the certificate on paper', () => {
  test('says in Dutch what was done, why, and who still has to know', async () => {
    const pdf = await read(full);
    const text = whole(pdf);
    for (const fact of [
      'Fietsenwinkel De Ketting B.V. heeft van 21 november 2026 om 23:00 tot 21 november 2026 om 23:04 een plan voor opschoning uitgevoerd. Van 1.312 mensen in het plan is het voor 1.290 gedaan.',
      'velden gewist:',
      'geboortedatum',
      'De termijn van dit doel is voorbij',
      'keep/claim-ended',
      'Elke maand een nieuwsbrief',
      'geen doel meer',
      'het oordeel is veranderd sinds het plan',
      'had nog niet elk systeem zijn kopie gewist.',
      '15 november 2026 om 09:30, door account u-3 (privacy officer)',
      'In dit certificaat staan geen persoonsgegevens.',
    ])
      expect(text).toContain(fact);
    expect(text).not.toContain('was al weg');
    expect(pdf.bookmarks[0]).toBe('Certificaat van opschoning');
  });

  test('says it in English too', async () => {
    const text = whole(await read(full, 'en'));
    expect(text).toContain('Of 1,312 people in the plan it was done for 1,290.');
    expect(text).toContain('on hold, for a legal claim for example');
    expect(text).not.toMatch(/gewist|uitgevoerd|mensen/);
  });

  test('says what there was none of, and that a stopped plan was stopped', async () => {
    const text = whole(await read(bare));
    for (const fact of [
      'De uitvoering is gestopt voordat het plan af was.',
      'Niemand is overgeslagen.',
      'Er is geen ander systeem aangesloten met een kopie van deze gegevens.',
      'niet nodig volgens het beleid',
      'Er is nog geen dagzegel over deze dag',
    ])
      expect(text).toContain(fact);
    expect(text).not.toMatch(/undefined|null|NaN/);
  });

  test('encloses the file that it names, with the hash that it prints', async () => {
    const certificate = makeCertificate(ring, full);
    const pdf = readPdf(await certificatePdf(full, certificate, 'nl'));
    const json = certificateJson(certificate);
    expect(pdf.enclosed).toContain(json);
    expect(whole(pdf)).toContain(hash('sha256', json, 'hex'));
  });

  test('is not printed around a file that says otherwise', async () => {
    const other = makeCertificate(ring, { ...full, versions: { policy: '11', law: '2026.11' } });
    await expect(certificatePdf(full, other, 'nl')).rejects.toThrow(CertificateMismatch);
  });

  test('two hundred rules and a long name run over pages', async () => {
    const rows = Array.from({ length: 200 }, (_, index) => ({
      action: 'erase' as const,
      purpose: 'newsletter',
      rule: `keep/rule-${index}`,
      people: 1,
    }));
    const name = `${'Verenigde Fietsenwinkels van Noord-Nederland en Omstreken '.repeat(4)}B.V.`;
    const pdf = await read({ ...full, rows, organisation: { name, country: 'NL' } });
    expect(pdf.pages.length).toBeGreaterThan(4);
    expect(whole(pdf)).toContain('keep/rule-199');
    expect(whole(pdf)).toContain(`Pagina ${pdf.pages.length} van ${pdf.pages.length}`);
  });
});
