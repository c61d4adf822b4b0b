import { judge } from '@houdbaar/core/judge';
import { type BenchQuestion, benchQuestions } from './judge-questions.ts';
import { casl, cedar, jsonRulesEngine, type Rival } from './judge-rivals.ts';
import type { BenchResult } from './scan.ts';

const bars = { perSecond: 1_000_000, jsonRulesEngine: 15, cedar: 40 };

const roundMs = 400;
const rounds = 9;

/** A contender answers all questions again and again; what it gives back is looked at, so none is optimised away. */
interface Contender {
  readonly name: string;
  readonly pass: () => Promise<number>;
}

/** How many verdicts a second, over about one round's time. */
async function speed({ pass }: Contender, count: number): Promise<number> {
  const start = performance.now();
  let answered = 0;
  let lawful = 0;
  let elapsed = 0;
  while (elapsed < roundMs) {
    lawful += await pass();
    answered += count;
    elapsed = performance.now() - start;
  }
  if (lawful === 0) throw new Error('no question was lawful: nothing was measured');
  return (answered / elapsed) * 1000;
}

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Full verdicts: outcome, until, reasons with rule and facts, duties and what is missing. */
function judgePass(questions: readonly BenchQuestion[]): Contender {
  return {
    name: 'judge',
    pass: async () => {
      let lawful = 0;
      for (const { question } of questions) {
        const verdict = judge(question);
        if (verdict.outcome === 'lawful' && verdict.reasons.length > 0) lawful += 1;
      }
      return lawful;
    },
  };
}

function rivalPass(rival: Rival, questions: readonly BenchQuestion[]): Contender {
  const facts = questions.map(({ plain }) => plain);
  return { name: rival.name, pass: async () => (await rival.run(facts)).filter(Boolean).length };
}

/** Before anything is timed: every engine answers every question as the judge does. */
async function mustAgree(rivals: readonly Rival[], questions: readonly BenchQuestion[]): Promise<void> {
  const judged = questions.map(({ question }) => judge(question).outcome);
  if (judged.includes('unknown')) throw new Error('a question of the bench leaves something unknown');
  for (const rival of rivals) {
    const found = await rival.run(questions.map(({ plain }) => plain));
    const differs = found.findIndex((lawful, index) => lawful !== (judged[index] === 'lawful'));
    if (differs >= 0) {
      const asked = JSON.stringify(questions[differs]?.question);
      throw new Error(`${rival.name} and the judge (${judged[differs]}) differ on ${asked}`);
    }
  }
}

/**
 * Measures the judge beside general engines on the same conditions, in one run on one core: 2,000 typical questions,
 * all engines warmed up, then rounds in turn; the figures are medians.
 */
export async function benchJudge(): Promise<BenchResult[]> {
  const questions = benchQuestions(2_000);
  const rivals = [jsonRulesEngine(), casl(), await cedar()];
  await mustAgree(rivals, questions);
  const contenders = [judgePass(questions), ...rivals.map((rival) => rivalPass(rival, questions))];
  for (const contender of contenders) await speed(contender, questions.length);
  const speeds = contenders.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1)
    for (const [index, contender] of contenders.entries())
      speeds[index]!.push(await speed(contender, questions.length));
  const [own, ...others] = speeds.map(middle);
  const lawful = await contenders[0]!.pass();
  const share = `${Math.round((lawful / questions.length) * 100)} % lawful`;
  return [
    {
      name: `judge, full verdict (${share})`,
      value: own!,
      unit: 'verdicts/s',
      bar: bars.perSecond,
      met: own! >= bars.perSecond,
    },
    ...rivals.map((rival, index): BenchResult => {
      const ratio = own! / others[index]!;
      const bar =
        rival.name === 'json-rules-engine'
          ? bars.jsonRulesEngine
          : rival.name === '@cedar-policy/cedar-wasm'
            ? bars.cedar
            : undefined;
      return {
        name: rival.name,
        value: others[index]!,
        unit: 'verdicts/s',
        ratio,
        ...(bar === undefined ? {} : { bar }),
        met: bar === undefined || ratio >= bar,
      };
    }),
  ];
}
