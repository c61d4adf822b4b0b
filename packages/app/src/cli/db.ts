import type { Language } from '@houdbaar/core/terms';
import type { Command } from 'commander';
import { distributeTables } from '../usecases/index.ts';
import { ioCommand, languageOf, languageOption } from './command-io.ts';
import { type MoveIo, moveCommand } from './db-move.ts';
import type { HouseIo } from './house-io.ts';

const words = {
  nl: {
    experimental:
      'Dit is een proef: er is nog geen cluster dat dit bij elke versie test. Maak eerst een reservekopie.',
    done: (count: number) =>
      count === 0 ? 'Alle tabellen waren al verdeeld.' : `${count} tabellen zijn over het cluster verdeeld.`,
  },
  en: {
    experimental: 'This is experimental: no cluster tests it with every version yet. Make a backup first.',
    done: (count: number) =>
      count === 0 ? 'All tables were spread already.' : `${count} tables are spread over the cluster.`,
  },
} as const;

interface DistributeOptions {
  readonly json?: boolean;
  readonly lang?: Language;
}

/** `houdbaar db distribute`: the tables as those of a Citus cluster. */
function distributeCommand(io: HouseIo): Command {
  return ioCommand(io, 'distribute')
    .description('experimental: spread the tables over a Citus cluster, people by their number')
    .option('--json', 'one JSON object')
    .addOption(languageOption())
    .action(async ({ json, lang }: DistributeOptions) => {
      const house = await io.house();
      const say = words[languageOf(io, lang)];
      io.err(say.experimental);
      const tables = await distributeTables(house);
      if (json) io.out(JSON.stringify({ tables }));
      else io.err(say.done(tables.length));
    });
}

/** `houdbaar db …`: the database itself. */
export const dbCommand = (io: MoveIo): Command =>
  ioCommand(io, 'db')
    .description('the database itself')
    .addCommand(moveCommand(io))
    .addCommand(distributeCommand(io));
