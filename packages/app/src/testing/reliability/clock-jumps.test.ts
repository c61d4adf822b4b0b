import { parseDay } from '@houdbaar/core/time';
import { expect, test } from 'vitest';
import { verifyChain } from '../../evidence/index.ts';
import { addPeople, askGate, byEmail } from '../../usecases/gate/gate.fixture.ts';
import { recordFacts, refreshDue, todayOf } from '../../usecases/index.ts';
import { describeOnEveryStore } from '../databases.ts';
import { evidenceOf, freshStanding, standingOf, testHouse } from '../test-house.ts';

describeOnEveryStore('a clock that jumps', (open) => {
  test('loses nothing, breaks no chain, and never makes the gate more generous than the facts', async () => {
    const house = await testHouse(open);
    const email = 'jump@example.nl';
    const [id] = await addPeople(house, [{ emails: [email] }]);
    const told = [
      { days: 0, event: { type: 'notice', marketing: true, optOut: true, right: true } },
      { days: 2000, event: { type: 'activity', kind: 'login', human: true, by: 'person' } },
      { days: -2400, event: { type: 'notice', marketing: true, optOut: true, right: true } },
      { days: 400, event: { type: 'consent', for: 'direct-marketing', channels: ['email'], act: 'ticked' } },
      { days: 900, event: { type: 'objection', scope: 'marketing' } },
      { days: -800, event: { type: 'notice', marketing: true, optOut: true, right: true } },
    ];
    for (const [index, { days, event }] of told.entries()) {
      house.clock.pass(days);
      await refreshDue(house);
      const at = new Date(house.clock.now()).toISOString();
      const { results } = await recordFacts(house, {
        events: [{ id: `jump-${index}`, person: { email }, at, ...event }],
        by: { name: 'Ann' },
      });
      expect(results[0]!.result).toBe('recorded');
      expect(await standingOf(house, id!)).toMatchObject(await freshStanding(house, id!));
      const person = (await house.store.people.load([id!])).get(id!)!;
      const { length: seq, head: hash } = person.chain;
      expect(verifyChain(id!, await evidenceOf(house, id!), { seq, hash: hash! })).toMatchObject({
        holds: true,
      });
    }
    // The objection was told of a day that is still to come by the clock of now: it counts from that day on.
    house.clock.pass(800);
    await refreshDue(house);
    const { decisions } = await askGate(house, { audience: [byEmail(email)] });
    expect(decisions[0]!.outcome).not.toBe('lawful');
    expect(todayOf(house)).toBeGreaterThan(parseDay('2026-11-22'));
  });
});
