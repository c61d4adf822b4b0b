import { parseDay } from '@houdbaar/core/time';
import { expect, test } from 'vitest';
import { lookupHash, normaliseIdentifier } from '../keys/index.ts';
import { describeOnEveryStore } from '../testing/databases.ts';
import { customer, evidenceOf, freshStanding, standingOf, testHouse } from '../testing/test-house.ts';
import { addPeople, shopPolicy } from './clean-up/clean-up.fixture.ts';
import { addPeople as addToGate, askGate, byEmail, customerFacts } from './gate/gate.fixture.ts';
import { extendHold, listHolds, placeHold, planCleanUp, releaseHold } from './index.ts';
import { showPerson } from './person/index.ts';

const ann = { name: 'Ann' };
const failsWith = (code: string) => expect.objectContaining({ name: 'Failure', code });

describeOnEveryStore('holds', (open) => {
  test('keep people out of clean-up until they are released', async () => {
    const house = await testHouse(open, { policy: shopPolicy() });
    const read = normaliseIdentifier({ kind: 'email', email: 'jan@example.nl' });
    if (!('normalised' in read)) throw new Error('unreadable');
    const { hash } = lookupHash(house.ring, read.kind, read.normalised);
    const base = customer({ lastPurchase: '2020-03-01' });
    const state = { ...base, points: [{ kind: 'email' as const, hash, primary: true as const }] };
    const [jan, other] = await addPeople(house, [{ state }, { state: base }]);
    const placed = await placeHold(house, ann, {
      title: 'Court case',
      kind: 'legal-claim',
      identifiers: [
        { kind: 'email', email: 'Jan@example.nl' },
        { kind: 'email', email: 'nobody@example.nl' },
      ],
    });
    expect(placed).toMatchObject({ people: 1, notFound: [1], hold: { createdBy: 'Ann', fields: null } });
    expect((await evidenceOf(house, jan!)).map(({ kind }) => kind)).toEqual(['origin', 'hold']);
    expect(await standingOf(house, jan!)).toMatchObject(await freshStanding(house, jan!));
    expect((await planCleanUp(house, ann)).counts).toMatchObject({ planned: { erase: 1 }, held: 1 });
    expect(await extendHold(house, placed.hold.id, { people: [jan!, other!] })).toMatchObject({ people: 1 });
    expect((await planCleanUp(house, ann)).counts).toMatchObject({ planned: { erase: 0 }, held: 2 });
    expect(await listHolds(house)).toMatchObject([{ title: 'Court case', people: 2, releasedAt: null }]);

    expect(await releaseHold(house, ann, placed.hold.id)).toBe(2);
    expect(await releaseHold(house, ann, placed.hold.id)).toBe(0);
    expect((await planCleanUp(house, ann)).counts.planned.erase).toBe(2);
    await expect(extendHold(house, placed.hold.id, { people: [jan!] })).rejects.toEqual(
      failsWith('conflict'),
    );
  });

  test('make no message lawful and show nothing', async () => {
    const house = await testHouse(open);
    const long = parseDay('2015-03-01');
    const shop = await house.store.sources.named({ name: 'Shop', kind: 'file', supplier: null });
    const [id] = await addToGate(house, [
      {
        emails: ['jo@example.nl'],
        facts: {
          ...customerFacts,
          relation: { kind: 'customer', since: long, lastPurchase: long },
          activities: [],
        },
        values: [{ field: 'email', value: 'jo@example.nl', source: shop.id, at: long }],
      },
    ]);
    const viewer = { name: 'Ali', sees: ['orders'], opensEvidence: false };
    const seen = async () => {
      const audience = [byEmail('jo@example.nl')];
      const { decisions } = await askGate(house, { purpose: 'orders', audience });
      const { fields, lanes } = await showPerson(house, id!, { viewer, language: 'en' });
      return {
        message: decisions.map(({ outcome, reason }) => ({ outcome, reason })),
        lanes: lanes.map(({ ask, outcome }) => ({ ask, outcome })),
        email: fields.map(({ holding, values }) => ({
          state: holding.state,
          shown: values.map(({ hidden }) => hidden),
        })),
      };
    };
    const before = await seen();
    expect(before).toMatchObject({
      message: [{ outcome: 'unlawful' }],
      email: [{ state: 'elsewhere', shown: ['no-live-purpose'] }],
    });
    for (const kind of ['legal-claim', 'statutory'] as const) {
      await placeHold(house, ann, { title: kind, kind, people: [id!], fields: ['address'] });
      await placeHold(house, ann, { title: kind, kind, people: [id!] });
      expect(await seen()).toEqual(before);
    }
    const { fields } = await showPerson(house, id!, { viewer, language: 'en' });
    // That there is a hold is known to those who see every purpose.
    expect(fields[0]!.holding.held).toBeUndefined();
  });

  test('are refused with the field that is wrong', async () => {
    const house = await testHouse(open);
    const hold = { title: 'x', kind: 'statutory' as const };
    await expect(placeHold(house, ann, hold)).rejects.toMatchObject({
      code: 'invalid-input',
      errors: [{ path: 'people' }],
    });
    await expect(
      placeHold(house, ann, { ...hold, people: [1], until: parseDay('2026-11-22') }),
    ).rejects.toMatchObject({ errors: [{ path: 'until' }] });
    await expect(
      placeHold(house, ann, { ...hold, identifiers: [{ kind: 'email', email: 'no address' }] }),
    ).rejects.toMatchObject({ errors: [{ path: 'identifiers[0]' }] });
    await expect(releaseHold(house, ann, 'x')).rejects.toEqual(failsWith('not-found'));
  });
});
