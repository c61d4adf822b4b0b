import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { describeOnStores } from '../testing/databases.ts';
import { type TestHouse, testHouse } from '../testing/test-house.ts';
import { recordedIo } from './command-io.fixture.ts';
import { runCommand } from './command-io.ts';
import { eventOfCells } from './event-of-cells.ts';
import { recordCommand } from './record.ts';

const folder = mkdtempSync(join(tmpdir(), 'houdbaar-record-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const consent = {
  type: 'consent',
  id: 'c1',
  person: { email: 'anna@example.nl' },
  at: '2026-11-20T10:00:00Z',
  for: 'direct-marketing',
  channels: ['email'],
  act: 'ticked',
};

async function run(house: TestHouse, args: readonly string[], input?: string) {
  const pieces = input === undefined ? [] : [input.slice(0, 7), input.slice(7)];
  const io = {
    ...recordedIo(folder, '2026-11-22', { LANG: 'en' }, house),
    input: (async function* () {
      for (const piece of pieces) yield Buffer.from(piece);
    })(),
  };
  await runCommand(recordCommand(io), args, io);
  return io;
}

test('a row of a table is an event by the names of its columns', () => {
  const header = [
    'id',
    'email',
    'customer',
    'customer.source',
    'channels',
    'form.name',
    'separate',
    '__proto__',
    'at',
  ];
  const cells = ['7', 'a@b.nl', '001', 'shop', 'email|sms', 'Ja', 'ja', 'x', ''];
  expect(eventOfCells(header, cells)).toEqual(
    JSON.parse(
      '{"id":"7","person":{"email":"a@b.nl","customer":{"number":"001","source":"shop"}},"channels":["email","sms"],' +
        '"form":{"name":"Ja"},"separate":true,"__proto__":"x"}',
    ),
  );
});

describeOnStores('houdbaar record', (open) => {
  test('records NDJSON, tells each bad line, and changes nothing the second time', async () => {
    const house = await testHouse(open);
    const lines = [
      JSON.stringify(consent),
      '',
      '{"type":"activity","person":{"email":"anna@example.nl"},"at":"2026-11-21","kind":"login"}',
      '{broken',
      '{"type":"activity","person":{"email":"anna"},"at":"2026-11-21","kind":"login"}',
      '{"type":"activity","person":{"email":"else@example.nl"},"at":"2026-11-21","kind":"login"}',
    ];
    writeFileSync(join(folder, 'events.ndjson'), lines.join('\n'));
    const first = await run(house, ['events.ndjson', '--json']);
    expect(JSON.parse(first.stdout())).toMatchObject({
      events: 5,
      recorded: 2,
      refused: 2,
      'unknown-person': 1,
      errors: [{ line: 4 }, { line: 5, errors: [{ path: 'person.email' }] }],
    });
    expect(first.stderr()).toContain('line 4: This line is not valid JSON');
    expect(first.stderr()).toContain('line 5: person.email: This is not an e-mail address');
    expect(first.code()).toBe(1);
    const again = await run(house, ['-'], lines.slice(0, 3).join('\n'));
    expect(again.stdout()).toContain('2  known already');
    expect(again.code()).toBe(0);
  });

  test('records CSV from a file and from standard input', async () => {
    const house = await testHouse(open);
    await run(house, ['-'], JSON.stringify(consent));
    const csv = 'email;kind;at\nanna@example.nl;login;2026-11-20\nanna@example.nl;reply;2026-11-21\n';
    writeFileSync(join(folder, 'events.csv'), csv);
    const file = await run(house, ['events.csv', '--type', 'activity']);
    expect(file.stdout()).toContain('2  recorded');
    expect(file.code()).toBe(0);
    const piped = await run(house, ['-', '--type', 'activity'], csv);
    expect(piped.stdout()).toContain('2  known already');
    expect((await run(house, ['nowhere.csv'])).code()).toBe(2);
    expect((await run(house, ['-'], '')).stderr()).toContain('nothing to read');
  });
});
