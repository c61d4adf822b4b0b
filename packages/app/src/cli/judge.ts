import { readFileSync } from 'node:fs';
import { type CaseResult, type FileProblem, readCases, summarise } from '@houdbaar/core/golden';
import type { Language } from '@houdbaar/core/terms';
import type { Command } from 'commander';
import { judgeQuestion } from '../usecases/index.ts';
import { type CommandIo, exitCodes, ioCommand, languageOf, languageOption, pathFrom } from './command-io.ts';
import { caseLine, caseText, type JudgedCase, summaryLine, summaryText } from './judge-report.ts';

interface JudgeOptions {
  readonly lang?: Language;
  readonly json?: boolean;
}

const words = {
  nl: {
    unreadable: (file: string) => `${file}: niet te lezen. Bestaat het bestand?`,
    unknownKey: (key: string, meant?: string) =>
      `onbekende sleutel "${key}" wordt overgeslagen.${meant ? ` Bedoel je "${meant}"?` : ''}`,
    repeated: (id: string) => `het id "${id}" staat hier al.`,
  },
  en: {
    unreadable: (file: string) => `${file}: cannot be read. Does the file exist?`,
    unknownKey: (key: string, meant?: string) =>
      `unknown key "${key}" is skipped.${meant ? ` Did you mean "${meant}"?` : ''}`,
    repeated: (id: string) => `the id "${id}" stands here already.`,
  },
} as const;

/** Reads and judges one file; what is wrong with it goes to standard error. Undefined: not readable at all. */
function judgeFile(io: CommandIo, file: string, language: Language): readonly JudgedCase[] | undefined {
  const say = words[language];
  let text: string;
  try {
    text = readFileSync(pathFrom(io, file), 'utf8').replace(/^\uFEFF/, '');
  } catch {
    io.err(say.unreadable(file));
    return undefined;
  }
  const { cases, problems } = readCases(text);
  for (const problem of problems) io.err(problemText(file, problem, language));
  if (problems.length > 0) return undefined;
  for (const { id, line, unknownKeys, repeated } of cases) {
    for (const { path, meant } of unknownKeys)
      io.err(`${file}:${line}  ${id}  ${say.unknownKey(path, meant)}`);
    if (repeated) io.err(`${file}:${line}  ${say.repeated(id)}`);
  }
  return cases.map((read) => ({ file, ...judgeQuestion(read) }));
}

const problemText = (file: string, { line, says, remedy }: FileProblem, language: Language): string =>
  `${file}:${line}  ${says[language]} ${remedy[language]}`;

function judgeFiles(io: CommandIo, files: readonly string[], options: JudgeOptions): void {
  const language = languageOf(io, options.lang);
  const results: CaseResult[] = [];
  let unreadable = 0;
  let open = 0;
  let failedFiles = 0;
  for (const file of files) {
    const judged = judgeFile(io, file, language);
    if (!judged) failedFiles += 1;
    for (const entry of judged ?? []) {
      if (entry.result) results.push(entry.result);
      else if (entry.verdict) open += 1;
      else {
        unreadable += 1;
        io.err(caseText(entry, language));
      }
      if (options.json) io.out(caseLine(entry, language));
      else if (entry.verdict) io.out(caseText(entry, language));
    }
  }
  const summary = summarise(results);
  const whole = { summary, unreadable, open };
  io.out(options.json ? summaryLine(whole) : `\n${summaryText(whole, language)}`);
  if (failedFiles > 0) io.exit(exitCodes.failed);
  else if (unreadable > 0 || summary.ok < summary.cases) io.exit(exitCodes.found);
}

/** `houdbaar judge FILE…`: golden cases and own questions, in the published format. */
export function judgeCommand(io: CommandIo): Command {
  return ioCommand(io, 'judge')
    .description(
      'judge questions from files; where a file tells what is expected, compare; exit 1 on a difference',
    )
    .argument('<files...>', 'YAML or JSON, in the format of packages/core/cases/README.md')
    .addOption(languageOption())
    .option('--json', 'one line of JSON for each case, then one with the summary')
    .action((files: string[], options: JudgeOptions) => judgeFiles(io, files, options));
}
