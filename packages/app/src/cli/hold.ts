import type { Language } from '@houdbaar/core/terms';
import { type Day, formatDay, parseDay } from '@houdbaar/core/time';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { RawIdentifier } from '../keys/index.ts';
import {
  extendHold,
  type HoldPeople,
  listHolds,
  type PlacedHold,
  placeHold,
  releaseHold,
} from '../usecases/index.ts';
import { ioCommand, languageOf } from './command-io.ts';
import type { HouseIo } from './house-io.ts';
import { type PlanOptions, planSubcommand } from './plan.ts';

const words = {
  nl: {
    placed: (id: string, people: number) =>
      `Vastgehouden onder ${id}: ${people} ${people === 1 ? 'persoon' : 'mensen'} erbij.`,
    missing: (list: string) => `Niet bekend: nummer ${list} van de lijst.`,
    released: (people: number) => `Losgelaten: ${people} ${people === 1 ? 'persoon' : 'mensen'}.`,
    none: 'Er wordt niets vastgehouden.',
    until: (day: string) => `tot ${day}`,
    open: 'tot je het loslaat',
    over: 'losgelaten',
    people: (count: number) => `${count} ${count === 1 ? 'persoon' : 'mensen'}`,
  },
  en: {
    placed: (id: string, people: number) =>
      `Hold ${id}: ${people} ${people === 1 ? 'person' : 'people'} brought under it.`,
    missing: (list: string) => `Not known: number ${list} of the list.`,
    released: (people: number) => `Released for ${people} ${people === 1 ? 'person' : 'people'}.`,
    none: 'There are no holds.',
    until: (day: string) => `until ${day}`,
    open: 'until it is released',
    over: 'released',
    people: (count: number) => `${count} ${count === 1 ? 'person' : 'people'}`,
  },
} as const;

interface WhomOptions extends PlanOptions {
  readonly person?: readonly number[];
  readonly email?: readonly string[];
  readonly phone?: readonly string[];
  readonly customer?: readonly RawIdentifier[];
}

const whom = ({ person, email = [], phone = [], customer = [] }: WhomOptions): HoldPeople => ({
  ...(person ? { people: person } : {}),
  identifiers: [
    ...email.map((each): RawIdentifier => ({ kind: 'email', email: each })),
    ...phone.map((each): RawIdentifier => ({ kind: 'phone', phone: each })),
    ...customer,
  ],
});

function number(text: string, before: readonly number[] = []): readonly number[] {
  const id = Number(text);
  if (!Number.isSafeInteger(id) || id <= 0) throw new InvalidArgumentError('Write the number of a person.');
  return [...before, id];
}

const more = (text: string, before: readonly string[] = []): readonly string[] => [...before, text];

function customer(text: string, before: readonly RawIdentifier[] = []): readonly RawIdentifier[] {
  const [, source, found] = /^([^:]+):(.+)$/.exec(text) ?? [];
  if (source === undefined || found === undefined)
    throw new InvalidArgumentError('Write a source and a number, such as web-shop:1042.');
  return [...before, { kind: 'customer', source, number: found }];
}

const withWhom = (command: Command): Command =>
  command
    .addOption(new Option('--person <number>', 'someone by number; may be repeated').argParser(number))
    .addOption(new Option('--email <address>', 'everyone with this address; may be repeated').argParser(more))
    .addOption(new Option('--phone <number>', 'everyone with this number; may be repeated').argParser(more))
    .addOption(
      new Option('--customer <source:number>', 'by customer number; may be repeated').argParser(customer),
    );

function showPlaced(io: HouseIo, placed: PlacedHold, { json, lang }: PlanOptions): void {
  if (json) {
    io.out(JSON.stringify(placed));
    return;
  }
  const w = words[languageOf(io, lang)];
  io.out(w.placed(placed.hold.id, placed.people));
  if (placed.notFound.length > 0)
    io.err(w.missing(placed.notFound.map((place) => String(place + 1)).join(', ')));
}

interface PlaceOptions extends WhomOptions {
  readonly title: string;
  readonly kind: 'legal-claim' | 'statutory';
  readonly until?: Day;
  readonly fields?: readonly string[];
}

async function list(io: HouseIo, options: PlanOptions): Promise<void> {
  const holds = await listHolds(await io.house());
  if (options.json) return io.out(JSON.stringify(holds));
  const w = words[languageOf(io, options.lang) satisfies Language];
  if (holds.length === 0) return io.err(w.none);
  for (const { id, title, until, releasedAt, people } of holds) {
    const end = releasedAt !== null ? w.over : until === null ? w.open : w.until(formatDay(until));
    io.out(`${id}  ${title}  ${w.people(people)}  ${end}`);
  }
}

/** `houdbaar hold`: reasons not to destroy the data of some people. */
export function holdCommand(io: HouseIo): Command {
  const placing = withWhom(planSubcommand(io, 'place', 'place a hold: what it covers is not destroyed'))
    .requiredOption('--title <text>', 'what it is for: the number of a case')
    .addOption(
      new Option('--kind <kind>', 'a claim in law or a statutory duty')
        .choices(['legal-claim', 'statutory'])
        .default('legal-claim'),
    )
    .addOption(
      new Option('--until <day>', 'the first day on which it is over (default: until released)').argParser(
        (text: string): Day => {
          try {
            return parseDay(text);
          } catch {
            throw new InvalidArgumentError('Write a day as 2026-11-22.');
          }
        },
      ),
    )
    .addOption(
      new Option('--fields <names>', 'only these fields, such as address,purchases (default: all)').argParser(
        (text: string) => text.split(',').map((name) => name.trim()),
      ),
    )
    .action(async ({ title, kind, until, fields, ...options }: PlaceOptions) => {
      const asked = {
        title,
        kind,
        ...(until === undefined ? {} : { until }),
        ...(fields ? { fields } : {}),
        ...whom(options),
      };
      showPlaced(io, await placeHold(await io.house(), { name: io.user }, asked), options);
    });
  const adding = withWhom(planSubcommand(io, 'add', 'bring more people under a hold'))
    .argument('<hold>', 'its id')
    .action(async (id: string, options: WhomOptions) =>
      showPlaced(io, await extendHold(await io.house(), id, whom(options)), options),
    );
  const releasing = planSubcommand(io, 'release', 'release a hold: what it kept may go with the next plan')
    .argument('<hold>', 'its id')
    .action(async (id: string, options: PlanOptions) => {
      const people = await releaseHold(await io.house(), { name: io.user }, id);
      io.out(
        options.json ? JSON.stringify({ people }) : words[languageOf(io, options.lang)].released(people),
      );
    });
  const listing = planSubcommand(io, 'list', 'the holds, newest first').action((options: PlanOptions) =>
    list(io, options),
  );
  return ioCommand(io, 'hold')
    .description('holds: a claim in law or a statutory duty that stops destruction, and permits no use')
    .addHelpText('after', '\nExit codes: 0 done; 2 wrong options; 3 no such hold; 5 released already.')
    .addCommand(placing)
    .addCommand(adding)
    .addCommand(releasing)
    .addCommand(listing);
}
