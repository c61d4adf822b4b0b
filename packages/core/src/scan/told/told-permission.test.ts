import { describe, expect, test } from 'vitest';
import { type Policy, parsePolicy, templateYaml } from '../../policy/index.ts';
import { parseDay } from '../../time/index.ts';
import { recogniseColumns } from '../columns/index.ts';
import { ToldPeople, type ToldPerson } from './index.ts';

const today = parseDay('2026-11-22');
const { policy } = parsePolicy(templateYaml('NL', today, 'web-shop'));

/** What one row of a file tells about permission: more columns as `header=cell`. */
function told(columns: Readonly<Record<string, string>>, under: Policy = policy!): ToldPerson {
  const header = ['E-mail', 'Voornaam', ...Object.keys(columns)];
  const row = ['ann@ziggo.nl', 'Ann', ...Object.values(columns)];
  const recognition = recogniseColumns({ fileName: 'klanten.csv', header, samples: [row] });
  const found: ToldPerson[] = [];
  const people = new ToldPeople({
    recognitions: [recognition],
    at: today,
    policy: under,
    see: (person) => found.push(person),
    onNobody: () => {},
  });
  for (const pass of people.passes) people.taker(pass)(row, 2);
  return found[0]!;
}

describe('a no', () => {
  test.each([
    ['Nieuwsbrief', 'nee'],
    ['Nieuwsbrief', 'Nee'],
    ['Newsletter', 'no'],
    ['Nieuwsbrief', '0'],
    ['Marketing toestemming', 'false'],
    ['AVG toestemming', 'n'],
    ['Mag gemaild worden', 'nee'],
    ['SMS consent', 'no'],
    ['Post toestemming', 'nee'],
    ['GDPR consent', 'non'],
  ])('where a yes is a sign-up is no consent, and nothing more: %s = %s', (header, cell) => {
    expect(told({ [header]: cell })).toMatchObject({ consents: [], objections: [] });
  });

  test.each([
    ['Nieuwsbrief', 'uitgeschreven', { scope: 'marketing' }],
    ['Nieuwsbrief', 'afgemeld', { scope: 'marketing' }],
    ['Newsletter', 'unsubscribed', { scope: 'marketing' }],
    ['Nieuwsbrief', 'geweigerd', { scope: 'marketing' }],
    ['Marketing toestemming', 'ingetrokken', { scope: 'marketing' }],
    ['Mag gemaild worden', 'opt-out', { scope: 'channel', channel: 'email' }],
    ['Email opt out', 'ja', { scope: 'channel', channel: 'email' }],
    ['Email opt out', '1', { scope: 'channel', channel: 'email' }],
    ['Do Not Call', 'true', { scope: 'channel', channel: 'phone' }],
    ['Uitgeschreven', 'ja', { scope: 'marketing' }],
  ])('in words of leaving, or a yes to be left alone, is a refusal: %s = %s', (header, cell, objection) => {
    expect(told({ [header]: cell }).objections).toEqual([objection]);
  });

  test.each([
    ['Email opt out', 'nee'],
    ['Do Not Call', '0'],
    ['Uitgeschreven', 'false'],
  ])('to being left alone refuses nothing: %s = %s', (header, cell) => {
    expect(told({ [header]: cell }).objections).toEqual([]);
  });

  test('beside a day of leaving is a refusal of that day', () => {
    const { objections } = told({ Nieuwsbrief: 'nee', Afmelddatum: '2026-03-04' });
    expect(objections).toMatchObject([{ scope: 'channel', channel: 'email' }]);
    expect(objections[0]!.at).toBeDefined();
  });

  test('wins from a yes beside it, whichever comes first', () => {
    for (const [one, other] of [
      ['ja', 'nee'],
      ['nee', 'ja'],
    ] as const)
      expect(told({ Nieuwsbrief: one, 'Marketing toestemming': other })).toMatchObject({
        consents: [],
        objections: [],
      });
  });

  test('leaves open whether a refusal that was offered was let pass', () => {
    const informed = (header: string, cell: string) =>
      told({ [header]: cell, Aangemaakt: '2025-01-10' }).informed;
    expect(informed('Nieuwsbrief', 'ja')).toMatchObject({ optOut: true, right: true });
    expect(informed('Nieuwsbrief', 'nee')).toMatchObject({ right: true });
    expect(informed('Nieuwsbrief', 'nee')).not.toHaveProperty('optOut');
    expect(informed('Mag gemaild worden', 'nee')).not.toHaveProperty('optOut');
    expect(informed('SMS consent', 'nee')).toMatchObject({ optOut: true });
  });
});
