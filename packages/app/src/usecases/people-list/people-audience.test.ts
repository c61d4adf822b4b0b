import { expect, test } from 'vitest';
import { describeOnEveryStore } from '../../testing/databases.ts';
import { customer, type TestHouse, testHouse } from '../../testing/test-house.ts';
import { addPeople, shopPolicy } from '../clean-up/clean-up.fixture.ts';
import { askGate } from '../gate/gate.fixture.ts';
import {
  applyPolicy,
  type GrantedPurposes,
  type PeopleFilter,
  peopleAudience,
  peopleBehind,
  rebuildStanding,
  type StandingRequest,
  summariseAudience,
} from '../index.ts';

const forOffers = { purpose: 'offers', channel: 'email', reasons: 'full' } as const;

const audienceOf = (house: TestHouse, filter: PeopleFilter, sees: GrantedPurposes = 'all') =>
  peopleAudience(house, { name: 'Sanne', sees, opensEvidence: false }, filter);

/** Of the Netherlands: two who may have offers and one whose term is over. Of Belgium: one of each. */
async function shop(open: Parameters<typeof testHouse>[0]) {
  const house = await testHouse(open, { policy: shopPolicy() });
  const someone = (country: string, lastPurchase: string) => ({
    state: { ...customer({ lastPurchase }), country },
    values: { email: 'x@example.com' },
  });
  const ids = await addPeople(house, [
    someone('NL', '2026-05-01'),
    someone('BE', '2026-05-01'),
    someone('NL', '2023-05-01'),
    someone('BE', '2023-05-01'),
    someone('NL', '2026-06-01'),
  ]);
  await rebuildStanding(house);
  return { house, dutch: [ids[0]!, ids[2]!, ids[4]!], ids };
}

const named = (people: readonly number[]) => people.map((id) => `person:${id}`);

