import { type Channel, channels } from '@houdbaar/core/terms';
import { type Command, Option } from 'commander';
import type { RawIdentifier } from '../keys/index.ts';
import {
  addSuppression,
  findSuppressions,
  liftSuppression,
  listSuppressions,
  type PersonRef,
  type Suppression,
  type SuppressionScope,
  subjectOfText,
} from '../usecases/index.ts';
import { CommandFailure, ioCommand, languageOf } from './command-io.ts';
import type { HouseIo } from './house-io.ts';
import { type PlanOptions, planSubcommand } from './plan.ts';

const words = {
  nl: {
    none: 'De lijst is leeg.',
    open: 'Dit adres is nergens voor afgesloten.',
    closed: 'Dit adres is afgesloten.',
    lifted: 'Opgeheven. De regel blijft staan, met wie het deed en waarom.',
  },
  en: {
    none: 'The list is empty.',
    open: 'This address is closed to nothing.',
    closed: 'This address is closed.',
    lifted: 'Lifted. The entry stays, with who did it and why.',
  },
} as const;

interface WhoOptions extends PlanOptions {
  readonly source?: string;
}
interface AddOptions extends WhoOptions {
  readonly channel?: Channel;
  readonly at?: string;
  readonly system?: string;
}
interface LiftOptions extends WhoOptions {
  readonly scope: SuppressionScope;
  readonly reason: string;
}

const scopes: readonly SuppressionScope[] = ['erased', 'marketing', ...channels];
const page = 1000;

/** An address or customer number; people have no number on this list. */
async function identifierOf(io: HouseIo, text: string, source: string | undefined): Promise<RawIdentifier> {
  const { by } = subjectOfText(text, source);
  if (!by || by.kind === 'person') throw noAddress();
  if (by.kind !== 'phone') return by;
  const house = await io.house();
  const { policy } = await house.rulings.current(house.store);
  return { country: policy.organisation.country, ...by };
}

const show = (io: HouseIo, list: readonly Suppression[], { json }: PlanOptions): void => {
  for (const { hash, scope, kind, at, reason, source } of list) {
    const shown = { hash, scope, kind, at: new Date(at).toISOString(), reason, source };
    io.out(
      json
        ? JSON.stringify(shown)
        : [hash, scope, kind, shown.at.slice(0, 10), reason, source ?? ''].join('  ').trimEnd(),
    );
  }
};

async function list(io: HouseIo, options: PlanOptions): Promise<void> {
  const house = await io.house();
  let found = 0;
  for (let after: Suppression | null = null; ; ) {
    const entries: readonly Suppression[] = await listSuppressions(house, { after, limit: page });
    show(io, entries, options);
    found += entries.length;
    after = entries.at(-1) ?? null;
    if (entries.length < page) break;
  }
  if (found === 0 && !options.json) io.err(words[languageOf(io, options.lang)].none);
}

async function find(io: HouseIo, text: string, { source, ...options }: WhoOptions): Promise<void> {
  const found = await findSuppressions(await io.house(), await identifierOf(io, text, source));
  show(io, found, options);
  if (found.length === 0 && !options.json) io.err(words[languageOf(io, options.lang)].open);
}

async function add(io: HouseIo, text: string, { source, channel, at, system, ...options }: AddOptions) {
  await addSuppression(
    await io.house(),
    {
      person: personOf(await identifierOf(io, text, source)),
      ...(channel === undefined ? {} : { channel }),
      ...(at === undefined ? {} : { at }),
      ...(system === undefined ? {} : { system }),
    },
    { name: io.user },
  );
  io.out(options.json ? JSON.stringify({ closed: true }) : words[languageOf(io, options.lang)].closed);
}

function personOf(by: RawIdentifier): PersonRef {
  if (by.kind === 'email') return { email: by.email };
  if (by.kind === 'phone') return { phone: by.phone, ...(by.country ? { country: by.country } : {}) };
  if (by.kind === 'customer') return { customer: { source: by.source, number: by.number } };
  throw noAddress();
}

/** An entry goes by its address, or by its hash as it stands in the list. */
async function lift(io: HouseIo, text: string, { source, scope, reason, json, lang }: LiftOptions) {
  const house = await io.house();
  const isHash = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
  const entries = isHash ? [] : await findSuppressions(house, await identifierOf(io, text, source));
  const meant = entries.filter((each) => each.scope === scope);
  const hashes = meant.length > 0 ? meant.map(({ hash }) => hash) : isHash ? [text] : [];
  if (hashes.length === 0) throw notClosed();
  for (const hash of hashes) await liftSuppression(house, { hash, scope }, reason, { name: io.user });
  io.out(json ? JSON.stringify({ lifted: hashes.length }) : words[languageOf(io, lang)].lifted);
}

const noAddress = (): CommandFailure =>
  new CommandFailure({
    nl: 'Noem een e-mailadres of telefoonnummer, of een klantnummer met --source erbij.',
    en: 'Name an e-mail address or a phone number, or a customer number with --source.',
  });

/** Not found has an exit code of its own. */
class NotClosed extends CommandFailure {
  readonly meaning = { exit: 3 };
}

const notClosed = (): NotClosed =>
  new NotClosed({
    nl: 'Dit adres is hiervoor niet afgesloten.',
    en: 'This address is not closed to this.',
  });

const sourceOption = (): Option => new Option('--source <name>', 'the source that gave the customer number');

/** `houdbaar suppression`: addresses that must not be used, whoever has them. */
export function suppressionCommand(io: HouseIo): Command {
  const listing = planSubcommand(
    io,
    'list',
    'every entry, as a hash that nobody can read an address from',
  ).action((options: PlanOptions) => list(io, options));
  const finding = planSubcommand(io, 'find', 'whether an address is closed, and to what')
    .argument('<address>', 'an e-mail address, phone number or customer number')
    .addOption(sourceOption())
    .action((text: string, options: WhoOptions) => find(io, text, options));
  const adding = planSubcommand(io, 'add', 'close an address to marketing; recorded as an objection')
    .argument('<address>', 'an e-mail address, phone number or customer number')
    .addOption(sourceOption())
    .addOption(new Option('--channel <channel>', 'to this channel alone').choices(channels))
    .option('--at <moment>', 'when they refused: a day or an instant (default: now)')
    .option('--system <name>', 'the list or desk that tells it')
    .action((text: string, options: AddOptions) => add(io, text, options));
  const lifting = planSubcommand(
    io,
    'lift',
    'take back an entry that was a mistake; it stays, and binds nobody',
  )
    .argument('<address>', 'the address, or the hash of the list')
    .addOption(sourceOption())
    .addOption(new Option('--scope <scope>', 'what it is closed to').choices(scopes).makeOptionMandatory())
    .requiredOption('--reason <text>', 'why the entry is wrong')
    .action((text: string, options: LiftOptions) => lift(io, text, options));
  return ioCommand(io, 'suppression')
    .description('addresses that must not be used or come back, whoever has them')
    .addHelpText(
      'after',
      `
Whoever changed their mind is no mistake: record their new consent.

Exit codes: 0 done; 2 not readable; 3 no such entry; 5 no policy yet.

Examples:
  houdbaar suppression add anna@example.com --system "No-mail list"
  houdbaar suppression lift anna@example.com --scope marketing --reason "Typing error in the list"`,
    )
    .addCommand(listing)
    .addCommand(finding)
    .addCommand(adding)
    .addCommand(lifting);
}
