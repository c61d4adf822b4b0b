import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { afterAll, describe, expect, test } from 'vitest';
import { signReceipt } from '../evidence/index.ts';
import { publicKeys } from '../keys/index.ts';
import { type OpenHouse, openHouse } from '../open-house.ts';
import { openVessel } from '../open-vessel.ts';
import { describeOnStores, freshDatabase, type OpenStore, storeNames } from '../testing/databases.ts';
import { customer, StandingClock, testHouse } from '../testing/test-house.ts';
import { addPeople, shopPolicy } from '../usecases/clean-up/clean-up.fixture.ts';
import { applyPolicy, closeDays, type House } from '../usecases/index.ts';
import { addCustomer, record } from '../usecases/record/record.fixture.ts';
import { backupCommand } from './backup.ts';
import { recordedIo } from './command-io.fixture.ts';
import { runCommand } from './command-io.ts';
import { type MoveIo, moveCommand } from './db-move.ts';
import type { HouseIo } from './house-io.ts';
import { proofCommand } from './proof.ts';
import { restoreCommand } from './restore.ts';
import { secretIn } from './secret-in.ts';
import { verifyCommand } from './verify.ts';

const folder = mkdtempSync(join(tmpdir(), 'houdbaar-evidence-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);

async function run(command: (io: HouseIo) => Command, house: House | undefined, ...args: string[]) {
  const io = recordedIo(folder, '2026-11-22', {}, house);
  await runCommand(command(io), args, io);
  return { out: io.stdout(), err: io.stderr(), code: io.code() };
}

const person = { email: 'anna@example.nl' };

async function setUp(open: OpenStore) {
  const house = await testHouse(open);
  const id = await addCustomer(house, [{ kind: 'email', ...person }]);
  await record(house, [
    {
      type: 'consent',
      id: 'form-1',
      person,
      at: '2026-11-20T09:30:00+01:00',
      for: 'direct-marketing',
      channels: ['email'],
      act: 'ticked',
    },
  ]);
  return { house, id };
}

describeOnStores('verify and proof on the command line', (open) => {
  test('a pack is made, listed, completed, and checked without a house', async () => {
    const { house, id } = await setUp(open);
    const listed = await run(proofCommand, house, 'anna@example.nl');
    expect(listed.out).toBe('consent\tform-1\t2026-11-20\tdirect-marketing\n');
    const made = await run(
      proofCommand,
      house,
      String(id),
      '--consent',
      'form-1',
      '--out',
      'p.json',
      '--pdf',
      'p.pdf',
    );
    expect(made.code).toBe(0);
    expect(made.err).toContain('--complete');
    expect(readFileSync(at('p.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    const early = await run(proofCommand, house, '--complete', 'p.json');
    expect(early.code).toBe(6);
    house.clock.pass(1);
    await closeDays(house);
    expect((await run(proofCommand, house, '--complete', 'p.json')).code).toBe(0);
    const { fingerprint } = publicKeys(house.ring)[0]!;
    const checked = await run(verifyCommand, undefined, 'p.json', '--key', fingerprint);
    expect(checked).toMatchObject({ code: 0, err: '' });
    expect(checked.out).toContain('The events are covered by the daily seal.');
    writeFileSync(at('p.json'), readFileSync(at('p.json'), 'utf8').replace('ticked', 'signed'));
    expect((await run(verifyCommand, undefined, 'p.json')).code).toBe(1);
    expect((await run(proofCommand, house, String(id), '--consent', 'other')).code).toBe(3);
  });

  test('the store is verified as a whole or for one person', async () => {
    const { house, id } = await setUp(open);
    house.clock.pass(1);
    await closeDays(house);
    const all = await run(verifyCommand, house, '--json');
    expect(JSON.parse(all.out)).toMatchObject({ holds: true, people: 1, last: { day: '2026-11-22' } });
    expect((await run(verifyCommand, house, '--person', String(id))).out).toContain('The evidence holds');
    expect((await run(verifyCommand, house, '--last', '0'.repeat(64))).code).toBe(1);
    expect((await run(verifyCommand, house, '--person', '98765')).code).toBe(3);
  });

  test('a receipt is checked with public keys alone', async () => {
    const { house } = await setUp(open);
    const receipt = signReceipt(house.ring, {
      id: 'r',
      at: 1,
      purpose: 'newsletter',
      channel: 'email',
      policyVersion: '1',
      lawVersion: '1',
      counts: [],
      decisions: { lines: 0, hash: '' },
    });
    writeFileSync(at('r.json'), JSON.stringify(receipt));
    writeFileSync(at('keys.json'), JSON.stringify({ keys: publicKeys(house.ring) }));
    expect((await run(verifyCommand, undefined, 'r.json')).code).toBe(2);
    expect((await run(verifyCommand, undefined, 'r.json', '--keys', 'keys.json')).code).toBe(0);
    writeFileSync(at('r.json'), JSON.stringify({ ...receipt, purpose: 'other' }));
    expect((await run(verifyCommand, undefined, 'r.json', '--keys', 'keys.json', '--lang', 'nl')).code).toBe(
      1,
    );
  });
});

const secret = 'een geheim van minstens 32 tekens: abcdef';
const [any] = storeNames;

describe('backup, restore and move on the command line', () => {
  const clock = new StandingClock('2026-11-22T12:00:00Z');

  async function placed() {
    const fresh = await freshDatabase(any!, { empty: true });
    const open = (): Promise<OpenHouse> => openHouse({ database: fresh.config, secret, clock });
    return { fresh, open };
  }

  /** A world around commands in which the house is opened and closed as the program does it. */
  async function inWorld(
    { fresh, open }: Awaited<ReturnType<typeof placed>>,
    command: (io: MoveIo) => Command,
    typed: string,
    ...args: string[]
  ) {
    let house: OpenHouse | undefined;
    const io: MoveIo & ReturnType<typeof recordedIo> = {
      ...recordedIo(folder),
      input: (async function* () {
        yield Buffer.from(typed);
      })(),
      house: async () => {
        house ??= await open();
        return house;
      },
      vessel: (place) =>
        openVessel({ database: place ? { kind: 'postgres', url: place.url } : fresh.config }, secret),
      inHouseAt: async ({ url }, work) => {
        const other = await openHouse({ database: { kind: 'postgres', url }, secret, clock });
        return work(other).finally(() => other.close());
      },
    };
    await runCommand(command(io), args, io);
    await house?.close();
    return { out: io.stdout(), err: io.stderr(), code: io.code() };
  }

  test('a backup comes back; a full database is replaced only when the number is typed', async () => {
    const from = await placed();
    const house = await from.open();
    await applyPolicy(house, shopPolicy(), { name: 'Test' });
    await addPeople(house, [{ state: customer({ lastPurchase: '2026-11-01' }) }]);
    await house.store.users.add({ name: 'Anna', email: 'anna@example.org', roles: ['auditor'] }, clock.now());
    await house.close();
    const made = await inWorld(from, backupCommand, '', 'data', '--vault', 'vault', '--json');
    expect(JSON.parse(made.out)).toMatchObject({ rows: { data: { 'public.person': 1 } } });
    // Neither file holds the secret: where it lies is told with every backup.
    secretIn({ dataFolder: at('houdbaar-data') });
    const again = await inWorld(from, backupCommand, '', 'data', '--vault', 'vault');
    expect(again.err).toContain(at('houdbaar-data/secret'));
    const to = await placed();
    const restored = await inWorld(to, restoreCommand, '', 'data', '--vault', 'vault', '--json');
    expect(JSON.parse(restored.out)).toMatchObject({
      erasedAgain: 0,
      madeAt: '2026-11-22T12:00:00.000Z',
      access: { keys: 0, users: 1, keysKept: false },
    });
    expect((await inWorld(to, restoreCommand, '', 'data', '--vault', 'vault')).code).toBe(5);
    const wrong = await inWorld(to, restoreCommand, '7\n', 'data', '--vault', 'vault', '--replace');
    expect(wrong.code).toBe(5);
    const right = await inWorld(to, restoreCommand, '1\n', 'data', '--vault', 'vault', '--replace');
    expect(right).toMatchObject({ code: 0 });
    expect(right.err).toContain('1 people');
    expect(right.err).toContain('1 user can sign in again');
    expect(right.err).toContain('houdbaar user list');
    await from.fresh.drop();
    await to.fresh.drop();
  }, 120_000);

  test.skipIf(!storeNames.includes('postgres'))(
    'a house moves to PostgreSQL and is verified there',
    async () => {
      const from = await placed();
      const house = await from.open();
      await applyPolicy(house, shopPolicy(), { name: 'Test' });
      await addPeople(house, [{ state: customer({ lastPurchase: '2026-11-01' }) }]);
      await house.close();
      const target = await freshDatabase('postgres', { empty: true });
      const { url } = target.config as { readonly url: string };
      const moved = await inWorld(from, moveCommand, '', '--to', url, '--json');
      expect(JSON.parse(moved.out)).toMatchObject({ evidence: { holds: true, people: 1 } });
      expect((await inWorld(from, moveCommand, '', '--to', url)).code).toBe(5);
      await target.drop();
      await from.fresh.drop();
    },
    120_000,
  );
});
