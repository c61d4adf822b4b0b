import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { describeOnStores } from '../testing/databases.ts';
import { testFiles } from '../testing/files.ts';
import { testHouse } from '../testing/test-house.ts';
import { addPeople, objection } from '../usecases/gate/gate.fixture.ts';
import { recordedIo } from './command-io.fixture.ts';
import { runCommand } from './command-io.ts';
import { gateCommand } from './gate.ts';
import { verifyCommand } from './verify.ts';

describeOnStores('houdbaar verify LIST --receipt', (open) => {
  test('tells whether a kept list is the one that the receipt was signed for', async () => {
    const house = await testHouse(open);
    const files = testFiles();
    await addPeople(house, [{ emails: ['yes@example.nl'] }, { emails: ['no@example.nl'], facts: objection }]);
    const run = async (command: typeof gateCommand, ...args: string[]) => {
      const io = recordedIo('/', '2026-11-22', {}, house);
      await runCommand(command(io), args, io);
      return { code: io.code(), out: io.stdout(), err: io.stderr() };
    };
    const people = files.csv('people.csv', ['email', 'yes@example.nl', 'no@example.nl']);
    const asked = ['--purpose', 'customer-offers', '--channel', 'email', '--file', people, '--json'];
    for (const format of ['ndjson', 'csv']) {
      const { out, err } = await run(gateCommand, ...asked, '--format', format);
      const { receipt: id } = JSON.parse(err) as { receipt: string };
      const list = files.csv(`list.${format}`, []);
      writeFileSync(list, out);
      const kept = files.csv('receipt.json', [JSON.stringify(await house.store.receipts.find(id))]);
      for (const receipt of [id, kept]) {
        const checked = await run(verifyCommand, list, '--receipt', receipt);
        expect(checked).toMatchObject({ code: 0, err: '' });
        expect(checked.out).toContain('these are exactly the 2 decisions');
      }
      writeFileSync(list, readFileSync(list, 'utf8').replace('unlawful', 'lawful'));
      const altered = await run(verifyCommand, list, '--receipt', id, '--lang', 'nl');
      expect(altered).toMatchObject({ code: 1, err: '' });
      expect(altered.out).toContain('De lijst met beslissingen is een andere');
      expect(JSON.parse((await run(verifyCommand, list, '--receipt', id, '--json')).out)).toMatchObject({
        kind: 'list',
        holds: false,
        lines: 2,
        expected: 2,
      });
      expect(await run(verifyCommand, people, '--receipt', id)).toMatchObject({ code: 2 });
      expect(await run(verifyCommand, list, '--receipt', people)).toMatchObject({ code: 2 });
      expect(await run(verifyCommand, '/nowhere', '--receipt', id)).toMatchObject({ code: 2 });
      expect(await run(verifyCommand, '--receipt', id)).toMatchObject({ code: 2 });
    }
    const none = '00000000-0000-4000-8000-000000000000';
    expect(await run(verifyCommand, people, '--receipt', none)).toMatchObject({ code: 3 });
  });
});
