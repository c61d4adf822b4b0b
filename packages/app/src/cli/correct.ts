import { type Command, InvalidArgumentError, Option } from 'commander';
import { type Correction, correctPerson } from '../usecases/index.ts';
import { CommandFailure, languageOf } from './command-io.ts';
import type { HouseIo } from './house-io.ts';
import { personNumber } from './person-numbers.ts';
import { type PlanOptions, planSubcommand } from './plan.ts';

const words = {
  nl: {
    changed: (fields: string) => `Verbeterd: ${fields}.`,
    same: 'Er stond al precies dit; er is niets veranderd.',
  },
  en: {
    changed: (fields: string) => `Put right: ${fields}.`,
    same: 'All was so already; nothing was changed.',
  },
} as const;

type Fields = NonNullable<Correction['fields']>;

interface CorrectOptions extends PlanOptions {
  readonly set?: Fields;
  readonly clear?: Fields;
  readonly held?: Fields;
  readonly country?: string;
  readonly at?: string;
  readonly system?: string;
}

function setting(text: string, before: Fields = {}): Fields {
  const [, field, value] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  if (field === undefined || value === undefined)
    throw new InvalidArgumentError('Write a field and its value, such as email=anna@example.com.');
  return { ...before, [field.trim()]: value.trim() };
}

const clearing = (text: string, before: Fields = {}): Fields => ({ ...before, [text]: null });
const holding = (text: string, before: Fields = {}): Fields => ({ ...before, [text]: { presence: true } });

/** `houdbaar correct PERSON`: puts right what is held about somebody. */
export function correctCommand(io: HouseIo): Command {
  return planSubcommand(io, 'correct', 'put right what is held about a person (GDPR 16)')
    .argument('<person>', 'the number of the person', personNumber)
    .addOption(new Option('--set <field=value>', 'what it is; may be repeated').argParser(setting))
    .addOption(new Option('--clear <field>', 'take it away; may be repeated').argParser(clearing))
    .addOption(new Option('--held <field>', 'held elsewhere, not here; may be repeated').argParser(holding))
    .option('--country <code>', 'where the person lives: NL, BE, UK')
    .option('--at <moment>', 'since when it is so: a day or an instant (default: now)')
    .option('--system <name>', 'the system or desk that tells it (default: desk)')
    .addHelpText(
      'after',
      `
Fields go by their names in the policy. Systems that hold what was wrong are put on the list of houdbaar outbox.

Exit codes: 0 done; 2 not readable; 3 no such person; 5 erased, or no policy yet.

Example:
  houdbaar correct 12 --set email=anna@example.com --clear phone`,
    )
    .action(async (person: number, { set, clear, held, country, at, system, ...options }: CorrectOptions) => {
      const fields = { ...set, ...clear, ...held };
      if (Object.keys(fields).length === 0 && country === undefined) throw nothingTold();
      const { changed } = await correctPerson(
        await io.house(),
        person,
        {
          fields,
          ...(country === undefined ? {} : { country }),
          ...(at === undefined ? {} : { at }),
          ...(system === undefined ? {} : { system }),
        },
        { name: io.user },
      );
      const say = words[languageOf(io, options.lang)];
      if (options.json) io.out(JSON.stringify({ person, changed }));
      else io.out(changed.length > 0 ? say.changed(changed.join(', ')) : say.same);
    });
}

const nothingTold = (): CommandFailure =>
  new CommandFailure({
    nl: 'Zeg wat er moet staan: --set, --clear, --held of --country.',
    en: 'Say what it should be: --set, --clear, --held or --country.',
  });
