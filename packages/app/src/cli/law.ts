import type { Language } from '@houdbaar/core/terms';
import type { Day } from '@houdbaar/core/time';
import type { Command } from 'commander';
import {
  CommandFailure,
  type CommandIo,
  dayOption,
  ioCommand,
  languageOf,
  languageOption,
} from './command-io.ts';
import { lawLine, listLaw } from './law-listing.ts';
import { countriesWithRules, listedRules } from './law-rules.ts';

/** The country asked for has no rule here; the message names those that have. */
class UnknownCountry extends CommandFailure {
  readonly country: string;
  readonly known: readonly string[];
  constructor(country: string, known: readonly string[]) {
    super({
      nl: `Voor "${country}" staan hier geen regels. Kies uit: ${known.join(', ')}.`,
      en: `There are no rules here for "${country}". Choose one of: ${known.join(', ')}.`,
    });
    this.country = country;
    this.known = known;
  }
}

/** A country as people write it: `nl`, and `GB` for the United Kingdom. @throws {UnknownCountry} */
function readCountry(text: string): string {
  const code = text.trim().toUpperCase();
  const country = code === 'GB' ? 'UK' : code;
  if (!countriesWithRules.includes(country)) throw new UnknownCountry(text, countriesWithRules);
  return country;
}

/** Where the terminal's width is not known. */
const USUAL_WIDTH = 100;
/** Narrower than this no sentence is readable. */
const LEAST_WIDTH = 40;

function widthOf(io: CommandIo): number {
  const columns = Number(io.env.COLUMNS);
  return Number.isInteger(columns) && columns > 0 ? Math.max(columns, LEAST_WIDTH) : USUAL_WIDTH;
}

interface LawOptions {
  readonly country?: string;
  readonly at?: Day;
  readonly lang?: Language;
  readonly json?: boolean;
}

function showLaw(io: CommandIo, options: LawOptions): void {
  const country = options.country === undefined ? undefined : readCountry(options.country);
  const at = options.at ?? io.now();
  const rules = listedRules(country, at);
  if (options.json) {
    for (const rule of rules) io.out(lawLine(rule));
    return;
  }
  io.out(listLaw(rules, at, languageOf(io, options.lang), widthOf(io)));
}

/** `houdbaar law`: the rules in force on a day, each with its provision, source and dates. */
export function lawCommand(io: CommandIo): Command {
  return ioCommand(io, 'law')
    .description('list the rules in force, with provision, source and dates')
    .option('--country <code>', 'only this country and the European rules behind it, such as NL')
    .addOption(dayOption('the day for which the rules are asked (default: today)'))
    .addOption(languageOption())
    .option('--json', 'one rule a line, as JSON')
    .action((options: LawOptions) => showLaw(io, options));
}
