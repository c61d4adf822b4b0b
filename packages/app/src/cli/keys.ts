import type { Language } from '@houdbaar/core/terms';
import { formatDay, parseDay } from '@houdbaar/core/time';
import { type Command, InvalidArgumentError, Option } from 'commander';
import {
  type ApiKey,
  type Caller,
  commandLine,
  Failure,
  type House,
  issueKey,
  notFound,
  type Scope,
  scopeNames,
  scopes,
} from '../usecases/index.ts';
import { ioCommand, languageOf, languageOption } from './command-io.ts';
import type { HouseIo } from './house-io.ts';

const words = {
  nl: {
    once: 'Dit is de sleutel. Je ziet hem alleen nu; bewaar hem goed.',
    revoked: (id: string) => `Sleutel ${id} is ingetrokken en werkt niet meer.`,
    none: 'Er zijn nog geen sleutels.',
    all: 'alle doelen',
  },
  en: {
    once: 'This is the key. You see it only now; keep it well.',
    revoked: (id: string) => `Key ${id} is revoked and no longer works.`,
    none: 'There are no keys yet.',
    all: 'all purposes',
  },
} as const;

interface CreateOptions {
  readonly scope: readonly Scope[];
  readonly purpose?: readonly string[];
  readonly expires?: number;
  readonly owner?: string;
  readonly ownerName?: string;
  readonly json?: boolean;
  readonly lang?: Language;
}

/** Whoever may open the data may grant everything: there is nothing that they couldn't do without a key. */
async function create(io: HouseIo, name: string, options: CreateOptions): Promise<void> {
  const house = await io.house();
  const { store, clock, calendar } = house;
  const owner = await ownerOf(house, options, io.user);
  const caller: Caller = {
    keyId: commandLine,
    user: { id: commandLine, ...owner },
    scopes: scopeNames,
    purposes: 'all',
  };
  const expiresAt = options.expires === undefined ? null : calendar.startOf(options.expires);
  if (expiresAt !== null && expiresAt <= clock.now()) throw past();
  const { key, secret } = await issueKey(
    store.keys,
    caller,
    { name, scopes: options.scope, purposes: options.purpose ?? 'all', expiresAt, owner, account: io.user },
    clock.now(),
  );
  if (options.json) return io.out(JSON.stringify({ ...shown(house, key), key: secret }));
  io.err(words[languageOf(io, options.lang)].once);
  io.out(secret);
}

/** In whose name the key acts: as said, else the one user there is. */
async function ownerOf({ store }: House, { owner, ownerName }: CreateOptions, user: string) {
  if (owner !== undefined) return { name: ownerName ?? user, email: owner };
  const keys = await store.keys.list({ after: undefined, limit: 1000 });
  const users = new Map(keys.map((key) => [key.owner.email, key.owner]));
  const [only, ...others] = users.values();
  if (only && others.length === 0) return { name: only.name, email: only.email };
  throw new Failure('invalid-input', {
    nl: 'Zeg in wiens naam de sleutel werkt: --owner noor@voorbeeld.nl. Goedkeuringen en bewijs noemen die persoon.',
    en: 'Say in whose name the key acts: --owner noor@example.com. Approvals and evidence name that person.',
  });
}

function shown({ calendar }: House, key: ApiKey) {
  const day = (at: number | null) => (at === null ? null : formatDay(calendar.dayOf(at)));
  return {
    id: key.id,
    name: key.name,
    owner: key.owner.email,
    scopes: key.scopes,
    purposes: key.purposes,
    created: day(key.createdAt),
    expires: day(key.expiresAt),
    lastUsed: day(key.lastUsedAt),
    revoked: day(key.revokedAt),
  };
}

