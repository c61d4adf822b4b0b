import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDay } from '../time/index.ts';
import {
  type Answer,
  type AssessmentAnswers,
  type AssessmentOutcome,
  answerWords,
  assess,
  assessmentAnswersSchema,
  interestQuestionIds,
  type MeasureKind,
  measureKinds,
  measures,
  necessityQuestionIds,
  type QuestionId,
  questionIds,
  questions,
  tenQuestionIds,
  toAssessmentFacts,
} from './index.ts';

const because = (answer: Answer['answer']): Answer => ({ answer, reason: 'looked at and written down' });
const good = (id: QuestionId) => because(questions[id].favourable);
const bad = (id: QuestionId) => because(questions[id].favourable === 'yes' ? 'no' : 'yes');
const all = (ids: readonly QuestionId[], answer: (id: QuestionId) => Answer) =>
  Object.fromEntries(ids.map((id) => [id, answer(id)]));

const customers: AssessmentAnswers = {
  interest: { what: 'Tell customers about goods like those they bought', ...all(interestQuestionIds, good) },
  necessity: all(necessityQuestionIds, good),
  questions: all(tenQuestionIds, good),
  about: { sensitive: false, children: false, scale: 'small' },
  signed: '2026-01-15',
};

/** The same assessment with some answers changed. */
function with_(base: AssessmentAnswers, changes: Partial<Record<QuestionId, Answer>>): AssessmentAnswers {
  const part = (ids: readonly QuestionId[]) =>
    Object.fromEntries(ids.flatMap((id) => (changes[id] ? [[id, changes[id]]] : [])));
  return {
    ...base,
    interest: { ...base.interest, ...part(interestQuestionIds) },
    necessity: { ...base.necessity, ...part(necessityQuestionIds) },
    questions: { ...base.questions, ...part(tenQuestionIds) },
  };
}

describe('the three steps', () => {
  test('good answers to everything pass', () => {
    const conclusion = assess(customers);
    expect(conclusion.outcome).toBe('passes');
    expect(conclusion.weakPoints).toEqual([]);
    expect(conclusion.open).toEqual([]);
  });

  test('an interest that is not real fails at the first step', () => {
    const conclusion = assess(with_(customers, { real: because('no'), necessary: because('no') }));
    expect(conclusion).toMatchObject({ outcome: 'fails', decidedBy: 'interest' });
  });

  test('another, less intrusive way fails at the second', () => {
    const conclusion = assess(with_(customers, { necessary: because('no') }));
    expect(conclusion).toMatchObject({ outcome: 'fails', decidedBy: 'necessity' });
    expect(toAssessmentFacts(conclusion)).toMatchObject({ necessary: false, lessIntrusive: true });
  });

  test('what nobody expects fails in the balance, whatever else is good', () => {
    const conclusion = assess(with_(customers, { expected: because('no') }));
    expect(conclusion).toMatchObject({ outcome: 'fails', decidedBy: 'balance' });
    expect(conclusion.weakPoints.map((point) => point.id)).toEqual(['expected']);
    expect(conclusion.weakPoints[0]?.cites).toContain('GDPR recital 47');
  });

  test('an interest that was never told fails', () => {
    expect(assess(with_(customers, { informed: because('no') })).outcome).toBe('fails');
  });

  test('special categories and children settle it', () => {
    expect(
      assess({ ...customers, about: { sensitive: true, children: false, scale: 'small' } }).outcome,
    ).toBe('fails');
    expect(
      assess({ ...customers, about: { sensitive: false, children: true, scale: 'small' } }).outcome,
    ).toBe('fails');
  });

  test('intrusive profiles on a large scale fail', () => {
    const large: AssessmentAnswers = {
      ...customers,
      about: { sensitive: false, children: false, scale: 'large' },
    };
    expect(assess(large).outcome).toBe('passes');
    expect(assess(with_(large, { intrusive: because('yes') })).outcome).toBe('fails');
  });

  test('strangers found on the web do not pass', () => {
    const strangers = with_(customers, {
      expected: because('partly'),
      beneficial: because('partly'),
      relation: because('no'),
      contact: because('no'),
      informed: because('partly'),
      direct: because('no'),
      intrusive: because('partly'),
    });
    expect(assess(strangers).outcome).not.toBe('passes');
  });
});

