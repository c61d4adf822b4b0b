import { formatPolicy, parsePolicy, templateYaml } from '@houdbaar/core/policy';
import { parseDay } from '@houdbaar/core/time';
import { describe, expect, test } from 'vitest';
import { proofPdf, proofStatement } from '../../documents/proof-pack/index.ts';
import { verifyBundle } from '../../evidence/index.ts';
import { bundleBytes } from '../../evidence/proof-bundle.ts';
import { publicKeys, sign } from '../../keys/index.ts';
import { ringOfTests } from '../../keys/ring.fixture.ts';
import { describeOnEveryStore } from '../../testing/databases.ts';
import { customer, type TestHouse, testHouse } from '../../testing/test-house.ts';
import { changePeople, type NewEvidence } from '../change-people.ts';
import { mergePeople } from '../merge-people.ts';
import { addCustomer, record as recordFacts } from '../record/record.fixture.ts';
import { closeDays, completeProof, type ProofChoice, provableEvents, prove } from './index.ts';
import { record } from './proving.fixture.ts';

const anna = { kind: 'email', email: 'anna@example.nl' } as const;
const person = { email: 'anna@example.nl' };
const consent = {
  type: 'consent',
  id: 'form-1',
  person,
  at: '2026-11-20T09:30:00+01:00',
  for: 'direct-marketing',
  channels: ['email'],
  act: 'ticked',
  form: { name: 'nieuwsbrief', version: '3' },
  wording: { version: '2026-1', language: 'nl', text: 'Ja, stuur mij de nieuwsbrief.' },
  ip: '192.0.2.7',
} as const;
const viewer = { name: 'Test', sees: 'everything', opensEvidence: true } as const;

const proofOf = (house: TestHouse, id: number, choice: ProofChoice) =>
  prove(house, id, choice, viewer, proofStatement);

/** Someone of whom a file told this, years ago. */
async function importedWith(house: TestHouse, body: NewEvidence['body']): Promise<number> {
  return changePeople(house, async () => {
    const [newId] = await house.store.people.newIds(1);
    const state = customer({ lastPurchase: '2026-11-01' });
    const facts = {
      ...state.facts,
      consents: [{ id: 'i:1', at: parseDay('2019-05-05'), for: 'direct-marketing' as const }],
    };
    return {
      drafts: [
        {
          person: { newId: newId! },
          state: { ...state, facts },
          evidence: [{ kind: 'origin' as const, at: house.clock.now(), body }],
        },
      ],
      result: newId!,
    };
  });
}

