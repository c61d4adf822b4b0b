import type { Language } from '@houdbaar/core/terms';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { publicKeys } from '../keys/index.ts';
import { saidCheck, verifyEvidence, verifyPerson } from '../usecases/index.ts';
import { exitCodes, ioCommand, languageOf, languageOption, pathFrom } from './command-io.ts';
import type { HouseIo } from './house-io.ts';
import { keysIn, verifyFile } from './verify-file.ts';
import { verifyLines, verifyProgress } from './verify-words.ts';

interface VerifyCommandOptions {
  readonly person?: number;
  readonly last?: string;
  readonly key: readonly string[];
  readonly keys?: string;
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
  if (json) io.out(JSON.stringify(saidCheck(check)));
  else for (const line of verifyLines(check, language)) io.out(line);
  if (!check.holds) io.exit(exitCodes.found);
}

async function verifyOne(io: HouseIo, file: string, options: VerifyCommandOptions): Promise<void> {
  const given = options.keys === undefined ? undefined : keysIn(pathFrom(io, options.keys));
  const check = await verifyFile(pathFrom(io, file), languageOf(io, options.lang), options.key, async () => {
    if (given) return given;
    return io.hasHouse() ? publicKeys((await io.house()).ring) : undefined;
  });
  if (options.json) io.out(JSON.stringify(check));
  else for (const line of check.says) io.out(line);
  if (!check.holds) io.exit(exitCodes.found);
}

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
    .argument('[file]', 'a proof pack, receipt or certificate (JSON); checked without any database')
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
Exit codes: 0 it holds; 1 it is broken; 2 not readable; 3 no such person.

Examples:
  houdbaar verify
  houdbaar verify houdbaar-proof.json --key 5f0c…`,
    )
    .action((file: string | undefined, options: VerifyCommandOptions) =>
      file === undefined ? verifyStore(io, options) : verifyOne(io, file, options),
    );
}
