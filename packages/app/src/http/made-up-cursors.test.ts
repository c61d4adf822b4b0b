import { expect, test } from 'vitest';
import { describeOnStores } from '../testing/databases.ts';
import { staffHouse } from '../testing/staff-house.ts';
import { roleNames } from '../usecases/index.ts';
import { cursorOf } from './pages.ts';

/** Places that nobody was ever given: no numbers, numbers that no column can hold, and no uuids. */
const madeUp = [
  'abc',
  '',
  '1e999',
  '1e999:1',
  '-Infinity:0',
  '1:1e30',
  '0x10',
  '1.5',
  '99999999999999999999',
  '99999999999 1',
  '999999999999:1',
  `1 ${'-'.repeat(36)}`,
  `1/${'-'.repeat(36)}`,
  `${'-'.repeat(36)} marketing`,
];

/** One list of every kind; what else it asks for. */
const lists = [
  '/people',
  '/worklist',
  '/plans',
  '/policy/drafts',
  '/agenda/people',
  '/evidence/roots',
  '/gate/people?purpose=p&channel=email&outcome=lawful&rule=eu-consent',
  '/imports',
  '/outbox',
  '/suppressions',
  '/scans',
  '/tasks',
  '/keys',
  '/users',
] as const;

describeOnStores('a cursor that was made up', (open) => {
  test('never breaks a list, and is told to be none where a number was needed', async () => {
    const { signedIn } = await staffHouse(open);
    const everyone = await signedIn('everyone@example.org', roleNames);
    const broken: string[] = [];
    for (const path of lists)
      for (const place of madeUp) {
        const address = `/api/v1${path}${path.includes('?') ? '&' : '?'}cursor=${cursorOf(place)}`;
        const { status } = await everyone.ask('GET', address);
        if (status >= 500) broken.push(`${path} ${place}`);
      }
    expect(broken).toEqual([]);
    for (const path of [
      '/people',
      '/worklist',
      '/plans',
      '/policy/drafts',
      '/agenda/people',
      '/evidence/roots',
    ])
      expect([
        path,
        (await everyone.ask('GET', `/api/v1${path}?cursor=${cursorOf('1e999:1')}`)).status,
      ]).toEqual([path, 422]);
  }, 60_000);
});
