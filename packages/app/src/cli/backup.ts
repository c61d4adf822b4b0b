import type { Language } from '@houdbaar/core/terms';
import type { Command } from 'commander';
import { backUp } from '../usecases/index.ts';
import { CommandFailure, ioCommand, languageOf, languageOption, pathFrom } from './command-io.ts';
import type { HouseIo } from './house-io.ts';
import { secretFile } from './secret-in.ts';

interface BackupCommandOptions {
  readonly vault?: string;
  readonly vaultOnly?: boolean;
  readonly json?: boolean;
  readonly lang?: Language;
}

/** Rows between two lines of progress. */
const progressStep = 500_000;

const words = {
  nl: {
    progress: (rows: number) => `${rows.toLocaleString('nl')} rijen geschreven`,
    data: (file: string, people: number) => `Gegevens: ${file} (${people.toLocaleString('nl')} personen)`,
    vault: (file: string) => `Kluis: ${file}`,
    noVault:
      'Zonder de kluis is deze kopie niet terug te zetten. Maak die ook (--vault BESTAND), en bewaar steeds alleen de nieuwste.',
    secret: (file: string) =>
      `Bewaar ook het geheim, apart van beide: een kopie van ${file}. Zonder geheim is een back-up nergens terug te zetten.`,
    apart: 'Bewaar de kluis apart van de gegevens, en gooi oude kopieën ervan snel weg.',
  },
  en: {
    progress: (rows: number) => `${rows.toLocaleString('en')} rows written`,
    data: (file: string, people: number) => `Data: ${file} (${people.toLocaleString('en')} people)`,
    vault: (file: string) => `Vault: ${file}`,
    noVault:
      'Without the vault this backup cannot be restored. Make that too (--vault FILE), and keep only the newest of it.',
    secret: (file: string) =>
      `Keep the secret too, apart from both: a copy of ${file}. Without it a backup cannot be restored anywhere.`,
    apart: 'Keep the vault apart from the data, and throw old copies of it away soon.',
  },
} as const;

async function backup(io: HouseIo, file: string, options: BackupCommandOptions): Promise<void> {
  const say = words[languageOf(io, options.lang)];
  if (options.vaultOnly && options.vault !== undefined) throw oneFile();
  const house = await io.house();
  const data = options.vaultOnly ? undefined : pathFrom(io, file);
  const vault = options.vaultOnly ? pathFrom(io, file) : options.vault && pathFrom(io, options.vault);
  let told = 0;
  const made = await backUp(house, {
    ...(data === undefined ? {} : { data }),
    ...(vault === undefined ? {} : { vault }),
    onProgress: (rows) => {
      if (rows - told < progressStep) return;
      told = rows;
      io.err(say.progress(rows));
    },
  });
  const secret = secretFile(io.environment());
  if (options.json)
    return io.out(
      JSON.stringify({ ...made, madeAt: new Date(made.madeAt).toISOString(), data, vault, secret }),
    );
  if (data !== undefined) io.err(say.data(data, made.rows.data?.['public.person'] ?? 0));
  if (vault !== undefined) io.err(say.vault(vault));
  io.err(vault === undefined ? say.noVault : say.apart);
  if (secret !== undefined) io.err(say.secret(secret));
}

const oneFile = (): CommandFailure =>
  new CommandFailure({
    nl: 'Met --vault-only is het bestand zelf de kopie van de kluis; laat --vault weg.',
    en: 'With --vault-only the file itself is the copy of the vault; leave --vault out.',
  });

/** `houdbaar backup`: data and vault to a file each, while everything goes on. */
export function backupCommand(io: HouseIo): Command {
  return ioCommand(io, 'backup')
    .description(
      'write the data to a file, and the vault (keys, journal of erasures) to another; works beside serve',
    )
    .argument('<file>', 'where the data go; holds personal data, readable by you alone')
    .option('--vault <file>', 'where the vault goes; keep it apart, and only the newest')
    .option(
      '--vault-only',
      'write only the vault, to <file>: after erasures, the newest is what a restore needs',
    )
    .addOption(languageOption())
    .option('--json', 'one JSON object')
    .addHelpText(
      'after',
      `
The secret is in neither file: HOUDBAAR_SECRET, or the file "secret" in the data folder. A restore needs it.

Exit codes: 0 written; 2 not written.

Examples:
  houdbaar backup /backups/data-2026-11-22 --vault /vault/newest
  houdbaar backup --vault-only /vault/newest`,
    )
    .action((file: string, options: BackupCommandOptions) => backup(io, file, options));
}
