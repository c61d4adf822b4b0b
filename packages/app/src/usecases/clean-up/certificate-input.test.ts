import { formatPolicy, parsePolicy } from '@houdbaar/core/policy';
import type { PersonState } from '@houdbaar/core/standing';
import { parseDay } from '@houdbaar/core/time';
import { expect, test } from 'vitest';
import {
  certificateJson,
  certificatePdf,
  makeCertificate,
  verifyCertificate,
} from '../../documents/certificate/index.ts';
import { readPdf } from '../../documents/pdf/pdf-text.fixture.ts';
import { publicKeys } from '../../keys/index.ts';
import { describeOnEveryStore, type OpenStore } from '../../testing/databases.ts';
import { customer, type TestHouse, testHouse } from '../../testing/test-house.ts';
import {
  announcePlan,
  approvePlan,
  cancelPlan,
  certificateInput,
  changePeople,
  closeDays,
  closeOutbox,
  continuePlan,
  executePlan,
  listOutbox,
  planCleanUp,
  startPlan,
} from '../index.ts';
import { addPeople, shopPolicy } from './clean-up.fixture.ts';

const ann = { name: 'Ann de Vries' };
const bob = { name: 'bob@example.org' };

/** A person with a name and an address by which they would be recognised. */
const person = (lastPurchase: string) => ({
  state: customer({ lastPurchase }),
  values: { email: 'old@example.nl', lastName: 'Jansen', address: 'Straat 1', birthDate: '1980-01-01' },
});
const allOver = () => person('2020-03-01');
const underWarranty = () => person('2024-03-01');

async function shop(open: OpenStore, policy = shopPolicy()): Promise<TestHouse> {
  const house = await testHouse(open, { at: '2026-11-22T12:00:00Z', policy });
  house.clock.pass(30);
  return house;
}

async function approved(house: TestHouse): Promise<string> {
  const { id } = await planCleanUp(house, ann);
  await announcePlan(house, id, ann);
  house.clock.pass(14);
  await approvePlan(house, id, bob);
  return id;
}

async function change(house: TestHouse, id: number, facts: Partial<PersonState['facts']>): Promise<void> {
  await changePeople(house, async () => {
    const found = (await house.store.people.load([id])).get(id)!;
    const state = { ...found.state!, facts: { ...found.state!.facts, ...facts } };
    return { result: null, drafts: [{ person: found, state }] };
  });
}