describeOnEveryStore('a proof', (open) => {
  test('of a consent shows what was recorded, holds offline, and is noted', async () => {
    const house = await testHouse(open);
    const id = await addCustomer(house, [anna]);
    await recordFacts(house, [
      consent,
      {
        type: 'confirmation',
        id: 'c-1',
        consent: 'form-1',
        person,
        via: 'email',
        at: '2026-11-20T09:40:00+01:00',
      },
      {
        type: 'withdrawal',
        id: 'w-1',
        person,
        at: '2026-11-22T10:00:00+01:00',
        channels: ['email'],
        via: 'link',
      },
    ]);
    house.clock.pass(1);
    await closeDays(house);
    const { input, bundle, sealed } = await proofOf(house, id, { consent: 'form-1' });
    expect(sealed).toBe(true);
    expect(input.event).toMatchObject({
      kind: 'consent',
      id: 'form-1',
      act: 'ticked',
      channels: ['email'],
      when: { day: parseDay('2026-11-20'), at: Date.parse('2026-11-20T08:30:00Z') },
      form: { name: 'nieuwsbrief', version: '3' },
      text: { version: '2026-1', language: 'nl', text: 'Ja, stuur mij de nieuwsbrief.' },
      confirmed: { when: { at: Date.parse('2026-11-20T08:40:00Z') }, via: 'email' },
    });
    expect(input.purpose).toMatchObject({ id: 'newsletter', basis: 'consent' });
    expect(input.others?.map((event) => event.id)).toEqual(['w-1']);
    expect(input.standing?.lanes.find(({ channel }) => channel === 'email')).toMatchObject({
      outcome: 'unlawful',
    });
    const { holds, answers } = verifyBundle(JSON.parse(JSON.stringify(bundle)));
    expect(holds).toBe(true);
    expect(answers.filter(({ result }) => result === 'open').map(({ question }) => question)).toEqual([
      'key-known',
    ]);
    expect((await proofPdf(input, bundle, 'nl')).length).toBeGreaterThan(10_000);
    const log = await house.store.accessLog.of(id, 5);
    expect(log[0]).toMatchObject({ action: 'proof.make', purpose: 'newsletter', actor: 'Test' });
    expect((await proofOf(house, id, { purpose: 'newsletter', channel: 'email' })).input.event.id).toBe(
      'form-1',
    );
  });

  test('of an objection is found by its number, or as the latest for the purpose', async () => {
    const house = await testHouse(open);
    const id = await addCustomer(house, [anna]);
    await recordFacts(house, [
      { type: 'objection', id: 'o-1', person, at: '2026-11-21', scope: 'marketing', via: 'letter' },
    ]);
    const { input, bundle } = await proofOf(house, id, { objection: 'o-1' });
    expect(input.event).toMatchObject({ kind: 'objection', scope: 'marketing', via: 'letter' });
    expect(input.purpose.basis).toBe('legitimate-interests');
    expect(verifyBundle(bundle).holds).toBe(true);
    const again = await proofOf(house, id, { purpose: 'customer-offers' });
    expect(again.input.event.id).toBe('o-1');
  });

  test('made before its day is sealed says so, and is completed later', async () => {
    const house = await testHouse(open);
    const id = await addCustomer(house, [anna]);
    await recordFacts(house, [consent]);
    const { bundle, sealed } = await proofOf(house, id, { consent: 'form-1' });
    expect(sealed).toBe(false);
    expect(verifyBundle(bundle).answers.find(({ question }) => question === 'inclusion')?.result).toBe(
      'open',
    );
    await expect(completeProof(house, bundle, viewer)).rejects.toMatchObject({ code: 'unavailable' });
    house.clock.pass(1);
    await record(house, [id]);
    house.clock.pass(1);
    await closeDays(house);
    const whole = await completeProof(house, bundle, viewer);
    expect(whole.statement).toEqual(bundle.statement);
    expect(whole.inclusion?.root.day).toBe(parseDay('2026-11-22'));
    expect(verifyBundle(whole)).toMatchObject({ holds: true });
    await expect(completeProof(house, { ...bundle, madeAt: 5 }, viewer)).rejects.toMatchObject({
      code: 'invalid-input',
    });
    // A pack brings its own keys: one with words of somebody else's, signed by them, hangs together too.
    const ring = ringOfTests('forger');
    const { signature: _, ...forged } = {
      ...bundle,
      statement: { made: 'up' },
      publicKeys: publicKeys(ring),
    };
    const signed = { ...forged, signature: sign(ring, 'proof-bundle', bundleBytes(forged)) };
    expect(verifyBundle(signed).holds).toBe(true);
    await expect(completeProof(house, signed, viewer)).rejects.toMatchObject({ code: 'invalid-input' });
  });

  describe('of what a file told', () => {
    test('names the day and source, and makes up nothing', async () => {
      const house = await testHouse(open);
      const id = await importedWith(house, {
        import: '7',
        source: 'crm',
        file: 0,
        row: 3,
        obtained: '2019-06-01',
        consents: [{ at: '2019-05-05', for: 'direct-marketing' }],
      });
      const events = await provableEvents(house, id, viewer);
      expect(events.map(({ event }) => event)).toMatchObject([
        { id: '1.1', kind: 'consent', act: 'unknown', when: { day: parseDay('2019-05-05') }, source: 'crm' },
      ]);
      const { input, bundle } = await proofOf(house, id, { consent: '1.1' });
      expect(input.event.recorded.by).toBe('import 7');
      expect((await proofOf(house, id, { consent: 'i:1' })).input.event.id).toBe('1.1');
      expect((await proofPdf(input, bundle, 'en')).length).toBeGreaterThan(10_000);
    });

    test('gives a consent without a day none, least of all that on which the data were obtained', async () => {
      const house = await testHouse(open);
      const id = await importedWith(house, {
        import: '7',
        source: 'crm',
        obtained: '2018-06-04',
        consents: [{ for: 'direct-marketing', channels: ['email'] }],
      });
      const { input, bundle } = await proofOf(house, id, { consent: '1.1' });
      expect(input.event.when).toEqual({ day: parseDay('2026-11-22'), latest: true });
      const statement = JSON.stringify(bundle.statement);
      expect(statement).not.toContain('2018-06-04');
      expect(statement).not.toContain('isIndicatedAtTime');
      expect(bundle.statement).toMatchObject({ 'houdbaar:missing': expect.arrayContaining(['event-day']) });
    });
  });

  test('of a consent says what was consented to, not what a purpose on another basis does', async () => {
    const { policy } = parsePolicy(templateYaml('NL', parseDay('2026-11-22'), 'web-shop'));
    const { 'customer-offers': offers, orders } = policy!.purposes;
    const house = await testHouse(open, {
      policy: formatPolicy({ ...policy!, purposes: { 'customer-offers': offers!, orders: orders! } }),
    });
    const id = await addCustomer(house, [anna]);
    await recordFacts(house, [consent]);
    const { input, bundle } = await proofOf(house, id, { consent: 'form-1' });
    const statement = JSON.stringify(bundle.statement);
    expect(statement).not.toContain('A6-1-f');
    for (const told of Object.values(offers!.wording!)) expect(statement).not.toContain(told);
    expect(input.purpose).toMatchObject({ id: 'direct-marketing', basis: 'consent', wording: {} });
    expect(input.event).toMatchObject({ for: 'direct-marketing', channels: ['email'] });
    // How it stands is asked of the purpose that is declared, and says so.
    expect(input.standing).toMatchObject({ purpose: { id: 'customer-offers' } });
    expect((await proofPdf(input, bundle, 'nl')).length).toBeGreaterThan(10_000);
  });

  test('shows no more than the purposes of whoever asks reach', async () => {
    const house = await testHouse(open);
    const id = await addCustomer(house, [anna]);
    await recordFacts(house, [consent]);
    const limited = { name: 'Key', sees: ['orders'], opensEvidence: false } as const;
    await expect(prove(house, id, { consent: 'form-1' }, limited, proofStatement)).rejects.toMatchObject({
      code: 'purpose-not-granted',
    });
    await expect(proofOf(house, id, { consent: 'nothing' })).rejects.toMatchObject({ code: 'not-found' });
    await expect(proofOf(house, 99_999, { consent: 'form-1' })).rejects.toMatchObject({ code: 'not-found' });
    await house.store.vault.destroySalts([id]);
    await expect(proofOf(house, id, { consent: 'form-1' })).rejects.toMatchObject({ code: 'conflict' });
  });

  test('of someone who was made one with another is found under either number', async () => {
    const house = await testHouse(open);
    const id = await addCustomer(house, [anna]);
    const other = await addCustomer(house, [{ kind: 'email', email: 'a@example.nl' }]);
    await recordFacts(house, [consent]);
    await mergePeople(house, other, id, { name: 'Test' });
    for (const number of [id, other]) {
      const { bundle } = await proofOf(house, number, { consent: 'form-1' });
      expect(bundle.personId).toBe(String(id));
      expect(verifyBundle(bundle).holds).toBe(true);
    }
    await recordFacts(house, [{ ...consent, id: 'form-2', at: '2026-11-21T09:30:00+01:00' }]);
    const { bundle } = await proofOf(house, id, { consent: 'form-2' });
    expect(bundle.personId).toBe(String(other));
  });
});
