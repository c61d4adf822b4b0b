import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { expect, onTestFinished, test } from 'vitest';
import { full, ring } from '../documents/certificate/certificate.fixture.ts';
import { makeCertificate } from '../documents/certificate/index.ts';
import { createRing, publicKeys } from '../keys/index.ts';
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
import { verifyCommand } from './verify.ts';

async function run(
  house: TestHouse | undefined,
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
    expect((await run(house, planCommand, ['list', '--lang', 'nl'])).out).toContain(
      '22 november 2026 om 13:00',
    );
    const [, plan] = /Plan (\S+):/.exec(made.out) ?? [];
    expect((await run(house, planCommand, ['show', plan!, '--items'])).out).toContain(
      `${id}  erase  Offers: The retention term is over; Warranty: The retention term is over`,
    );
    const sought = (text: string) => run(house, planCommand, ['show', plan!, '--search', text, '--json']);
    expect(JSON.parse((await sought(`#${id}`)).out)).toMatchObject({ person: id, state: 'waiting' });
    expect(await sought('y@example.nl')).toMatchObject({ code: 0, out: '', err: '' });
    expect((await run(house, planCommand, ['show', plan!, '--search', 'jansen'])).err).toContain(
      'Nobody found',
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

  test('says who would lapse at once before people without a date are approved', async () => {
    const house = await testHouse(open, { policy: shopPolicy() });
    const base = customer({ lastPurchase: '2020-01-01' });
    await addPeople(house, [
      { state: { ...base, facts: { notices: base.facts.notices! } }, values: { email: 'x@example.nl' } },
    ]);
    const asked = ['worklist', '--approve', 'all', '--lang', 'nl'];
    const foreseen = await run(house, planCommand, asked);
    expect(foreseen.err).toContain('Er is niets vastgelegd');
    expect((await run(house, planCommand, ['worklist'])).out).toContain(
      '1  imported on 22 November 2026  not known: ',
    );
    const waiting = await run(house, agendaCommand, ['--lang', 'nl']);
    expect(waiting.out).toContain('22 november 2026  werklijst: 1 mens zonder datum');
    expect((await run(house, planCommand, [...asked, '--yes'])).out).toContain('Voor 1 persoon');
    expect((await run(house, planCommand, ['worklist'])).err).toContain('empty');
  });

  test('writes the certificate of an executed plan, that anyone can check', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'houdbaar-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const house = await testHouse(open, { policy: shopPolicy() });
    await addPeople(house, [
      { state: customer({ lastPurchase: '2020-01-01' }), values: { email: 'x@example.nl' } },
    ]);
    const { id } = JSON.parse((await run(house, planCommand, ['--json'])).out) as { id: string };
    expect(await run(house, planCommand, ['certificate', id])).toMatchObject({ code: 3, out: '' });
    await run(house, planCommand, ['announce', id]);
    await run(house, approveCommand, [id], 'Bob de Boer');
    house.clock.pass(14);
    const done = await run(house, executeCommand, [id, '--yes', '--json']);
    expect(JSON.parse(done.out)).not.toHaveProperty('certificate');
    const [pdf, file] = [join(folder, 'c.pdf'), join(folder, 'c.json')];
    const made = await run(house, planCommand, ['certificate', id, '--pdf', pdf, '--out', file]);
    expect(made).toMatchObject({ code: 0, out: '' });
    expect(made.err).toContain('has not been sealed yet');
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    const text = readFileSync(file, 'utf8');
    expect((await run(house, planCommand, ['certificate', id])).out).toBe(text);
    expect(text).not.toMatch(/x@example|Boer/);
    const { fingerprint } = publicKeys(house.ring)[0]!;
    const alone = await run(undefined, verifyCommand, [file]);
    expect(alone).toMatchObject({ code: 0 });
    expect(alone.out).toContain(fingerprint);
    expect(await run(undefined, verifyCommand, [file, '--key', fingerprint])).toMatchObject({ code: 0 });
    expect(await run(house, verifyCommand, [file])).toMatchObject({ code: 0 });
    expect(await run(undefined, verifyCommand, [file, '--key', '0'.repeat(64)])).toMatchObject({ code: 1 });
    writeFileSync(file, text.replace('"erase": 1', '"erase": 2'));
    expect(await run(house, verifyCommand, [file])).toMatchObject({ code: 1 });
  });

  test('a certificate that somebody else signed does not pass with our key beside theirs', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'houdbaar-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const ours = publicKeys(ring)[0]!;
    const other = createRing(0);
    const forged = makeCertificate(other, full);
    const file = join(folder, 'c.json');
    const key = ['--key', ours.fingerprint];
    for (const keys of [
      [...forged.publicKeys, { ...ours, keyId: ours.keyId + 1 }],
      forged.publicKeys.map((each) => ({ ...each, fingerprint: ours.fingerprint })),
    ]) {
      writeFileSync(file, JSON.stringify({ ...forged, publicKeys: keys }));
      expect(await run(undefined, verifyCommand, [file, ...key])).toMatchObject({ code: 1 });
    }
    writeFileSync(file, JSON.stringify(makeCertificate(ring, full)));
    expect(await run(undefined, verifyCommand, [file, ...key])).toMatchObject({ code: 0 });
  });

  test('shows agenda, forecast and a simulation, and places holds', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'houdbaar-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const house = await testHouse(open, { policy: shopPolicy() });
    const [id] = await addPeople(house, [{ state: customer({ lastPurchase: '2024-12-05' }) }]);
    const agenda = await run(house, agendaCommand, []);
    expect(agenda.out).toContain('5 December 2026  Offers, keep: 1 person, allowed until then');
    expect((await run(house, agendaCommand, ['--people'])).out).toContain(
      `5 December 2026  ${id}  Offers, keep`,
    );
    expect((await run(house, forecastCommand, ['--lang', 'nl'])).out).toContain('december 2026: 1');
    const file = join(folder, 'policy.yaml');
    writeFileSync(file, shopPolicy().replace('keep: P24M', 'keep: P12M'));
    const simulated = await run(house, simulateCommand, [file]);
    expect(simulated.out).toContain('Offers, keep (changed): allowed now 1, then 0 (gained 0, lost 1)');
    expect(simulated.out).toContain('1 person judged');
    const placed = await run(house, holdCommand, ['place', '--title', 'Case 12', '--person', String(id)]);
    expect(placed.out).toContain('1 person brought under it');
    const listed = JSON.parse((await run(house, holdCommand, ['list', '--json'])).out) as { id: string }[];
    expect((await run(house, holdCommand, ['release', listed[0]!.id])).out).toContain('1 person');
    expect(await run(house, holdCommand, ['place', '--title', 'x'])).toMatchObject({ code: 2 });
  });
});
