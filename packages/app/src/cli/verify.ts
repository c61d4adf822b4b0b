import type { Language } from '@houdbaar/core/terms';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { publicKeys } from '../keys/index.ts';
import { noteCheck, saidCheck, verifyEvidence, verifyPerson } from '../usecases/index.ts';
import { CommandFailure, exitCodes, ioCommand, languageOf, languageOption, pathFrom } from './command-io.ts';
import type { HouseIo } from './house-io.ts';
import { keysIn, verifyFile } from './verify-file.ts';
import { verifyList } from './verify-list.ts';
import { verifyLines, verifyProgress } from './verify-words.ts';

interface VerifyCommandOptions {
  readonly person?: number;
  readonly last?: string;
  readonly key: readonly string[];
  readonly keys?: string;
  readonly receipt?: string;
  readonly json?: boolean;
  readonly lang?: Language;
}

/** People between two lines of progress. */
const progressStep = 100_000;

async function verifyStore(io: HouseIo, { person, last, json, lang }: VerifyCommandOptions): Promise<void> {
  const language = languageOf(io, lang);
  const house = await io.house();
  const expected = last === undefined ? {} : { expectedLast: last };
  let told = 0;
  const at = house.clock.now();
  const started = performance.now();
  const check =
    person === undefined
      ? await verifyEvidence(house, {
          ...expected,
          onProgress: (people) => {
            if (people - told < progressStep) return;
            told = people;
            io.err(verifyProgress(people, language));
          },
        })
      : await verifyPerson(house, person, expected);
  if (person === undefined)
    await noteCheck(house, { at, by: io.user, tookMs: Math.round(performance.now() - started), check });
  if (json) io.out(JSON.stringify(saidCheck(check)));
  else for (const line of verifyLines(check, language)) io.out(line);
  if (!check.holds) io.exit(exitCodes.found);
}

async function verifyOne(io: HouseIo, file: string, options: VerifyCommandOptions): Promise<void> {
  const given = options.keys === undefined ? undefined : keysIn(pathFrom(io, options.keys));
  const path = (name: string): string => pathFrom(io, name);
  const language = languageOf(io, options.lang);
  const { receipt } = options;
  const check =
    receipt === undefined
      ? await verifyFile(path(file), language, options.key, async () => {
          if (given) return given;
          return io.hasHouse() ? publicKeys((await io.house()).ring) : undefined;
        })
      : await verifyList(
          await io.house(),
          { list: file, receipt, ...(given ? { keys: given } : {}) },
          path,
          language,
        );
  if (options.json) io.out(JSON.stringify(check));
  else for (const line of check.says) io.out(line);
  if (!check.holds) io.exit(exitCodes.found);
}

const listNeeded = (): CommandFailure =>
  new CommandFailure({
    nl: 'Geef bij --receipt ook het bestand met de lijst van beslissingen.',
    en: 'With --receipt, give the file with the list of decisions too.',
  });

function number(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1)
    throw new InvalidArgumentError('Write the number of a person.');
  return value;
}

function fingerprint(text: string, before: readonly string[]): readonly string[] {
  if (!/^[0-9a-f]{64}$/.test(text))
    throw new InvalidArgumentError('Write a fingerprint of 64 hexadecimal digits.');
  return [...before, text];
}

/** `houdbaar verify`: all evidence of the house, or one file without any house. */
export function verifyCommand(io: HouseIo): Command {
  return ioCommand(io, 'verify')
    .description('prove that no evidence was altered: all of it, or one proof pack, receipt or certificate')
    .argument(
      '[file]',
      'a proof pack, receipt or certificate (JSON), checked without any database; or a list of the gate',
    )
    .option('--receipt <id>', 'the file is a list of decisions: check it against this receipt (id or file)')
    .addOption(new Option('--person <number>', 'the chain of one person only').argParser(number))
    .option('--last <hash>', 'the hash of the last daily seal, as an earlier check printed it')
    .addOption(
      new Option('--key <fingerprint>', "a signing key known to be the organisation's; may be repeated")
        .argParser(fingerprint)
        .default([], 'none'),
    )
    .option('--keys <file>', 'public keys as /api/v1/evidence/keys gives them')
    .addOption(languageOption())
    .option('--json', 'one JSON object')
    .addHelpText(
      'after',
      `
A list that houdbaar gate or the API gave can be kept and checked later: whether it is the very list for which the
receipt was signed, down to the order. That takes the database, since a receipt names nobody.

Exit codes: 0 it holds; 1 it is broken; 2 not readable; 3 no such person or receipt.

Examples:
  houdbaar verify
  houdbaar verify houdbaar-proof.json --key 5f0c…
  houdbaar verify send-to.csv --receipt 0b8b6c0e-6a1f-4f0e-9d53-1f4d7f3d2c11`,
    )
    .action((file: string | undefined, options: VerifyCommandOptions) => {
      if (file !== undefined) return verifyOne(io, file, options);
      if (options.receipt !== undefined) throw listNeeded();
      return verifyStore(io, options);
    });
}
