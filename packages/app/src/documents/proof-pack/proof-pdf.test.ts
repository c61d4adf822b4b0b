import { hash } from 'node:crypto';
import { parseDay } from '@houdbaar/core/time';
import { describe, expect, test } from 'vitest';
import { verifyBundle } from '../../evidence/index.ts';
import { readPdf } from '../pdf/pdf-text.fixture.ts';
import { bare, bundleOf, consent, full, objected, renewal, undated, withdrawal } from './proof.fixture.ts';
import type { ProofInput } from './proof-input.ts';
import { BundleMismatch, proofJson, proofPdf } from './proof-pdf.ts';

const read = async (input: ProofInput, language: 'nl' | 'en' = 'nl', entries = 3, sealed = true) =>
  readPdf(await proofPdf(input, bundleOf(input, entries, sealed), language));
/** The text as one line, so that a sentence is found wherever the paper broke it. */
const whole = ({ pages }: { pages: readonly string[] }) => pages.join('\n').replace(/\s+/g, ' ');

describe('the readable proof of a consent', () => {
  test('says who, when, what for and how in Dutch', async () => {
    const pdf = await read(full);
    const text = whole(pdf);
    expect(text).toContain(
      'Łucja Øster-Černý gaf op 14 maart 2025 om 10:42 toestemming voor direct marketing via e-mail en sms.',
    );
    for (const fact of [
      'DoelNieuwsbrief Elke maand een nieuwsbrief met nieuws en aanbiedingen',
      'zelf een vakje aangevinkt',
      'e-mail en sms',
      'Aanmelden nieuwsbrief, versie 7',
      '14 maart 2025 om 10:45, per e-mail',
      '14 maart 2025 om 10:42, door aanmeldformulier',
      '24 maanden',
      'Ja, stuur mij elke maand de nieuwsbrief van Fietsenwinkel De Ketting.',
      'Afmelden kan altijd, onderaan elk bericht.',
      'E-mail: mag, tot 1 maart 2028',
      'NL Tw 11.7(1) · AVG 7',
      'Sms: mag niet',
      'Bewaren: onbekend',
    ])
      expect(text).toContain(fact);
  });

  test('says the same in English', async () => {
    const text = whole(await read(full, 'en'));
    expect(text).toContain(
      'Łucja Øster-Černý consented on 14 March 2025 at 10:42 to direct marketing by e-mail and text message.',
    );
    expect(text).toContain('E-mail: allowed, until 1 March 2028');
    expect(text).toContain('ticked a box');
    expect(text).not.toMatch(/toestemming|vastgelegd|bewaard/i);
  });

  test('has a title, a language, bookmarks and a number on each page', async () => {
    const pdf = await read(full);
    expect(pdf.source).toContain('/Lang (nl-NL)');
    expect(pdf.source).toContain('/DisplayDocTitle true');
    expect(pdf.source).not.toContain('/MarkInfo');
    expect(pdf.bookmarks).toEqual([
      'Bewijs van toestemming',
      'Over wie het gaat',
      'Waarvoor',
      'Wat er gebeurde',
      'De tekst die werd getoond',
      'Alles op een rij',
      'Hoe het nu staat',
      'Hoe het is vastgelegd',
      'Zo controleer je dit bewijs',
    ]);
    for (const [index, page] of pdf.pages.entries())
      expect(page).toContain(`Pagina ${index + 1} van ${pdf.pages.length}`);
  });

  test('encloses the file that it names, with the hash that it prints', async () => {
    const bundle = bundleOf(full);
    const pdf = readPdf(await proofPdf(full, bundle, 'nl'));
    const json = proofJson(bundle);
    expect(pdf.enclosed).toContain(json);
    expect(verifyBundle(JSON.parse(json)).holds).toBe(true);
    expect(whole(pdf)).toContain(hash('sha256', json, 'hex'));
    expect(whole(pdf)).toContain(`houdbaar verify houdbaar-proof-${full.id}.json`);
  });

  test('is the same to the byte when it is made again', async () => {
    const bundle = bundleOf(full);
    const [one, two] = [await proofPdf(full, bundle, 'nl'), await proofPdf(full, bundle, 'nl')];
    expect(hash('sha256', one, 'hex')).toBe(hash('sha256', two, 'hex'));
  });

  test('is not printed around a bundle that says otherwise, or about another person', async () => {
    const edited = { ...full, event: { ...consent, act: 'signed' as const } };
    await expect(proofPdf(full, bundleOf(edited), 'nl')).rejects.toThrow(BundleMismatch);
    const bundle = { ...bundleOf(full), personId: '9' };
    await expect(proofPdf(full, bundle, 'nl')).rejects.toThrow(BundleMismatch);
  });

  test('shows every text that was consented to, each version once', async () => {
    const later = { ...renewal, text: { version: '2026-01', language: 'nl', text: 'Ja, nog een jaar.' } };
    const text = whole(await read({ ...full, others: [later, { ...later, id: 'c-9' }] }));
    expect(text.match(/Ja, nog een jaar\./g)).toHaveLength(1);
    expect(text.match(/Ja, stuur mij elke maand/g)).toHaveLength(1);
  });
});

