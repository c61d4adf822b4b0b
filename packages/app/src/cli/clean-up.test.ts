import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { expect, onTestFinished, test } from 'vitest';
import { describeOnStores } from '../testing/databases.ts';
import { customer, type TestHouse, testHouse } from '../testing/test-house.ts';
import { addPeople, shopPolicy } from '../usecases/clean-up/clean-up.fixture.ts';
import { agendaCommand } from './agenda.ts';
import { approveCommand } from './approve.ts';
import { recordedIo } from './command-io.fixture.ts';
import { runCommand } from './command-io.ts';
import { executeCommand } from './execute.ts';
import { forecastCommand } from './forecast.ts';
import { holdCommand } from './hold.ts';
import type { HouseIo } from './house-io.ts';
import { planCommand } from './plan.ts';
import { simulateCommand } from './simulate.ts';

async function run(
  house: TestHouse,
  command: (io: HouseIo) => Command,
  args: readonly string[],
  user = 'ann',
) {
  const io = { ...recordedIo('/', '2026-11-22', {}, house), user };
  await runCommand(command(io), args, io);
  return { code: io.code(), out: io.stdout(), err: io.stderr() };
}

describeOnStores('clean-up on the command line', (open) => {
  test('goes from plan to execution, dry unless told otherwise', async () => {
    const house = await testHouse(open, { policy: shopPolicy() });
    const [id] = await addPeople(house, [
      { state: customer({ lastPurchase: '2020-01-01' }), values: { email: 'x@example.nl' } },
    ]);
    const made = await run(house, planCommand, ['--lang', 'nl']);
    expect(made.out).toContain('wissen: 1');
    expect(made.out).toContain('Iemand anders dan de maker moet dit goedkeuren');
    const [, plan] = /Plan (\S+):/.exec(made.out) ?? [];
    expect((await run(house, planCommand, ['show', plan!, '--items'])).out).toContain(
      `${id}  erase  eu-retention-over`,
    );
    await run(house, planCommand, ['announce', plan!]);
    expect(await run(house, approveCommand, [plan!])).toMatchObject({ code: 4 });
    expect(await run(house, approveCommand, [plan!], 'bob')).toMatchObject({ code: 0 });
    expect(await run(house, executeCommand, [plan!, '--yes'])).toMatchObject({ code: 6 });
    house.clock.pass(14);
    expect((await run(house, executeCommand, [plan!])).err).toContain('Nothing was done');
    expect(await house.store.people.count()).toMatchObject({ active: 1 });
    const done = await run(house, executeCommand, [plan!, '--yes', '--json']);
    expect(JSON.parse(done.out)).toMatchObject({ state: 'executed', counts: { done: { erase: 1 } } });
    expect(await house.store.people.count()).toMatchObject({ active: 0, erased: 1 });
    expect((await run(house, planCommand, ['list'])).out).toContain('executed');
    expect(await run(house, planCommand, ['show', 'x'])).toMatchObject({ code: 3 });
    expect((await run(house, planCommand, ['worklist'])).err).toContain('empty');
  });

  test('shows agenda, forecast and a simulation, and places holds', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'houdbaar-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const house = await testHouse(open, { policy: shopPolicy() });
    const [id] = await addPeople(house, [{ state: customer({ lastPurchase: '2024-12-05' }) }]);
    const agenda = await run(house, agendaCommand, []);
    expect(agenda.out).toContain('2026-12-05  offers, keep: 1 person, allowed until then');
    expect((await run(house, agendaCommand, ['--people'])).out).toContain(`2026-12-05  ${id}  offers, keep`);
    expect((await run(house, forecastCommand, ['--lang', 'nl'])).out).toContain('2026-12: 1');
    const file = join(folder, 'policy.yaml');
    writeFileSync(file, shopPolicy().replace('keep: P24M', 'keep: P12M'));
    const simulated = await run(house, simulateCommand, [file]);
    expect(simulated.out).toContain('offers, keep (changed): allowed now 1, then 0 (gained 0, lost 1)');
    const placed = await run(house, holdCommand, ['place', '--title', 'Case 12', '--person', String(id)]);
    expect(placed.out).toContain('1 people brought under it');
    const listed = JSON.parse((await run(house, holdCommand, ['list', '--json'])).out) as { id: string }[];
    expect((await run(house, holdCommand, ['release', listed[0]!.id])).out).toContain('1 people');
    expect(await run(house, holdCommand, ['place', '--title', 'x'])).toMatchObject({ code: 2 });
  });
});