describe('open answers', () => {
  test('an empty form is unknown and says what is open', () => {
    const conclusion = assess({});
    expect(conclusion.outcome).toBe('unknown');
    expect(conclusion.open).toEqual([...questionIds, 'sensitive', 'children', 'scale']);
    expect(toAssessmentFacts(conclusion)).toEqual({});
  });

  test('a good answer without a reason does not count', () => {
    expect(assess(with_(customers, { expected: { answer: 'yes' } }))).toMatchObject({
      outcome: 'unknown',
      open: ['expected'],
    });
    expect(assess(with_(customers, { expected: { answer: 'yes', reason: '  ' } })).outcome).toBe('unknown');
  });

  test('a bad answer needs no reason', () => {
    expect(assess(with_(customers, { expected: { answer: 'no' } })).outcome).toBe('fails');
  });

  test('an open answer that cannot matter leaves the conclusion', () => {
    expect(assess(with_(customers, { beneficial: because('unknown') })).outcome).toBe('passes');
  });
});

describe('measures', () => {
  const doubtful = with_(customers, {
    intrusive: because('yes'),
    relation: because('partly'),
    contact: because('no'),
    beneficial: because('no'),
  });

  test('one that goes beyond the law can change the conclusion, and is proposed', () => {
    const conclusion = assess(doubtful);
    expect(conclusion.outcome).toBe('unknown');
    const cap = conclusion.measures.find((measure) => measure.kinds.includes('frequency-cap'));
    expect(cap?.outcome).toBe('passes');
    expect(assess({ ...doubtful, measures: [{ kind: 'frequency-cap' }] }).outcome).toBe('passes');
  });

  test('one that the law demands anyway changes nothing and is named as such', () => {
    const demanded = measureKinds.filter((kind) => measures[kind].demandedBy);
    const conclusion = assess({ ...doubtful, measures: demanded.map((kind) => ({ kind })) });
    expect(conclusion.outcome).toBe('unknown');
    expect(conclusion.points).toEqual(assess(doubtful).points);
    for (const kind of demanded) {
      expect(conclusion.weakPoints.find((point) => point.id === `demanded-${kind}`)?.cites).toContain(
        'EDPB 1/2024 paras 34, 57',
      );
    }
  });

  test('where none suffices alone, the fewest that do together are proposed', () => {
    const heavy = with_(doubtful, { harmful: because('yes'), direct: because('no') });
    const [proposal] = assess(heavy).measures;
    expect(proposal?.kinds.length).toBeGreaterThan(0);
    for (const dropped of proposal?.kinds ?? []) {
      const fewer = proposal?.kinds.filter((kind) => kind !== dropped) ?? [];
      expect(assess({ ...heavy, measures: fewer.map((kind) => ({ kind })) }).outcome).not.toBe(
        proposal?.outcome,
      );
    }
  });

  test('no measure makes an unexpected use expected', () => {
    expect(assess(with_(customers, { expected: because('no') })).measures).toEqual([]);
  });
});

describe('signature and review', () => {
  test('a year after signing, unless another period is set', () => {
    expect(assess(customers).review).toBe(parseDay('2027-01-15'));
    expect(assess({ ...customers, reviewEvery: 'P6M' }).review).toBe(parseDay('2026-07-15'));
  });

  test('a draft has no date and says so', () => {
    const { signed: _, ...draft } = customers;
    const conclusion = assess(draft);
    expect(conclusion).toMatchObject({ signed: null, review: null });
    expect(conclusion.weakPoints.map((point) => point.id)).toEqual(['unsigned']);
  });
});

test('it always says that it never lifts a ban on a channel', () => {
  for (const answers of [{}, customers]) {
    expect(assess(answers).limits.cites).toContain('EDPB 1/2024 para 114');
  }
});

test('the facts for the judge', () => {
  expect(toAssessmentFacts(assess(customers))).toEqual({
    interest: true,
    necessary: true,
    balanced: true,
    signed: parseDay('2026-01-15'),
    review: parseDay('2027-01-15'),
    lessIntrusive: false,
    expected: true,
    sensitive: false,
    scale: 'small',
  });
});

test('the schema refuses days that do not exist and words that it does not know', () => {
  expect(assessmentAnswersSchema.safeParse({ signed: '2026-02-31' }).success).toBe(false);
  expect(assessmentAnswersSchema.safeParse({ questions: { expected: { answer: 'maybe' } } }).success).toBe(
    false,
  );
  expect(assessmentAnswersSchema.safeParse({ questions: { hoped: because('yes') } }).success).toBe(false);
  expect(assessmentAnswersSchema.parse(customers)).toEqual(customers);
});