describeOnEveryStore('the certificate of a plan', (open) => {
  test('tells what was done and what was skipped, adds up, and names nobody', async () => {
    const house = await shop(open);
    const [erased, , back, held] = await addPeople(house, [
      allOver(),
      underWarranty(),
      allOver(),
      allOver(),
      allOver(),
    ]);
    const hashes = [...(await house.store.people.load([erased!])).values()].map(
      ({ state }) => state!.points[0]!.hash,
    );
    const id = await approved(house);
    await expect(certificateInput(house, id)).rejects.toMatchObject({ code: 'not-found' });
    await change(house, back!, { relation: { kind: 'customer', lastPurchase: parseDay('2027-01-01') } });
    await change(house, held!, { holds: [{ id: 'claim', kind: 'legal-claim' }] });
    const done = await executePlan(house, id, ann);

    const input = await certificateInput(house, id);
    expect(input).toMatchObject({
      made: done.finishedAt,
      timeZone: 'Europe/Amsterdam',
      plan: { id, hash: done.hash, people: 5, finished: true, announced: done.announcedAt },
      versions: { policy: '1', law: done.lawVersion },
      handled: 3,
      totals: { erase: 2, anonymise: 0, block: 0, fields: 1 },
      skipped: [
        { reason: 'changed', people: 1 },
        { reason: 'held', people: 1 },
      ],
      sources: [{ name: 'Shop system', waiting: 3, done: 0 }],
    });
    expect(
      input.rows.map(({ action, purpose, rule, people, fields }) => [action, purpose, rule, people, fields]),
    ).toEqual([
      ['erase', 'offers', 'eu-retention-over', 2, undefined],
      ['erase', 'warranty', 'eu-retention-over', 2, undefined],
      ['fields', 'offers', 'eu-retention-over', 1, ['birthDate']],
    ]);
    expect(input.rows[0]!.says!.nl).not.toBe('');
    expect(Object.keys(input.purposes)).toEqual(['offers', 'warranty']);
    expect(input.seal).toBeUndefined();

    const json = certificateJson(makeCertificate(house.ring, input));
    expect(certificateJson(makeCertificate(house.ring, await certificateInput(house, id)))).toBe(json);
    expect(verifyCertificate(publicKeys(house.ring), JSON.parse(json))).toBe('valid');
    for (const secret of ['old@example.nl', 'Jansen', 'Straat', '1980', ...hashes, 'Vries', 'bob@'])
      expect(json).not.toContain(secret);

    const file = await certificatePdf(input, makeCertificate(house.ring, input), 'nl');
    expect(Buffer.from(file.subarray(0, 5)).toString()).toBe('%PDF-');
    const pdf = readPdf(file);
    expect(pdf.enclosed).toContain(json);
    const text = pdf.pages.join('\n').replace(/\s+/g, ' ');
    expect(text).toContain(id);
    expect(text).toContain('Er is nog geen dagzegel');
    expect(text).not.toMatch(/Jansen|Straat|Vries|old@/);
  });

  test('names each purpose with the rule that ended it, and fields with the purpose that held them', async () => {
    const house = await shop(open);
    const objector = underWarranty();
    const objected = (person: ReturnType<typeof allOver>) => ({
      ...person,
      state: {
        ...person.state,
        facts: {
          ...person.state.facts,
          objections: [{ id: 'no', at: parseDay('2026-06-01'), scope: 'marketing' as const }],
        },
      },
      values: { ...person.values, hobby: 'chess' },
    });
    await addPeople(house, [objected(allOver()), objected(objector)]);
    const id = await approved(house);
    await executePlan(house, id, ann);
    const { rows } = await certificateInput(house, id);
    expect(
      rows.map(({ action, purpose, rule, people, fields }) => [action, purpose, rule, people, fields]),
    ).toEqual([
      ['erase', 'offers', 'eu-objection', 1, undefined],
      ['erase', 'warranty', 'eu-retention-over', 1, undefined],
      ['fields', 'offers', 'eu-objection', 1, ['birthDate']],
      ['fields', undefined, 'no-purpose', 1, ['hobby']],
    ]);
  });

  test('has the seal of the day once that day is closed, and stays what it was otherwise', async () => {
    const house = await shop(open);
    await addPeople(house, [allOver()]);
    const id = await approved(house);
    await executePlan(house, id, ann);
    const before = await certificateInput(house, id);
    const day = house.calendar.dayOf(house.clock.now());
    const [waiting] = await listOutbox(house, { limit: 1 });
    await closeOutbox(house, waiting!, { actor: ann, note: null });
    house.clock.pass(3);
    await closeDays(house);
    const { seal, ...after } = await certificateInput(house, id);
    expect(after).toEqual(before);
    expect(seal).toMatchObject({ day, leaves: 1 });
    const certificate = makeCertificate(house.ring, { ...after, seal: seal! });
    expect(verifyCertificate(publicKeys(house.ring), certificate)).toBe('valid');
    expect(certificate.content).toMatchObject({ made: new Date(before.made).toISOString() });
  });

  test('is there of a plan that was called off half way, and not of one that never began', async () => {
    const house = await shop(open);
    await addPeople(
      house,
      Array.from({ length: 30 }, () => allOver()),
    );
    const never = await planCleanUp(house, ann);
    await cancelPlan(house, never.id);
    await expect(certificateInput(house, never.id)).rejects.toMatchObject({ code: 'not-found' });
    const id = await approved(house);
    await startPlan(house, id, ann);
    await continuePlan(house, id, {
      onProgress: async () => {
        await cancelPlan(house, id);
      },
    });
    const input = await certificateInput(house, id);
    expect(input).toMatchObject({ plan: { people: 30, finished: false }, handled: 20, skipped: [] });
    const certificate = makeCertificate(house.ring, input);
    expect(verifyCertificate(publicKeys(house.ring), certificate)).toBe('valid');
    expect(await certificateInput(house, id)).toEqual(input);
  });

  test('leaves addresses and telephone numbers out of the words of the organisation', async () => {
    const { policy } = parsePolicy(shopPolicy());
    const { offers } = policy!.purposes;
    const worded = formatPolicy({
      ...policy!,
      purposes: {
        ...policy!.purposes,
        offers: {
          ...offers!,
          wording: { nl: 'Aanbiedingen; vragen? info@winkel.example of +31 20 123 45 67' },
        },
      },
    });
    const house = await shop(open, worded);
    await addPeople(house, [allOver()]);
    const id = await approved(house);
    await executePlan(house, id, { name: 'root' });
    const input = await certificateInput(house, id);
    expect(input.purposes).toMatchObject({ offers: { nl: 'Aanbiedingen; vragen? … of …' } });
    expect(input.plan.executed.by).toEqual({ account: 'root' });
    expect(() => makeCertificate(house.ring, input)).not.toThrow();
  });
});
