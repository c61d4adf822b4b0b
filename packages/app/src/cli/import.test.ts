import { expect, test } from 'vitest';
import { describeOnStores } from '../testing/databases.ts';
import { testFiles } from '../testing/files.ts';
import { testHouse } from '../testing/test-house.ts';
import { recordedIo } from './command-io.fixture.ts';
import { runCommand } from './command-io.ts';
import { importCommand } from './import.ts';

const contacts = [
  'customer_id,first_name,last_name,email,created_at,newsletter,income',
  '1,Anna,de Vries,anna@example.nl,2026-01-10,subscribed,30000',
  '2,Bram,Jansen,bram@example.nl,2026-02-01,unsubscribed,',
  ',Carla,Smit,,,,',
];

describeOnStores('houdbaar import', (open) => {
  test('says what becomes of the rows, previews, and does nothing twice', async () => {
    const files = testFiles();
    const house = await testHouse(open);
    const path = files.csv('contacts.csv', contacts);
    const run = async (...args: string[]) => {
      const io = recordedIo('/', '2026-11-22', {}, house);
      await runCommand(importCommand(io), args, io);
      return { code: io.code(), out: io.stdout(), err: io.stderr() };
    };
    const preview = await run(path, '--preview');
    expect(preview.out).toContain('nothing was saved');
    expect(preview.out).toContain('3 rows: 2 new, 0 changed, 0 unchanged');
    expect(await house.store.people.count()).toMatchObject({ active: 0 });
    const done = await run(path, '--lang', 'nl');
    expect(done.out).toContain('3 rijen: 2 nieuw');
    expect(done.out).toContain('1: geen adres of nummer');
    expect(done.out).toContain('income (1 mens)');
    expect((await run(path)).out).toContain('imported before');
    const shown = JSON.parse((await run(path, '--json')).out);
    expect(shown).toMatchObject({ again: true, state: 'done', counts: { new: 2 } });
    expect(JSON.stringify(shown)).not.toContain('anna@');
  });

  test('fails plainly on what it cannot read', async () => {
    const files = testFiles();
    const house = await testHouse(open);
    const io = recordedIo('/', '2026-11-22', {}, house);
    await runCommand(importCommand(io), [files.csv('x.csv', contacts), '--map', '/nowhere.yaml'], io);
    expect(io.code()).toBe(2);
    expect(io.stderr()).toContain('nowhere.yaml');
    const other = recordedIo('/');
    await runCommand(importCommand(other), ['/nowhere.csv'], other);
    expect(other.code()).toBe(1);
    expect(other.stderr()).toContain('nowhere.csv');
  });
});