async function list(io: HouseIo, { json, lang }: { json?: boolean; lang?: Language }): Promise<void> {
  const house = await io.house();
  const say = words[languageOf(io, lang)];
  let after: string | undefined;
  let found = 0;
  for (;;) {
    const page = await house.store.keys.list({ after, limit: 500 });
    for (const key of page) {
      const { revoked, expires, purposes, ...row } = shown(house, key);
      if (json) io.out(JSON.stringify(shown(house, key)));
      else
        io.out(
          [
            row.id,
            (revoked ? `✗ ${revoked}` : `→ ${expires ?? '—'}`).padEnd(12),
            row.name,
            row.owner,
            row.scopes.join(','),
            purposes === 'all' ? say.all : purposes.join(','),
          ].join('  '),
        );
    }
    found += page.length;
    after = page.at(-1)?.id;
    if (page.length < 500) break;
  }
  if (found === 0 && !json) io.err(say.none);
}

function scope(text: string, before: readonly Scope[] = []): readonly Scope[] {
  const asked = text.split(',').map((each) => each.trim());
  const known = asked.flatMap((each) =>
    each === 'all' ? scopeNames : scopeNames.filter((name) => name === each),
  );
  const unknown = asked.find((each) => each !== 'all' && !known.some((name) => name === each));
  if (unknown !== undefined) throw new InvalidArgumentError(`There is no scope "${unknown}"; see --help.`);
  return [...new Set([...before, ...known])];
}

function expiry(text: string): number {
  try {
    return parseDay(text);
  } catch {
    throw new InvalidArgumentError('Write a day as 2027-11-22.');
  }
}

function email(text: string): string {
  if (!/^[^\s@]+@[^\s@]+$/.test(text)) throw new InvalidArgumentError('Write an e-mail address.');
  return text;
}

const past = (): Failure =>
  new Failure('invalid-input', {
    nl: 'Die dag is al voorbij. Kies een dag in de toekomst.',
    en: 'That day has passed. Choose a day in the future.',
  });

/** `houdbaar keys create | list | revoke`: keys for the API. */
export function keysCommand(io: HouseIo): Command {
  const creating = ioCommand(io, 'create')
    .description('make a key for the API; it is shown once, on standard output')
    .argument('<name>', 'what the key is for')
    .addOption(
      new Option('--scope <scopes>', 'what it may do: scopes with commas between them, or all')
        .argParser(scope)
        .makeOptionMandatory(),
    )
    .addOption(
      new Option('--purpose <ids>', 'purposes of the policy that it covers (default: all)').argParser(
        (text: string, before: readonly string[] = []) => [
          ...before,
          ...text.split(',').map((id) => id.trim()),
        ],
      ),
    )
    .addOption(new Option('--expires <day>', 'the first day on which it no longer works').argParser(expiry))
    .addOption(
      new Option('--owner <email>', 'in whose name it acts (default: the one user there is)').argParser(
        email,
      ),
    )
    .option('--owner-name <name>', 'the name of an owner who is new')
    .option('--json', 'one JSON object')
    .addOption(languageOption())
    .addHelpText(
      'after',
      `\nScopes:\n${scopeNames.map((name) => `  ${name.padEnd(18)} ${scopes[name].en}`).join('\n')}`,
    )
    .action((name: string, options: CreateOptions) => create(io, name, options));
  const listing = ioCommand(io, 'list')
    .description('every key with its rights; secrets never')
    .option('--json', 'one line of JSON each')
    .addOption(languageOption())
    .action((options: { json?: boolean; lang?: Language }) => list(io, options));
  const revoking = ioCommand(io, 'revoke')
    .description('end a key, at once and for good')
    .argument('<id>', 'as in the list')
    .option('--json', 'one JSON object')
    .addOption(languageOption())
    .action(async (id: string, { json, lang }: { json?: boolean; lang?: Language }) => {
      const { store, clock } = await io.house();
      if (!(await store.keys.revoke(id, clock.now()))) throw notFound({ nl: 'sleutel', en: 'key' }, id);
      if (json) io.out(JSON.stringify({ id, revoked: true }));
      else io.err(words[languageOf(io, lang)].revoked(id));
    });
  return ioCommand(io, 'keys')
    .description('keys for the API: who may do what, until when')
    .addCommand(creating)
    .addCommand(listing)
    .addCommand(revoking);
}
