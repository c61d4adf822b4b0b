import { globSync, readFileSync } from 'node:fs';

/** A file of the house: its path from the root, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Lines a file may have: half the files, nine in ten, every one. */
const bars = { median: 80, ninetieth: 200, longest: 400 };

/** Data, generated files, tests and lists of words or sentences are as long as their content. */
const notCode =
  /\.(?:test|fixture)\.tsx?$|\.generated\.|\/data\/|(?:^|[/-])(?:words|sentences|messages)(?:\/|\.ts$)/;

/** What a line may not hold, and what to do about it. Tests are held to it too, lists of data are not. */
const bannedText: readonly [RegExp, string][] = [
  [/\b(?:TO[D]O|FIX[M]E|X[X]X)\b/, 'an unfinished piece: finish it, or open an issue and leave no mark'],
  [/@ts-(?:ignore|expect-error|nocheck)/, 'the type check is switched off: give the value its type'],
  [/biome-ignore lint\/suspicious\/noExplicitAny/, 'any: give the value its type, or unknown and a check'],
  [/\b(?:test|describe|it)\.(?:only|skip|todo)\(/, 'a test that is switched off or switches off others'],
  [
    /(?:[:|&<]|\btypeof|\btype \w+ =)\s*import\(['"]/,
    "a type imported in passing, which the import rules don't see: write an import type line",
  ],
];

/** The judge knows until when its answer holds because it reads time in one way only. */
const judgeFile = /core\/src\/judge\/(?!clock\.ts)[\w.-]*(?<!\.test)\.ts$/;
const dayRead: readonly [RegExp, string] = [
  /\b(?:h|hearing)\.at\b/,
  'the day is read past the clock, so until may be wrong: ask reached() or inForce()',
];

/** Names that say nothing about what is inside. A word of the field, such as a service message, is no such name. */
const bannedName = /(?:^|[/-])(?:utils?|helpers?|managers?|services?)(?:\/|\.ts$)/;
const bannedClass = /\b(?:class|interface|type)\s+\w*(?:Utils?|Helpers?|Managers?|Services?)\b/;

/** @returns one sentence for each breach of the house rules on size, names and loose ends. */
export function houseRuleProblems(files: readonly SourceFile[]): string[] {
  const code = files.filter(({ path }) => !notCode.test(path));
  return [...sizeProblems(code), ...files.flatMap(nameProblems), ...files.flatMap(textProblems)];
}

const lines = (file: SourceFile): number => file.text.split('\n').length - 1;

function sizeProblems(code: readonly SourceFile[]): string[] {
  const sizes = code.map(lines).sort((a, b) => a - b);
  const at = (share: number): number => sizes[Math.floor(sizes.length * share)] ?? 0;
  const problems = code
    .filter((file) => lines(file) > bars.longest)
    .map((file) => `${file.path}: ${lines(file)} lines; none may have more than ${bars.longest}. Split it.`);
  if (at(0.5) >= bars.median)
    problems.push(`Half of the files have ${at(0.5)} lines or more; it should be under ${bars.median}.`);
  if (at(0.9) >= bars.ninetieth)
    problems.push(`One file in ten has ${at(0.9)} lines or more; it should be under ${bars.ninetieth}.`);
  return problems;
}

function nameProblems({ path, text }: SourceFile): string[] {
  const problems: string[] = [];
  const says = "says nothing about what is inside: name it after what it does, in the field's words";
  if (bannedName.test(path)) problems.push(`${path}: the name ${says}.`);
  const named = bannedClass.exec(text);
  if (named) problems.push(`${path}: "${named[0]}" ${says}.`);
  return problems;
}

function textProblems({ path, text }: SourceFile): string[] {
  if (/\.generated\.|\/data\//.test(path)) return [];
  const banned = judgeFile.test(path) ? [...bannedText, dayRead] : bannedText;
  return banned.flatMap(([pattern, advice]) =>
    text
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${advice}.`] : [])),
  );
}

if (import.meta.main) {
  const paths = globSync(['packages/*/src/**/*.{ts,tsx}', 'scripts/**/*.ts'], {
    // The rules' own test is full of breaches.
    exclude: ['**/node_modules', 'scripts/check-house-rules.test.ts'],
  });
  const files = paths.sort().map((path) => ({ path, text: readFileSync(path, 'utf8') }));
  const problems = houseRuleProblems(files);
  for (const problem of problems) console.error(problem);
  console.log(`${files.length} files, ${problems.length} against the house rules (see CONTRIBUTING.md)`);
  if (problems.length > 0) process.exitCode = 1;
}
