import { describe, expect, test } from 'vitest';
import { steps } from './actions.ts';
import { findingKinds } from './catalogue.ts';
import { createFindings } from './create-findings.ts';
import { knowledgeOf } from './knowledge.ts';
import { makePlan, type Planned } from './plan.ts';
import { personWith, settingWith, verdictsWith } from './scan.fixture.ts';
import { exactScore, scoreParts } from './score.ts';

const knows = knowledgeOf(settingWith());
const nobody = steps.map(() => 0);
const kinds = new Map(findingKinds.map((kind) => [kind.id, kind]));

const found = (id: string, share: number): Planned => {
  const { part, level } = kinds.get(id)!;
  return { id, part, level, share, count: Math.round(share * 1000) };
};
const everything = findingKinds.map(({ id }) => found(id, 0.5));

describe('the steps', () => {
  test('solve each finding that weighs once, and no other', () => {
    const weighs = findingKinds.filter(({ level }) => level !== 'info').map(({ id }) => id);
    expect(steps.flatMap(({ solves }) => solves).sort()).toEqual(weighs.sort());
  });

  test('say in both languages what to do', () => {
    for (const { title, says } of steps)
      for (const language of ['nl', 'en'] as const) {
        expect(title[language]).not.toMatch(/\.$/);
        expect(says[language]).toMatch(/\.$/);
      }
  });
});

describe('a plan', () => {
  test('is empty where nothing was found', () => {
    expect(makePlan([], knows, nobody)).toEqual([]);
    expect(makePlan([found('lapsing-soon', 1)], knows, nobody)).toEqual([]);
  });

  test('has ten steps at most, each once', () => {
    const plan = makePlan(everything, knows, nobody);
    expect(plan).toHaveLength(10);
    expect(new Set(plan.map(({ id }) => id)).size).toBe(10);
  });

  test('gains what the score gains without the findings', () => {
    const some = [found('lapsed', 0.3), found('sleepers', 0.4), found('over-collection', 1)];
    const before = exactScore(scoreParts(some, knows));
    const after = exactScore(scoreParts([found('over-collection', 1)], knows));
    const step = makePlan(some, knows, nobody).find(({ id }) => id === 'erase-lapsed');
    expect(step?.findings).toEqual(['lapsed', 'sleepers']);
    expect(step?.gain).toBeCloseTo(after - before, 1);
  });

  test('takes away the most risk for the effort first', () => {
    const plan = makePlan([found('opted-out-on-list', 0.1), found('lapsed', 0.1)], knows, nobody);
    expect(plan.map(({ id }) => id)).toEqual(['stop-sending', 'erase-lapsed']);
  });

  test('starts with something for today, even where slow work removes more', () => {
    const plan = makePlan([found('scraped', 1), found('phone-unreadable', 0.001)], knows, nobody);
    expect(plan.map(({ effort }) => effort)).toEqual(['hours', 'days']);
  });

  test('counts each person of a step once', () => {
    const findings = createFindings(settingWith());
    const lapsed = verdictsWith({ standing: 'lapsed' });
    findings.see(personWith({ lastAct: 0 }), lapsed);
    findings.see(personWith(), lapsed);
    findings.see(personWith({ lastAct: 0 }), verdictsWith());
    findings.see(personWith(), verdictsWith());
    const [step] = findings.conclude().plan;
    expect(step).toMatchObject({ id: 'erase-lapsed', people: 3, findings: ['lapsed', 'sleepers'] });
  });
});
