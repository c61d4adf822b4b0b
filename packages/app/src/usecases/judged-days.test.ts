import { parseDay } from '@houdbaar/core/time';
import { expect, test } from 'vitest';
import { describeOnEveryStore } from '../testing/databases.ts';
import { testHouse } from '../testing/test-house.ts';
import { agenda } from './agenda.ts';
import { examineHouse } from './doctor/index.ts';
import { addPeople, askGate, byEmail } from './gate/gate.fixture.ts';
import { summariseAudience } from './gate/index.ts';
import { rebuildStanding, refreshDue } from './rebuild-standing.ts';
import { Rulings } from './ruling.ts';

describeOnEveryStore('a clock that is set back', (open) => {
  const question = { purpose: 'customer-offers', channel: 'email' } as const;

  test('makes no answer of a later day pass for one of today', async () => {
    const house = await testHouse(open);
    await addPeople(house, [{ emails: ['yes@example.nl'] }]);
    await rebuildStanding(house);
    const outcomes = async (of = house) => [
      (await askGate(of, { ...question, audience: [byEmail('yes@example.nl')] })).decisions[0]!.outcome,
      (await askGate(of, { ...question, audience: 'everyone' })).decisions[0]?.outcome,
      (await summariseAudience(of, { ...question, reasons: 'none' })).lawful === 1 ? 'lawful' : 'unlawful',
    ];
    const lawful = ['lawful', 'lawful', 'lawful'];
    const unlawful = ['unlawful', 'unlawful', 'unlawful'];
    const early = { ...house, rulings: new Rulings() };
    expect(await outcomes(early)).toEqual(lawful);
    expect(await outcomes()).toEqual(lawful);
    house.clock.set('2029-01-01T12:00:00Z');
    await refreshDue(house);
    expect(await outcomes()).toEqual(unlawful);
    house.clock.set('2026-11-22T12:00:00Z');
    expect(await outcomes()).toEqual(lawful);
    // Another process, which never saw the later day.
    expect(await outcomes({ ...house, rulings: new Rulings() })).toEqual(lawful);
    expect((await agenda(house)).complete).toBe(false);
    // One that knew the policy before it: it reads the latest day along with the answers.
    expect(await outcomes(early)).toEqual(lawful);
    const found = (await examineHouse(house)).find(({ check }) => check === 'clock.day');
    expect(found).toMatchObject({ says: { en: expect.stringContaining('2029-01-01') } });
    house.clock.set('2029-01-01T12:00:00Z');
    expect((await agenda(house)).complete).toBe(true);
    expect(await outcomes()).toEqual(unlawful);
  });

  test('is known by the latest day on which anybody was judged, whoever wrote it', async () => {
    const house = await testHouse(open);
    const latest = async () => (await house.store.policies.epoch())?.latestDay;
    expect(await latest()).toBe(parseDay('2026-11-22'));
    house.clock.pass(3);
    await addPeople(house, [{ emails: ['new@example.nl'] }]);
    expect(await latest()).toBe(parseDay('2026-11-25'));
    house.clock.pass(-2);
    await addPeople(house, [{ emails: ['newer@example.nl'] }]);
    expect(await latest()).toBe(parseDay('2026-11-25'));
  });
});
