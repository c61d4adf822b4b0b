import type { Language } from '@houdbaar/core/terms';
import type { Command } from 'commander';
import { type House, moveHouse, saidCheck, verifyEvidence } from '../usecases/index.ts';
import { CommandFailure, exitCodes, ioCommand, languageOf, languageOption } from './command-io.ts';
import { secretFile } from './secret-in.ts';
import { verifyLines } from './verify-words.ts';
import type { PlaceElsewhere, VesselIo } from './vessel-io.ts';

/** What a command needs that moves a house. */
export interface MoveIo extends VesselIo {
  /** Works in the house of another database for a moment. */
  inHouseAt<T>(place: PlaceElsewhere, work: (house: House) => Promise<T>): Promise<T>;
}

interface MoveOptions {
  readonly to: string;
  readonly vaultTo?: string;
  readonly json?: boolean;
  readonly lang?: Language;
}

const progressStep = 200_000;

const words = {
  nl: {
    progress: (rows: number) => `${rows.toLocaleString('nl')} rijen verhuisd`,
    done: (rows: number, tables: number) =>
      `Verhuisd en nageteld: ${rows.toLocaleString('nl')} rijen in ${tables} tabellen. De oude database is niet veranderd.`,
    secret: (file: string) =>
      `Bewaar eerst het geheim uit ${file}, en geef het de server mee als HOUDBAAR_SECRET: de sleutels zijn ermee op slot.`,
    next: 'Zet nu DATABASE_URL op de nieuwe database en start de server. Gooi de oude gegevens daarna weg.',
    nextApart:
      'Zet nu DATABASE_URL en HOUDBAAR_VAULT_URL op de nieuwe databases en start de server. Gooi de oude gegevens daarna weg.',
  },
  en: {
    progress: (rows: number) => `${rows.toLocaleString('en')} rows moved`,
    done: (rows: number, tables: number) =>
      `Moved and counted: ${rows.toLocaleString('en')} rows in ${tables} tables. The old database is unchanged.`,
    secret: (file: string) =>
      `First keep the secret in ${file}, and give it to the server as HOUDBAAR_SECRET: it locks the keys.`,
    next: 'Now set DATABASE_URL to the new database and start the server. Throw the old data away after that.',
    nextApart:
      'Now set DATABASE_URL and HOUDBAAR_VAULT_URL to the new databases and start the server. Throw the old data away after that.',
  },
} as const;

async function move(io: MoveIo, { to, vaultTo, json, lang }: MoveOptions): Promise<void> {
  const language = languageOf(io, lang);
  const say = words[language];
  const place = vaultTo === undefined ? { url: to } : { url: to, vaultUrl: vaultTo };
  const { vessel, close } = await io.vessel(place);
  try {
    let told = 0;
    const from = await io.house();
    if (from.store.vault.apart && vaultTo === undefined) throw vaultToMissing();
    const { rows } = await moveHouse(from, vessel, (done) => {
      if (done - told < progressStep) return;
      told = done;
      io.err(say.progress(done));
    });
    await close();
    const check = await io.inHouseAt(place, (house) => verifyEvidence(house));
    if (!check.holds) io.exit(exitCodes.found);
    if (json) return io.out(JSON.stringify({ rows, evidence: saidCheck(check) }));
    for (const line of verifyLines(check, language)) io.err(line);
    const counts = Object.values(rows);
    io.err(
      say.done(
        counts.reduce((sum, count) => sum + count, 0),
        counts.length,
      ),
    );
    const secret = secretFile(io.environment());
    if (secret !== undefined) io.err(say.secret(secret));
    io.err(vaultTo === undefined ? say.next : say.nextApart);
  } finally {
    await close();
  }
}

const vaultToMissing = (): CommandFailure =>
  new CommandFailure({
    nl: 'De kluis ligt in een eigen database. Zeg met --vault-to in welke lege database zij komt.',
    en: 'The vault lies in a database of its own. Say with --vault-to into which empty database it goes.',
  });

/** `houdbaar db move`: everything of this house into an empty PostgreSQL database. */
export function moveCommand(io: MoveIo): Command {
  return ioCommand(io, 'move')
    .description('copy everything, vault and all, into an empty PostgreSQL database, and verify it there')
    .requiredOption('--to <url>', 'postgres://user:password@server:5432/houdbaar')
    .option(
      '--vault-to <url>',
      'an empty database of its own for the vault (HOUDBAAR_VAULT_URL from then on)',
    )
    .addOption(languageOption())
    .option('--json', 'one JSON object')
    .addHelpText(
      'after',
      `
Stop the server first: what it writes during the move would be lost. The secret stays the same.

Exit codes: 0 moved and verified; 1 moved, yet the evidence does not hold; 2 not moved; 5 not empty or in use.`,
    )
    .action((options: MoveOptions) => move(io, options));
}
