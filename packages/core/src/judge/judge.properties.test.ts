import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Ask, caseFileSchema, type Question } from '../terms/index.ts';
import { activity, arbitraryQuestion, day, objection } from '../testing/arbitrary-question.ts';
import { addPeriod } from '../time/index.ts';
import { decidingRules, judge, outcomeOf } from './index.ts';

const golden = ['decisions-1', 'decisions-2'].flatMap((name) =>
  caseFileSchema.parse(parse(readFileSync(new URL(`../../cases/${name}.yaml`, import.meta.url), 'utf8'))),
);
const lawful = golden.filter((entry) => entry.expect.outcome === 'lawful');

/** A decided case, or a random question: real stories reach where chance seldom does. */
const question = (...asks: readonly Ask[]): fc.Arbitrary<Question> => {
  const decided = golden.filter((entry) => asks.length === 0 || asks.includes(entry.ask));
  return fc.oneof(arbitraryQuestion(...asks), fc.constantFrom(...decided));
};

const runs = { numRuns: 10_000 };

describe('until', () => {
  test('the outcome is constant on [at, until) and differs at until', () => {
    fc.assert(
      fc.property(question(), fc.nat(4_000), (asked, ahead) => {
        const verdict = judge(asked);
        if (verdict.until === null) {
          expect(outcomeOf(asked, asked.at + ahead)).toBe(verdict.outcome);
          return;
        }
        expect(verdict.until).toBeGreaterThan(asked.at);
        expect(outcomeOf(asked, verdict.until)).not.toBe(verdict.outcome);
        expect(outcomeOf(asked, verdict.until - 1)).toBe(verdict.outcome);
        const within = asked.at + (ahead % (verdict.until - asked.at));
        expect(outcomeOf(asked, within)).toBe(verdict.outcome);
      }),
      { numRuns: 20_000 },
    );
  });
});

test('every reason names a rule that can be looked up', () => {
  const known = new Set(decidingRules.map(({ id }) => id));
  fc.assert(
    fc.property(question(), (asked) => {
      const strange = judge(asked).reasons.filter(({ rule }) => !known.has(rule.id));
      expect(strange.map(({ rule }) => rule.id)).toEqual([]);
    }),
    runs,
  );
});

describe('refusals', () => {
  test('an added objection never makes direct marketing lawful', () => {
    fc.assert(
      fc.property(question('contact', 'profile', 'share', 'collect', 'keep'), objection, (asked, refusal) => {
        if (judge(asked).outcome === 'lawful') return;
        const objections = [...(asked.facts?.objections ?? []), refusal];
        expect(judge({ ...asked, facts: { ...asked.facts, objections } }).outcome).not.toBe('lawful');
      }),
      runs,
    );
  });

  test('an objection of today stops a lawful advertising message', () => {
    for (const entry of lawful) {
      if (entry.ask !== 'contact' || entry.message?.initiatedBy === 'person') continue;
      if (entry.message?.content === 'service') continue;
      const objections = [{ at: entry.at, scope: 'marketing' as const }];
      expect(judge({ ...entry, facts: { ...entry.facts, objections } }).outcome, entry.id).toBe('unlawful');
    }
  });
});

