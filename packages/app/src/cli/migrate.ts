import type { Language } from '@houdbaar/core/terms';
import type { Command } from 'commander';
import { ioCommand, languageOf, languageOption } from './command-io.ts';
import type { HouseIo } from './house-io.ts';

const done = {
  nl: 'De database is bij.',
  en: 'The database is up to date.',
} as const;

/** `houdbaar migrate`: brings the tables up to date. Every command that opens the data does so; this does only that. */
export function migrateCommand(io: HouseIo): Command {
  return ioCommand(io, 'migrate')
    .description('bring the tables of the database up to date; safe to repeat')
    .option('--json', 'one JSON object')
    .addOption(languageOption())
    .action(async ({ json, lang }: { readonly json?: boolean; readonly lang?: Language }) => {
      await io.house();
      if (json) io.out(JSON.stringify({ upToDate: true }));
      else io.err(done[languageOf(io, lang)]);
    });
}