describeOnEveryStore('the gate, asked about a list of people', (open) => {
  test('answers for those on the list as it does for everyone, and counts the same without naming them', async () => {
    const { house, dutch, ids } = await shop(open);
    const everyone = await askGate(house, forOffers);
    expect(everyone.decisions.map(({ as }) => as)).toEqual(named(ids));
    expect(everyone.summary).not.toHaveProperty('complete');
    const audience = await audienceOf(house, { country: 'NL' });
    const { decisions, summary, receiptId } = await askGate(house, { ...forOffers, audience });
    expect(decisions).toEqual(everyone.decisions.filter(({ as }) => named(dutch).includes(as)));
    expect(summary).toMatchObject({ lawful: 2, unlawful: 1, unknown: 0, notConcerned: 0, complete: true });
    expect(await summariseAudience(house, { ...forOffers, audience })).toEqual(summary);
    expect(await house.store.receipts.find(receiptId)).toMatchObject({
      purpose: 'offers',
      decisions: { lines: 3 },
    });
  });

  test('notes who is named, and nobody where they are only counted', async () => {
    const { house, dutch, ids } = await shop(open);
    const audience = await audienceOf(house, { country: 'NL' });
    await summariseAudience(house, { ...forOffers, audience });
    expect(await house.store.accessLog.of(dutch[0]!, 9)).toEqual([]);
    await askGate(house, { ...forOffers, audience });
    for (const id of ids)
      expect(await house.store.accessLog.of(id, 9)).toMatchObject(
        dutch.includes(id) ? [{ action: 'gate.people', actor: 'Sanne' }] : [],
      );
  });

  test('narrows by any filter of the list, and judges a message that differs live', async () => {
    const { house, ids } = await shop(open);
    const askedOf = async (filter: PeopleFilter, more: Partial<StandingRequest> = {}) => {
      const request = { ...forOffers, ...more, audience: await audienceOf(house, filter) };
      const { decisions, summary } = await askGate(house, request);
      expect(await summariseAudience(house, request)).toEqual(summary);
      return decisions.map(({ as, outcome }) => `${as} ${outcome}`);
    };
    const lawful = { purpose: 'offers', channel: 'email', outcome: 'lawful' } as const;
    expect(await askedOf({ ...lawful, country: 'BE' })).toEqual([`person:${ids[1]} lawful`]);
    expect(await askedOf({ ...lawful, country: 'BE' }, { message: { products: 'third-party' } })).toEqual([
      `person:${ids[1]} unknown`,
    ]);
    expect(await askedOf({ lastAct: 'longer' })).toEqual(
      [ids[2], ids[3]].map((id) => `person:${id} unlawful`),
    );
    expect(await askedOf({ sample: 3 })).toHaveLength(3);
    expect(await askedOf({ q: `#${ids[1]}` })).toEqual([`person:${ids[1]} lawful`]);
    expect(await askedOf({ q: 'nobody' })).toEqual([]);
    expect(await askedOf({ country: 'FR' })).toEqual([]);
  });

  test('leads to the people of one answer, page by page', async () => {
    const { house, dutch } = await shop(open);
    for (const message of [{}, { products: 'other' }] as const) {
      const request = { ...forOffers, message, audience: await audienceOf(house, { country: 'NL' }) };
      const found: number[] = [];
      for (const { outcome, rule, count } of (await summariseAudience(house, request)).byReason) {
        const answer = { outcome, rule: rule! };
        const first = await peopleBehind(house, request, answer, { after: 0, limit: 1 });
        const rest = await peopleBehind(house, request, answer, { after: first.after!, limit: 9 });
        const people = [...first.people, ...rest.people].map(({ person }) => person);
        expect(people).toHaveLength(count);
        found.push(...people);
      }
      expect(found.toSorted((one, other) => one - other)).toEqual(dutch);
    }
  });

  test('asks the list anew where the policy changed, and says while some may be missing', async () => {
    const { house } = await shop(open);
    const filter = { purpose: 'offers', channel: 'email', outcome: 'lawful' } as const;
    const before = await audienceOf(house, filter);
    expect(await summariseAudience(house, { ...forOffers, audience: before })).toMatchObject({ lawful: 3 });
    const { source } = (await house.store.policies.current())!;
    await applyPolicy(house, source.replaceAll('keep: P24M', 'keep: P6M'), { name: 'Test' });
    const meanwhile = await audienceOf(house, filter);
    expect(meanwhile.complete).toBe(false);
    await rebuildStanding(house);
    for (const audience of [before, meanwhile, await audienceOf(house, filter)]) {
      const { decisions } = await askGate(house, { ...forOffers, audience });
      expect(decisions).toMatchObject([{ outcome: 'lawful' }]);
    }
    expect((await audienceOf(house, filter)).complete).toBe(true);
  });

  test('goes on with the list of the new policy where it changes while it streams', async () => {
    const { house, ids } = await shop(open);
    const audience = await audienceOf(house, { purpose: 'offers', channel: 'email' });
    const { source } = (await house.store.policies.current())!;
    const changes = [
      async () => {
        await applyPolicy(house, source.replaceAll('keep: P24M', 'keep: P1M'), { name: 'Test' });
        await rebuildStanding(house);
      },
    ];
    // The policy is replaced between asking for the list and reading it.
    const query = async () => {
      const asked = await audience.query();
      await changes.pop()?.();
      return asked;
    };
    const { decisions } = await askGate(house, { ...forOffers, audience: { ...audience, query } });
    expect(decisions.map(({ as }) => as)).toEqual(named(ids));
    expect(decisions.every(({ outcome }) => outcome === 'unlawful')).toBe(true);
  });

  test('may be narrowed by nothing that the list refuses the asker', async () => {
    const { house } = await shop(open);
    const refused = { code: 'purpose-not-granted' };
    const filters: PeopleFilter[] = [
      { lapse: 'over' },
      { lapse: '2027-05' },
      { worklist: true },
      { lastAct: 'longer' },
      { purpose: 'warranty' },
    ];
    for (const filter of filters)
      await expect(audienceOf(house, filter, ['offers'])).rejects.toMatchObject(refused);
    await expect(audienceOf(house, { source: 'nowhere' })).rejects.toMatchObject({ code: 'invalid-input' });
    // An answer without a purpose counts only for those that they see.
    const ofKeeping = { channel: 'keep', outcome: 'lawful' } as const;
    const counted = async (sees: GrantedPurposes) =>
      (await summariseAudience(house, { ...forOffers, audience: await audienceOf(house, ofKeeping, sees) }))
        .unlawful;
    expect([await counted('all'), await counted(['offers'])]).toEqual([2, 0]);
  });
});
