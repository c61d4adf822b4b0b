import type { Language } from '@houdbaar/core/terms';
import { type Day, parseDay } from '@houdbaar/core/time';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { toldPerson } from '../documents/person/index.ts';
import { showPerson, type Viewer } from '../usecases/index.ts';
import { ioCommand, languageOf, languageOption } from './command-io.ts';
import type { HouseIo } from './house-io.ts';
import { numbersOf } from './person-numbers.ts';
import { personReport } from './person-report.ts';

interface PersonOptions {
  readonly asOf?: Day;
  readonly source?: string;
  readonly lang?: Language;
  readonly json?: boolean;
}

async function person(io: HouseIo, who: string, { asOf, source, lang, json }: PersonOptions): Promise<void> {
  const language = languageOf(io, lang);
  const house = await io.house();
  // Whoever runs the command holds the database, and answers for what they do with it.
  const viewer: Viewer = { name: io.user, sees: 'everything', opensEvidence: true };
  const ids = await numbersOf(house, who, source, viewer);
  for (const id of ids) {
    const view = await showPerson(house, id, { viewer, language, ...(asOf === undefined ? {} : { asOf }) });
    io.out(
      json
        ? JSON.stringify(toldPerson(view, language))
        : personReport(view, { language, width: widthOf(io), colour: false }),
    );
  }
}

const widthOf = ({ env }: HouseIo): number => {
  const columns = Number(env.COLUMNS);
  return Number.isInteger(columns) && columns > 0 ? Math.min(100, Math.max(40, columns)) : 100;
};

function dayIn(text: string): Day {
  try {
    return parseDay(text);
  } catch {
    throw new InvalidArgumentError('Write a day as 2026-11-22.');
  }
}

/** `houdbaar person`: everything that is held about someone. */
export function personCommand(io: HouseIo): Command {
  return ioCommand(io, 'person')
    .description('everything that is held about someone: fields, answers with reasons, facts and evidence')
    .argument('<who>', 'the person’s number, an e-mail address, a phone number, or a customer number')
    .addOption(
      new Option('--as-of <day>', 'how it was or will be on a day (default: today)').argParser(dayIn),
    )
    .option('--source <name>', 'the source that gave the customer number')
    .addOption(languageOption())
    .option('--json', 'one JSON object for each person')
    .addHelpText(
      'after',
      `
Several people may share an address: each is shown. Every look is noted in the access log.

Exit codes: 0 shown; 2 not readable as a person; 3 nobody is known by it; 5 there is no policy yet.

Examples:
  houdbaar person sanne@example.com
  houdbaar person 12 --as-of 2025-06-01 --json`,
    )
    .action((who: string, options: PersonOptions) => person(io, who, options));
}
