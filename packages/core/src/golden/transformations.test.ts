import { describe, expect, test } from 'vitest';
import { judge, outcomeOf } from '../judge/index.ts';
import type { Consent, GoldenCase } from '../terms/index.ts';
import { allCases } from './case-files.fixture.ts';

const lists = ['consents', 'activities', 'objections', 'requests', 'messages', 'holds'] as const;

function permuted(golden: GoldenCase, turn: <T>(list: readonly T[]) => T[]): GoldenCase {
  const facts = { ...golden.facts };
  for (const name of lists) if (facts[name]) Object.assign(facts, { [name]: turn<unknown>(facts[name]) });
  const { person } = golden;
  return {
    ...golden,
    facts,
    ...(person ? { person: { ...person, registers: person.registers && turn(person.registers) } } : {}),
  };
}

const rules = (golden: GoldenCase) => judge(golden).reasons.map((reason) => reason.rule.id);

describe('a decided case, transformed', () => {
  test('gives the same verdict whatever the order of its lists', () => {
    const turns = [
      <T>(list: readonly T[]) => list.toReversed(),
      <T>(list: readonly T[]) => [...list.slice(1), ...list.slice(0, 1)],
    ];
    for (const golden of allCases)
      for (const turn of turns) {
        const before = judge(golden);
        const after = judge(permuted(golden, turn));
        expect([after.outcome, after.until, after.due, after.counsel], golden.id).toEqual([
          before.outcome,
          before.until,
          before.due,
          before.counsel,
        ]);
      }
  });

  test('keeps its outcome up to the day before `until`, and changes on it', () => {
    let stepped = 0;
    for (const golden of allCases) {
      const { outcome, until } = judge(golden);
      if (until === null) continue;
      stepped += 1;
      expect(outcomeOf(golden, until - 1), golden.id).toBe(outcome);
      expect(outcomeOf(golden, until), golden.id).not.toBe(outcome);
    }
    expect(stepped).toBeGreaterThan(100);
  });

  test('with its only consent not fully known becomes unknown', () => {
    const facts = ['for', 'act', 'condition', 'separate', 'names', 'misleading', 'record'] as const;
    let dropped = 0;
    for (const golden of allCases) {
      const consents = golden.facts?.consents;
      if (golden.source.kind !== 'own' || golden.ask !== 'contact' || consents?.length !== 1) continue;
      const relied = rules(golden).includes('eu-consent-stands') && golden.purpose?.basis === 'consent';
      if (golden.expect.outcome !== 'lawful' || !relied) continue;
      // After an objection or in a register a consent must stand in full to speak louder; in doubt the refusal does.
      const refused = golden.facts?.objections?.some((entry) => entry.scope === 'marketing');
      if (refused || (golden.person?.registers?.length ?? 0) > 0) continue;
      for (const fact of facts) {
        const { [fact]: _, ...rest } = consents[0]!;
        const less = { ...golden, facts: { ...golden.facts, consents: [rest as Consent] } };
        expect(judge(less).outcome, `${golden.id} without ${fact}`).toBe('unknown');
        dropped += 1;
      }
    }
    expect(dropped).toBeGreaterThan(200);
  });

  test('with one condition of the customer exception unknown becomes unknown', () => {
    const conditions = ['obtained.via', 'informed.optOut', 'products', 'onBehalfOf', 'unsubscribe'] as const;
    let dropped = 0;
    for (const golden of allCases) {
      if (!golden.id.endsWith('-customer') || golden.expect.outcome !== 'lawful') continue;
      if (!rules(golden).includes('eu-customer-exception')) continue;
      for (const condition of conditions) {
        const less = structuredClone(golden);
        const { obtained, informed } = less.facts ?? {};
        if (condition === 'obtained.via') delete obtained?.via;
        else if (condition === 'informed.optOut') delete (informed as { optOut?: boolean }).optOut;
        else delete less.message?.[condition];
        expect(judge(less).outcome, `${golden.id} without ${condition}`).toBe('unknown');
        dropped += 1;
      }
    }
    expect(dropped).toBeGreaterThan(100);
  });

  test('without its acts and its first day leaves keeping open', () => {
    for (const golden of allCases) {
      if (!/^(newsletter|lead|loyalty|support)-no-act-on-the-day$/.test(golden.id)) continue;
      const { activities: _, ...facts } = golden.facts!;
      expect(judge({ ...golden, facts }).outcome, golden.id).toBe('unknown');
    }
  });

  test('with an objection of the same day stops being lawful advertising', () => {
    for (const golden of allCases) {
      const { message } = golden;
      if (golden.ask !== 'contact' || golden.expect.outcome !== 'lawful') continue;
      if (message?.initiatedBy === 'person' || message?.content === 'service') continue;
      const objections = [
        ...(golden.facts?.objections ?? []),
        { at: golden.at, scope: 'marketing' as const },
      ];
      expect(judge({ ...golden, facts: { ...golden.facts, objections } }).outcome, golden.id).toBe(
        'unlawful',
      );
    }
  });
});
