import type { Language } from '@houdbaar/core/terms';
import type { Command } from 'commander';
import { type AccessBack, restore } from '../usecases/index.ts';
import { ioCommand, languageOf, languageOption, pathFrom } from './command-io.ts';
import type { VesselIo } from './vessel-io.ts';

interface RestoreCommandOptions {
  readonly vault: string;
  readonly replace?: boolean;
  readonly keepKeys?: boolean;
  readonly json?: boolean;
  readonly lang?: Language;
}

/** Rows between two lines of progress. */
const progressStep = 200_000;

const words = {
  nl: {
    progress: (rows: number) => `${rows.toLocaleString('nl')} rijen teruggezet`,
    confirm: (people: number) =>
      `Alles in deze database wordt vervangen, ook ${people.toLocaleString('nl')} personen. Typ dat aantal (${people}) om door te gaan:`,
    done: (people: number, at: string) =>
      `Teruggezet: ${people.toLocaleString('nl')} personen, zoals op ${at}.`,
    erased: (count: number) =>
      count === 0
        ? 'Na deze kopie is niets gewist.'
        : `Wat rond of na deze kopie is gewist, is opnieuw gewist (${count.toLocaleString('nl')} regels in het logboek).`,
    users: (count: number) =>
      `${count === 1 ? '1 gebruiker kan' : `${count.toLocaleString('nl')} gebruikers kunnen`} weer inloggen, met het wachtwoord en de rollen van toen. Wie daarna is uitgezet, staat ook weer aan. Loop ze na: houdbaar user list`,
    keysRevoked: (count: number) =>
      `${count === 1 ? '1 API-sleutel van toen is' : `${count.toLocaleString('nl')} API-sleutels van toen zijn`} ingetrokken. Maak nieuwe met houdbaar keys create.`,
    keysKept: (count: number) =>
      `${count === 1 ? '1 API-sleutel werkt' : `${count.toLocaleString('nl')} API-sleutels werken`} weer, ook als ze daarna zijn ingetrokken. Loop ze na: houdbaar keys list`,
  },
  en: {
    progress: (rows: number) => `${rows.toLocaleString('en')} rows restored`,
    confirm: (people: number) =>
      `Everything in this database will be replaced, ${people.toLocaleString('en')} people with it. Type that number (${people}) to go on:`,
    done: (people: number, at: string) => `Restored: ${people.toLocaleString('en')} people, as on ${at}.`,
    erased: (count: number) =>
      count === 0
        ? 'Nothing was erased after this backup.'
        : `What was erased around or after this backup was erased again (${count.toLocaleString('en')} lines of the journal).`,
    users: (count: number) =>
      `${count === 1 ? '1 user' : `${count.toLocaleString('en')} users`} can sign in again, with the password and roles of then. Anyone disabled since is enabled again. Review them: houdbaar user list`,
    keysRevoked: (count: number) =>
      `${count === 1 ? '1 API key of then was' : `${count.toLocaleString('en')} API keys of then were`} revoked. Make new ones with houdbaar keys create.`,
    keysKept: (count: number) =>
      `${count === 1 ? '1 API key works' : `${count.toLocaleString('en')} API keys work`} again, also where revoked since. Review them: houdbaar keys list`,
  },
} as const;

async function run(io: VesselIo, file: string, options: RestoreCommandOptions): Promise<void> {
  const say = words[languageOf(io, options.lang)];
  const { vessel, secret, close } = await io.vessel();
  let told = 0;
  const restored = await restore(
    vessel,
    { data: pathFrom(io, file), vault: pathFrom(io, options.vault) },
    secret,
    {
      ...(options.replace
        ? {
            mayReplace: async (people) => {
              io.err(say.confirm(people));
              return (await firstLine(io.input)) === String(people);
            },
          }
        : {}),
      keepKeys: options.keepKeys ?? false,
      onProgress: (rows) => {
        if (rows - told < progressStep) return;
        told = rows;
        io.err(say.progress(rows));
      },
    },
  ).finally(close);
  // Opening the house executes what was erased later, before anybody can work in it.
  const house = await io.house();
  const erased = (await house.store.vault.erasures(restored.erasuresSince)).length;
  const madeAt = new Date(restored.madeAt).toISOString();
  const { access, rows } = restored;
  const keysKept = options.keepKeys ?? false;
  if (options.json)
    return io.out(JSON.stringify({ madeAt, rows, erasedAgain: erased, access: { ...access, keysKept } }));
  io.err(say.done(rows['public.person'] ?? 0, madeAt));
  io.err(say.erased(erased));
  sayAccess(io, say, access, keysKept);
}

/** Who comes in by the copy: whoever was kept out after it was made has to be kept out again. */
function sayAccess(
  io: VesselIo,
  say: (typeof words)[Language],
  { keys, users }: AccessBack,
  keysKept: boolean,
): void {
  if (users > 0) io.err(say.users(users));
  if (keys > 0) io.err(keysKept ? say.keysKept(keys) : say.keysRevoked(keys));
}

/** What was typed, to the end of its line. */
async function firstLine(input: AsyncIterable<Uint8Array>): Promise<string> {
  let text = '';
  for await (const chunk of input) {
    text += Buffer.from(chunk).toString('utf8');
    if (text.includes('\n')) break;
  }
  return text.split('\n')[0]!.trim();
}

/** `houdbaar restore`: a backup into an empty database. */
export function restoreCommand(io: VesselIo): Command {
  return ioCommand(io, 'restore')
    .description('put a backup into an empty database; what was erased after it is erased again')
    .argument('<file>', 'the copy of the data')
    .requiredOption('--vault <file>', 'the newest copy of the vault')
    .option('--replace', 'replace what is in the database; asks you to type how many people that are')
    .option('--keep-keys', 'let the API keys of the copy work again; otherwise all of them are revoked')
    .addOption(languageOption())
    .option('--json', 'one JSON object')
    .addHelpText(
      'after',
      `
Stop the server first. HOUDBAAR_SECRET must be that of the house that was copied; of one that was given none it is in the
file "secret" of its data folder.

Users come back as they were: also who was disabled since, with their old password and roles. Review them with
houdbaar user list. API keys are revoked, and links of invitations are in no copy.

Exit codes: 0 restored; 2 a file is damaged or the secret is another; 5 not empty, in use, or not confirmed.

Example:
  houdbaar restore /backups/data-2026-11-22 --vault /vault/newest`,
    )
    .action((file: string, options: RestoreCommandOptions) => run(io, file, options));
}