describe('keeping', () => {
  test('more time without acts never makes keeping lawful', () => {
    fc.assert(
      fc.property(question('keep'), fc.integer({ min: 1, max: 3_000 }), (asked, ahead) => {
        const facts = { ...asked.facts };
        // Nothing that is dated after the day asked: those would be acts of the time to come.
        const ripe = JSON.stringify(facts, (_, value) => value) as string;
        const later = [...ripe.matchAll(/:(\d{5})\b/g)].some((match) => Number(match[1]) > asked.at);
        const assessed = asked.purpose?.assessment;
        const signedLater = typeof assessed === 'object' && (assessed.signed ?? 0) > asked.at;
        if (later || signedLater || judge(asked).outcome === 'lawful') return;
        expect(outcomeOf(asked, asked.at + ahead)).not.toBe('lawful');
      }),
      runs,
    );
  });

  test('an added human act never shortens a term', () => {
    fc.assert(
      fc.property(question('keep'), activity, (asked, act) => {
        const before = judge(asked);
        if (before.outcome !== 'lawful') return;
        const activities = [
          ...(asked.facts?.activities ?? []),
          { ...act, human: true, by: 'person' as const },
        ];
        const after = judge({ ...asked, facts: { ...asked.facts, activities } });
        expect(after.outcome).toBe('lawful');
        if (before.until === null) expect(after.until).toBeNull();
        else expect(after.until ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(before.until);
      }),
      runs,
    );
  });

  test('on the day of the limit the answer turns', () => {
    for (const entry of golden) {
      if (entry.ask !== 'keep' || entry.expect.until == null) continue;
      expect(outcomeOf(entry, entry.expect.until - 1), entry.id).toBe('lawful');
      expect(outcomeOf(entry, entry.expect.until), entry.id).toBe('unlawful');
    }
  });
});

describe('what a verdict names', () => {
  test('it depends on no key that its reasons and its missing do not name', () => {
    fc.assert(
      fc.property(question(), question(), (asked, other) => {
        const verdict = judge(asked);
        const named = [...verdict.reasons.flatMap((reason) => reason.facts), ...verdict.missing];
        const changed = replaceUnnamed(asked, other, named);
        expect(judge(changed).outcome).toBe(verdict.outcome);
      }),
      { numRuns: 20_000 },
    );
  });

  test('the order of lists changes nothing', () => {
    fc.assert(
      fc.property(question(), (asked) => {
        const facts = { ...asked.facts };
        for (const key of ['consents', 'activities', 'objections', 'requests', 'messages', 'holds'] as const)
          if (facts[key]) Object.assign(facts, { [key]: [...facts[key]].reverse() });
        const verdict = judge(asked);
        const turned = judge({ ...asked, facts });
        expect(turned.outcome).toBe(verdict.outcome);
        expect(turned.until).toBe(verdict.until);
        expect(turned.due).toBe(verdict.due);
      }),
      runs,
    );
  });

  test('an unknown names what would settle it, or counsel', () => {
    fc.assert(
      fc.property(question(), (asked) => {
        const verdict = judge(asked);
        if (verdict.outcome !== 'unknown') return;
        expect(verdict.missing.length > 0 || verdict.counsel === true).toBe(true);
      }),
      runs,
    );
  });
});

/**
 * What reads as "no sign of it" where it is absent (docs/architecture.md, "What is absent"): the controller's own
 * events, special circumstances that nobody asks after unless something points to them, and what decides nothing
 * about a message or only opens a further route to it.
 */
const absentReadsAsNone: ReadonlySet<string> = new Set([
  ...[
    'facts.objections',
    'facts.requests',
    'facts.holds',
    'facts.reappeared',
    'facts.messages',
    'facts.duty',
  ],
  ...[
    'person.registers',
    'person.screened',
    'person.deceased',
    'person.age',
    'person.vulnerable',
    'person.address',
  ],
  ...['controller.established', 'controller.targetsEU', 'controller.sector'],
  ...[
    'purpose.previousBasis',
    'purpose.retention',
    'purpose.fields',
    'purpose.fieldsNeeded',
    'purpose.wording',
  ],
  ...['signed', 'review', 'lessIntrusive', 'sensitive', 'expected', 'scale'].map(
    (key) => `purpose.assessment.${key}`,
  ),
  ...['withdrawn', 'withdrawnSeq', 'incentive', 'confirmedVia', 'lastUsed', 'seq'].map(
    (key) => `facts.consents.#.${key}`,
  ),
  ...['via', 'verified', 'warranty', 'original', 'countsFrom'].map((key) => `facts.obtained.${key}`),
  ...['since', 'ended', 'lastPurchase', 'negotiated'].map((key) => `facts.relation.${key}`),
  // Of a call or a letter the law asks for the sender's name when it is made: that is a duty, not a doubt.
  'message.identifiesSender',
]);

/** The path of a fact, whichever entry of a list it stands in, and all that it stands in. */
function readsAsNone(path: readonly string[]): boolean {
  const named = path.map((part) => (/^\d+$/.test(part) ? '#' : part));
  return named.some((_, index) => absentReadsAsNone.has(named.slice(0, index + 1).join('.')));
}

describe('what is unknown', () => {
  test('a fact left out never yields a lawful act that the fact forbids', () => {
    fc.assert(
      fc.property(question('contact', 'share', 'profile', 'collect'), fc.nat(), (asked, pick) => {
        // The whole block of the origin is left out in decided cases too: a full notice then stands for it.
        const paths = leaves(asked).filter(
          (path) => path.length > 1 && path.join('.') !== 'facts.obtained' && !readsAsNone(path),
        );
        if (paths.length === 0 || judge(asked).outcome !== 'unlawful') return;
        const path = paths[pick % paths.length]!;
        // What is dated after the day asked has not happened: without its day it reads as done.
        if (path.at(-1) === 'at') return;
        // A message about the service, or a survey, to one's own customer rests on the contract unless another basis
        // is named.
        const promotes = asked.message?.content !== 'service' && asked.message?.content !== 'survey';
        if (!promotes && path.join('.') === 'purpose.basis') return;
        // Where nothing is sent, no channel has to be known.
        if (asked.ask !== 'contact' && path[0] === 'message') return;
        // A withdrawal stands in the consent that it ends: leaving out the consent leaves out the withdrawal.
        if (
          path.join('.').startsWith('facts.consents') &&
          asked.facts?.consents?.some((entry) => entry.withdrawn !== undefined)
        )
          return;
        expect(judge(without(asked, path)).outcome, path.join('.')).not.toBe('lawful');
      }),
      { numRuns: 20_000 },
    );
  });

  test('a lawful act loses its ground with the facts that it rests on', () => {
    for (const entry of lawful) {
      const verdict = judge(entry);
      for (const path of [
        'facts.consents',
        'facts.informed',
        'purpose.basis',
        'purpose.assessment',
        'message.unsubscribe',
      ]) {
        const rests = {
          'facts.consents': verdict.reasons.some((reason) => reason.rule.id === 'eu-consent-stands'),
          'facts.informed': verdict.reasons.some((reason) => reason.rule.id === 'eu-told'),
          'purpose.basis': verdict.reasons.some((reason) =>
            /^eu-(legitimate-interest|basis-)/.test(reason.rule.id),
          ),
          'purpose.assessment': verdict.reasons.some((reason) => reason.rule.id === 'eu-legitimate-interest'),
          'message.unsubscribe': verdict.reasons.some((reason) => reason.rule.id === 'eu-message-complete'),
        }[path];
        if (!rests || entry.message?.initiatedBy === 'person' || entry.message?.content === 'service')
          continue;
        const less = judge(without(entry, path.split('.')));
        // A customer who consented may still be written to as a customer.
        if (less.reasons.some((reason) => reason.rule.id === 'eu-customer-exception')) continue;
        // The notice of Article 14 has a month.
        if (less.reasons.some((reason) => reason.rule.id === 'eu-notice-within-a-month')) continue;
        expect(less.outcome, `${entry.id} without ${path}`).not.toBe('lawful');
      }
    }
  });

  test('a retention start that is unknown leaves keeping open', () => {
    fc.assert(
      fc.property(day, (at) => {
        const asked: Question = {
          law: 'NL',
          at,
          ask: 'keep',
          purpose: {
            kind: 'administration',
            basis: 'legal-obligation',
            retention: { keep: { months: 84, days: 0 }, from: 'purchase' },
          },
          facts: { relation: { kind: 'customer' } },
        };
        const verdict = judge(asked);
        expect(verdict.outcome).toBe('unknown');
        expect(verdict.missing).toContain('facts.relation.lastPurchase');
        const known = judge({ ...asked, facts: { relation: { kind: 'customer', lastPurchase: at } } });
        expect(known.until).toBe(addPeriod(at, { months: 84, days: 0 }));
      }),
    );
  });
});

type Tree = { readonly [key: string]: unknown };

/** Every path to a value in the blocks of a question; lists of records count by their entries. */
function leaves(tree: object, at: readonly string[] = []): (readonly string[])[] {
  return Object.entries(tree).flatMap(([key, value]) => {
    if (
      at.length === 0 &&
      (key === 'law' || key === 'at' || key === 'ask' || key === 'expect' || key === 'source')
    )
      return [];
    const path = [...at, key];
    if (typeof value === 'object' && value !== null) return [path, ...leaves(value as object, path)];
    return typeof value === 'string' && at.length === 0 ? [] : [path];
  });
}

/** The question without one key. */
function without<T extends object>(tree: T, [key, ...rest]: readonly string[]): T {
  const copy = Array.isArray(tree) ? [...tree] : { ...tree };
  const slot = copy as Record<string, unknown>;
  if (rest.length > 0 && slot[key!]) slot[key!] = without(slot[key!] as object, rest);
  else if (!Array.isArray(copy)) delete slot[key!];
  return copy as T;
}

/** Takes every second-level key that is not named from another question. */
function replaceUnnamed(asked: Question, other: Question, named: readonly string[]): Question {
  const copy: Record<string, unknown> = { ...asked };
  for (const block of ['controller', 'purpose', 'message', 'person', 'facts'] as const) {
    const mine = (asked[block] ?? {}) as Tree;
    const theirs = (other[block] ?? {}) as Tree;
    const merged: Record<string, unknown> = {};
    for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
      const isNamed = named.some((path) => path === `${block}.${key}` || path.startsWith(`${block}.${key}.`));
      const from = isNamed ? mine : theirs;
      if (from[key] !== undefined) merged[key] = from[key];
    }
    copy[block] = merged;
  }
  return copy as Question;
}
