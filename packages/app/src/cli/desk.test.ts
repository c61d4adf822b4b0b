import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { programIo } from '../program.fixture.ts';
import { program } from '../program.ts';
import { describeOnStores } from '../testing/databases.ts';
import { customer, type TestHouse, testHouse } from '../testing/test-house.ts';
import { addPeople, shopPolicy } from '../usecases/clean-up/clean-up.fixture.ts';
import { addCustomer } from '../usecases/record/record.fixture.ts';
import { runCommand } from './command-io.ts';

const folder = mkdtempSync(join(tmpdir(), 'houdbaar-desk-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(house: TestHouse, ...args: string[]) {
  const io = programIo(folder, house);
  await runCommand(program(io), args, io);
  return { code: io.code(), out: io.stdout(), err: io.stderr() };
}

describeOnStores('the desk on the command line', (open) => {
  test('makes one person of two', async () => {
    const house = await testHouse(open);
    const keep = String(await addCustomer(house, [{ kind: 'email', email: 'anna@example.nl' }]));
    const other = String(await addCustomer(house, [{ kind: 'email', email: 'a.jansen@example.nl' }]));
    expect(JSON.parse((await run(house, 'merge', keep, other, '--json')).out)).toEqual({
      kept: Number(keep),
      merged: true,
    });
    expect((await run(house, 'merge', keep, other)).out).toContain('before');
    expect(await run(house, 'merge', keep, '999999')).toMatchObject({ code: 3 });
    expect(await run(house, 'merge', keep, 'x')).toMatchObject({ code: 2 });
  });

  test('puts right what is held, and closes what that leaves to do elsewhere', async () => {
    const house = await testHouse(open, { policy: shopPolicy() });
    const values = { email: 'old@example.nl', lastName: 'Jansen' };
    const [id] = await addPeople(house, [{ state: customer({ lastPurchase: '2026-11-01' }), values }]);
    const corrected = await run(house, 'correct', String(id), '--set', 'lastName=Janssen', '--json');
    expect(JSON.parse(corrected.out)).toEqual({ person: id, changed: ['lastName'] });
    expect((await run(house, 'correct', String(id), '--set', 'lastName=Janssen')).out).toContain('already');
    expect(await run(house, 'correct', String(id))).toMatchObject({ code: 2 });
    const [task] = (await run(house, 'outbox', 'list', '--json')).out.trim().split('\n');
    expect((await run(house, 'agenda')).out).toContain('by 22 December 2026  tell other systems: 1 task');
    const { person, id: message, kind } = JSON.parse(task!);
    expect({ person, kind }).toEqual({ person: id, kind: 'fields.corrected' });
    expect((await run(house, 'outbox', 'close', String(person), message, '--note', 'by hand')).code).toBe(0);
    expect((await run(house, 'outbox', 'close', String(person), message)).code).toBe(5);
    expect((await run(house, 'outbox', 'list')).err).toContain('Nothing is open');
    expect((await run(house, 'outbox', 'list', '--closed')).out).toContain(message);
  });

  test('closes an address, finds it, and takes a mistake back', async () => {
    const house = await testHouse(open);
    const address = 'nobody@example.nl';
    expect((await run(house, 'suppression', 'find', address)).err).toContain('closed to nothing');
    expect((await run(house, 'suppression', 'add', address)).out).toBe('This address is closed.\n');
    expect((await run(house, 'suppression', 'add', address, '--json')).code).toBe(0);
    expect((await run(house, 'suppression', 'add', '999', '--source', 'nowhere')).code).not.toBe(0);
    const found = JSON.parse((await run(house, 'suppression', 'find', address, '--json')).out);
    expect(found.scope).toBe('marketing');
    expect((await run(house, 'suppression', 'list')).out).toContain(found.hash);
    expect((await run(house, 'suppression', 'list')).out).not.toContain(address);
    const lift = ['suppression', 'lift', address, '--reason', 'typing error', '--scope'];
    expect((await run(house, ...lift, 'email')).code).toBe(3);
    expect((await run(house, ...lift, 'marketing')).code).toBe(0);
    expect((await run(house, ...lift, 'marketing')).code).toBe(3);
    expect((await run(house, 'suppression', 'list')).err).toContain('empty');
    expect((await run(house, 'suppression', 'add', 'person:3')).code).toBe(2);
  });

  test('keeps own data for another time, and goes back to what ships', async () => {
    const house = await testHouse(open);
    const shipped = await run(house, 'own-data', 'export');
    writeFileSync(join(folder, 'own.yaml'), shipped.out);
    expect((await run(house, 'own-data', 'set', 'own.yaml')).code).toBe(0);
    expect(JSON.parse((await run(house, 'own-data', 'show', '--json')).out).isShipped).toBe(false);
    writeFileSync(join(folder, 'bad.yaml'), 'version: 1\n');
    expect((await run(house, 'own-data', 'set', 'bad.yaml')).code).toBe(2);
    await run(house, 'own-data', 'reset');
    expect(JSON.parse((await run(house, 'own-data', 'show', '--json')).out).isShipped).toBe(true);
    expect((await run(house, 'own-data', 'show')).out).toMatch(/access-log +kept from \d/);
  });

  test('shows the receipt of an answer of the gate', async () => {
    const house = await testHouse(open);
    await addCustomer(house, [{ kind: 'email', email: 'anna@example.nl' }]);
    const asked = ['--identifier', 'anna@example.nl', '--json'];
    const told = await run(house, 'gate', '--purpose', 'orders', '--channel', 'email', ...asked);
    const { receipt } = JSON.parse(told.err);
    const { out, err, code } = await run(house, 'receipt', receipt);
    expect(JSON.parse(out)).toMatchObject({ purpose: 'orders' });
    expect([code, err]).toEqual([0, 'The signature holds.\n']);
    expect((await run(house, 'receipt', 'x')).code).toBe(3);
  });

  test('adds, switches, tests and removes a webhook; its secret shows once', async () => {
    const house = await testHouse(open);
    const add = ['webhook', 'add', 'CRM', 'https://93.184.216.34/hook', '--types', 'person.erased'];
    expect(
      (await run(house, 'webhook', 'add', 'CRM', 'http://localhost/x', '--types', 'person.erased')).code,
    ).toBe(2);
    const { id, secret } = JSON.parse((await run(house, ...add, '--json')).out);
    expect(secret).toMatch(/^whsec_/);
    expect((await run(house, 'webhook', 'list', '--json')).out).not.toContain(secret);
    expect(JSON.parse((await run(house, 'webhook', 'off', id, '--json')).out).state).toBe('off');
    expect((await run(house, 'webhook', 'test', id)).code).toBe(5);
    await run(house, 'webhook', 'on', id);
    const sent = JSON.parse((await run(house, 'webhook', 'test', id, '--json')).out);
    expect((await run(house, 'webhook', 'log', id)).out).toContain(sent.id);
    expect((await run(house, 'webhook', 'secret', id)).out).not.toBe(`${secret}\n`);
    expect((await run(house, 'webhook', 'remove', id)).code).toBe(0);
    expect((await run(house, 'webhook', 'list')).err).toContain('nowhere');
  });
});