test('every question and measure speaks both languages', () => {
  for (const id of questionIds) {
    for (const text of [questions[id].asks, questions[id].weak, questions[id].remedy]) {
      expect(text.nl.length).toBeGreaterThan(10);
      expect(text.en.length).toBeGreaterThan(10);
    }
    expect(questions[id].cites.length).toBeGreaterThan(0);
  }
  for (const kind of measureKinds) expect(measures[kind].says.nl).not.toBe(measures[kind].says.en);
});

describe('properties', () => {
  const answerArbitrary: fc.Arbitrary<Answer> = fc.record(
    { answer: fc.constantFrom(...answerWords), reason: fc.constantFrom('because', '') },
    { requiredKeys: ['answer'] },
  );
  const answersArbitrary: fc.Arbitrary<AssessmentAnswers> = fc
    .record({
      given: fc.record(
        Object.fromEntries(
          questionIds.map((id) => [
            id,
            fc.oneof({ weight: 3, arbitrary: fc.constant(good(id)) }, answerArbitrary),
          ]),
        ) as Record<QuestionId, fc.Arbitrary<Answer>>,
        { requiredKeys: [] },
      ),
      about: fc.record(
        {
          sensitive: fc.boolean(),
          children: fc.boolean(),
          scale: fc.constantFrom('small' as const, 'large' as const),
        },
        { requiredKeys: [] },
      ),
      measures: fc.array(fc.constantFrom(...measureKinds), { maxLength: 4 }),
    })
    .map(({ given, about, measures: taken }) =>
      with_(
        { about, measures: taken.map((kind: MeasureKind) => ({ kind })) },
        given as Partial<Record<QuestionId, Answer>>,
      ),
    );
  const rank: Record<AssessmentOutcome, number> = { fails: 0, unknown: 1, passes: 2 };
  const outcome = (answers: AssessmentAnswers) => rank[assess(answers).outcome];

  test('a worse answer never improves the conclusion', () => {
    fc.assert(
      fc.property(answersArbitrary, fc.constantFrom(...questionIds), (answers, id) => {
        const [best, half, open, worst] = [good(id), because('partly'), because('unknown'), bad(id)].map(
          (answer) => outcome(with_(answers, { [id]: answer })),
        ) as [number, number, number, number];
        expect(best).toBeGreaterThanOrEqual(half);
        expect(half).toBeGreaterThanOrEqual(worst);
        expect(best).toBeGreaterThanOrEqual(open);
        expect(open).toBeGreaterThanOrEqual(worst);
      }),
    );
  });

  test('a worse circumstance never improves it', () => {
    fc.assert(
      fc.property(answersArbitrary, (answers) => {
        for (const [better, worse] of [
          [{ sensitive: false }, { sensitive: true }],
          [{ children: false }, { children: true }],
          [{ scale: 'small' as const }, { scale: 'large' as const }],
        ]) {
          const now = outcome({ ...answers, about: { ...answers.about, ...better } });
          expect(now).toBeGreaterThanOrEqual(outcome({ ...answers, about: { ...answers.about, ...worse } }));
        }
      }),
    );
  });

  test('an added measure never worsens it, and a proposed one delivers what it says', () => {
    fc.assert(
      fc.property(answersArbitrary, fc.constantFrom(...measureKinds), (answers, kind) => {
        const taken = answers.measures ?? [];
        expect(outcome({ ...answers, measures: [...taken, { kind }] })).toBeGreaterThanOrEqual(
          outcome(answers),
        );
        for (const proposal of assess(answers).measures) {
          const more = {
            ...answers,
            measures: [...taken, ...proposal.kinds.map((each) => ({ kind: each }))],
          };
          expect(assess(more).outcome).toBe(proposal.outcome);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('answering an open question moves an unknown conclusion only, never a settled one', () => {
    fc.assert(
      fc.property(answersArbitrary, (answers) => {
        const before = assess(answers);
        if (before.outcome === 'unknown') return;
        for (const id of before.open) {
          if (id === 'sensitive' || id === 'children' || id === 'scale') continue;
          expect(assess(with_(answers, { [id]: good(id) })).outcome).toBe(before.outcome);
          expect(assess(with_(answers, { [id]: bad(id) })).outcome).toBe(before.outcome);
        }
      }),
    );
  });
});