describe('a proof of which little is known', () => {
  test('says what was not kept, and claims no act that nobody saw', async () => {
    const text = whole(await read(bare, 'nl', 1, false));
    expect(text).toContain(
      'Vastgelegd is een toestemming van Persoon 12 voor een doel dat niet is genoemd, op 5 mei 2019. Hoe: alleen de verkoper van de gegevens zegt het.',
    );
    expect(text).toContain('De tekst zelf is niet bewaard.');
    expect(text).toContain('geen kanaal genoemd');
    expect(text).toContain('Naam en adres staan hier deels verborgen');
    expect(text).toContain('Er is nog geen dagzegel over deze regels');
    expect(text).toContain('het uur waarop het gebeurde');
    expect(text).not.toMatch(/undefined|null|NaN|ISO\/IEC TS 27560:2023/);
  });
});

test('a day that nobody told is said to be none', async () => {
  const text = whole(await read(undated, 'nl', 1, false));
  expect(text).toContain('direct marketing via e-mail, uiterlijk op 1 november 2026. Hoe:');
  expect(text).toContain('uiterlijk 1 november 2026');
  expect(text).toContain('de dag waarop het gebeurde');
  expect(text).toContain('heeft niemand verteld');
});

test('no English word is left in a Dutch proof', async () => {
  const lanes = full.standing!.lanes.map((lane) => ({ ...lane, cites: ['GDPR recital 47'] }));
  const text = whole(await read({ ...full, standing: { ...full.standing!, lanes } }));
  expect(text).toContain('AVG overweging 47');
  expect(text).not.toMatch(/recital|origin|clean-up|GDPR/);
});

describe('a proof of a refusal', () => {
  test('an objection is told as an objection', async () => {
    const pdf = await read(objected);
    const text = whole(pdf);
    expect(pdf.bookmarks[0]).toBe('Bewijs van bezwaar');
    expect(text).toContain('Łucja Øster-Černý maakte op 20 november 2026 bezwaar tegen marketing via post.');
    expect(text).toContain('marketing via dit kanaal');
    expect(text).toContain('Een bezwaar is geen toestemming.');
  });

  test('a withdrawal is told with the consent that it takes back', async () => {
    const text = whole(await read({ ...full, event: withdrawal, others: [consent] }, 'en'));
    expect(text).toContain(
      'withdrew the consent to all purposes by text message on 2 October 2026 at 20:03.',
    );
    expect(text).toContain('through the unsubscribe link');
    expect(text).toContain('Ja, stuur mij elke maand');
  });
});

describe('on paper', () => {
  test('ninety entries run over pages, each with the head of the table', async () => {
    const bundle = bundleOf(full, 90);
    const pdf = readPdf(await proofPdf(full, bundle, 'nl'));
    expect(pdf.pages.length).toBeGreaterThan(5);
    const within = pdf.pages.filter((page) => page.includes('controlegetal (SHA-256)'));
    expect(within.length).toBeGreaterThan(3);
    const text = whole(pdf).replaceAll(' ', '');
    for (const { hash: one } of bundle.entries) expect(text).toContain(one);
  });

  test('no box is higher than what stands in it, and no page nearly empty', async () => {
    for (const input of [full, { ...full, event: withdrawal, others: [consent] }, objected]) {
      const { boxes, pages } = await read(input);
      expect(Math.max(...boxes.flat())).toBeLessThan(100);
      expect(pages.length).toBeLessThan(5);
      for (const page of pages) expect(page.split('\n').length).toBeGreaterThan(8);
    }
  });

  test('a text of many pages is printed to its end', async () => {
    const long = `${'Wij gebruiken je gegevens voor de nieuwsbrief. '.repeat(400)}\nEinde van de tekst.`;
    const event = { ...consent, text: { version: '1', language: 'nl', text: long } };
    const pdf = await read({ ...full, event, others: [] });
    expect(pdf.pages.length).toBeGreaterThan(5);
    expect(whole(pdf)).toContain('Einde van de tekst.');
  });

  test('a name cannot turn the writing round or smuggle in lines', async () => {
    const name = 'Jan\u202e tegen\n\u0007de draad';
    const text = whole(await read({ ...full, person: { ...full.person, name } }));
    expect(text).toContain('Jan tegen de draad gaf op');
  });

  test('a day at the edge of the year keeps its own day in the zone of the organisation', async () => {
    const event = {
      ...consent,
      when: { day: parseDay('2026-01-01'), at: Date.parse('2025-12-31T23:30:00Z') },
    };
    expect(whole(await read({ ...full, event }))).toContain('1 januari 2026 om 00:30');
  });
});
