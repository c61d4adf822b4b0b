import { expect, test } from 'vitest';
import { describeOnStores, type OpenStore } from '../testing/databases.ts';
import { testFiles } from '../testing/files.ts';
import { testHouse } from '../testing/test-house.ts';
import { addPeople, objection } from '../usecases/gate/gate.fixture.ts';
import { mergePeople } from '../usecases/index.ts';
import { recordedIo } from './command-io.fixture.ts';
import { runCommand } from './command-io.ts';
import { gateCommand } from './gate.ts';
import { personCommand } from './person.ts';

async function setUp(open: OpenStore) {
  const house = await testHouse(open);
  const ids = await addPeople(house, [
    { emails: ['yes@example.nl'] },
    { emails: ['no@example.nl'], facts: objection },
  ]);
  const run = async (command: typeof gateCommand, ...args: string[]) => {
    const io = recordedIo('/', '2026-11-22', {}, house);
    await runCommand(command(io), args, io);
    return { code: io.code(), out: io.stdout(), err: io.stderr() };
  };
  const gate = (...args: string[]) =>
    run(gateCommand, '--purpose', 'customer-offers', '--channel', 'email', ...args);
  return { house, ids, gate, person: (...args: string[]) => run(personCommand, ...args) };
}

describeOnStores('houdbaar gate', (open) => {
  test('answers for a few in words, and ends with 1 where someone may not be contacted', async () => {
    const { gate } = await setUp(open);
    const one = await gate('--identifier', 'yes@example.nl', '--lang', 'nl');
    expect(one).toMatchObject({ code: 0 });
    expect(one.out).toContain('✓ yes@example.nl: mag je benaderen tot 1 mei 2028');
    const more = await gate('--identifier', 'yes@example.nl', '--identifier', 'no@example.nl');
    expect(more.code).toBe(1);
    expect(more.out).toContain('✗ no@example.nl: may not');
    expect(more.err).toContain('Receipt ');
  });

  test('takes a file as it was exported, and writes the list apart from the summary', async () => {
    const files = testFiles();
    const { gate, house } = await setUp(open);
    const path = files.csv('list.csv', ['Name;E-mail address', 'A;yes@example.nl', 'B;', 'C;no@example.nl']);
    const { out, err, code } = await gate('--file', path, '--format', 'csv');
    expect(code).toBe(0);
    expect(out.split('\r\n').map((line) => line.split(',').slice(0, 2).join(' '))).toEqual([
      '\uFEFFidentifier outcome',
      'yes@example.nl lawful',
      '#3 unknown',
      'no@example.nl unlawful',
      expect.any(String),
    ]);
    expect(err).toContain('✓ 1  may be contacted');
    const json = await gate('--file', path, '--summary', '--json');
    const summary = JSON.parse(json.out) as { receipt: string };
    expect(summary).toMatchObject({ lawful: 1, unlawful: 1, unknown: 1 });
    expect(await house.store.receipts.find(summary.receipt)).toMatchObject({ decisions: { lines: 3 } });
  });

  test('counts everyone, and says what is wrong with the question', async () => {
    const { gate } = await setUp(open);
    expect((await gate('--everyone', '--summary')).out).toContain('✗ 1  may not');
    expect((await gate('--everyone', '--json')).out.trim().split('\n')).toHaveLength(2);
    expect(await gate('--everyone', '--identifier', 'x@example.nl')).toMatchObject({ code: 2 });
    expect(await gate('--everyone', '--purpose', 'lottery')).toMatchObject({ code: 2 });
    expect(await gate('--file', '/nowhere.csv')).toMatchObject({ code: 0 });
  });
});

describeOnStores('houdbaar person', (open) => {
  test('shows someone by address or number, on any day', async () => {
    const { person, ids } = await setUp(open);
    const shown = await person('no@example.nl');
    expect(shown.code).toBe(0);
    for (const part of ['no@example.nl', '1 June 2026 · objection', 'for Orders and warranty', 'readable'])
      expect(shown.out).toContain(part);
    const dutch = await person(String(ids[1]), '--as-of', '2040-01-01', '--lang', 'nl');
    expect(dutch.out).toContain('blik vooruit');
    const json = JSON.parse((await person(String(ids[0]), '--json')).out);
    expect(json).toMatchObject({ id: ids[0], asOf: '2026-11-22', status: 'active' });
  });

  test('shows who was kept for the number of someone who was merged', async () => {
    const { person, house, ids } = await setUp(open);
    await mergePeople(house, ids[0]!, ids[1]!, { name: 'Test' });
    const shown = await person(String(ids[1]));
    expect(shown.code).toBe(0);
    expect(shown.out).toContain(`Person ${ids[0]} · active`);
    expect(shown.out).toContain(`You asked for person ${ids[1]}, who was merged with this one.`);
    expect(JSON.parse((await person(`person:${ids[1]}`, '--json')).out)).toMatchObject({
      id: ids[0],
      mergedFrom: ids[1],
    });
  });

  test('says that nobody is known, with an exit code of its own', async () => {
    const { person } = await setUp(open);
    expect(await person('who@example.nl')).toMatchObject({ code: 3, out: '' });
    expect(await person('999')).toMatchObject({ code: 3 });
    expect(await person('who?')).toMatchObject({ code: 2 });
    expect(await person('1', '--as-of', 'ooit')).toMatchObject({ code: 2 });
  });
});
