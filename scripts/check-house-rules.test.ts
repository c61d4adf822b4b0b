import { describe, expect, test } from 'vitest';
import { houseRuleProblems, type SourceFile } from './check-house-rules.ts';

const file = (path: string, text: string): SourceFile => ({ path, text });
const long = (lines: number): string => 'export {};\n'.repeat(lines);
const short = Array.from({ length: 20 }, (_, index) =>
  file(`packages/core/src/law/rule-${index}.ts`, long(40)),
);

describe('the house rules', () => {
  test('say nothing of a house in order', () => {
    expect(houseRuleProblems([...short, file('packages/core/src/law/contact.ts', long(400))])).toEqual([]);
  });

  test('name a file that is too long, but no test, data, generated file or list of words', () => {
    const problems = houseRuleProblems([
      ...short,
      file('packages/core/src/law/contact.ts', long(401)),
      file('packages/core/src/law/contact.test.ts', long(500)),
      file('packages/core/src/scan/values/data/domains.ts', long(500)),
      file('packages/core/src/policy/templates.generated.ts', long(500)),
      file('packages/app/src/documents/words.ts', long(500)),
    ]);
    expect(problems).toEqual([
      'packages/core/src/law/contact.ts: 401 lines; none may have more than 400. Split it.',
    ]);
  });

  test('hold the median and the ninetieth percentile', () => {
    expect(houseRuleProblems([1, 2, 3].map((n) => file(`scripts/a-${n}.ts`, long(200))))).toEqual([
      'Half of the files have 200 lines or more; it should be under 80.',
      'One file in ten has 200 lines or more; it should be under 200.',
    ]);
  });

  test.each([
    ['packages/app/src/usecases/mail-service.ts', ''],
    ['packages/core/src/helpers/day.ts', ''],
    ['packages/core/src/time/utils.ts', ''],
    ['packages/core/src/time/day.ts', 'export class DayManager {}'],
    ['packages/core/src/time/day.ts', `// ${'TO'}${'DO'} later`],
    ['packages/core/src/time/day.ts', "export type Week = import('./week.ts').Week;"],
    ['packages/core/src/judge/term.ts', 'const over = h.at > last;'],
    ['packages/core/src/time/day.test.ts', `test${'.only'}('a day', () => {});`],
  ])('name what is wrong in %s: %s', (path, text) => {
    const problems = houseRuleProblems([...short, file(path, `${text}\n`)]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(path);
  });

  test("leave the field's own words and a dynamic import alone", () => {
    const fine = [
      file('packages/core/src/law/eu/service-message.ts', 'export type ServiceMessage = 1;\n'),
      file('packages/app/src/main.ts', "const { scan } = await import('./cli/scan.ts');\n"),
    ];
    expect(houseRuleProblems([...short, ...fine])).toEqual([]);
  });
});
