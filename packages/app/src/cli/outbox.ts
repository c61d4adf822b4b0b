import type { Command } from 'commander';
import { closeOutbox, listOutbox, noteLooks, type OutboxPlace } from '../usecases/index.ts';
import { ioCommand, languageOf } from './command-io.ts';
import type { HouseIo } from './house-io.ts';
import { personNumber } from './person-numbers.ts';
import { type PlanOptions, planSubcommand } from './plan.ts';

const words = {
  nl: { none: 'Er staat niets open.', closed: 'Afgesloten.', of: 'persoon' },
  en: { none: 'Nothing is open.', closed: 'Closed.', of: 'person' },
} as const;

const page = 500;

async function list(io: HouseIo, options: PlanOptions & { readonly closed?: boolean }): Promise<void> {
  const house = await io.house();
  const say = words[languageOf(io, options.lang)];
  const state = options.closed ? 'closed' : 'waiting';
  let found = 0;
  for (let after: OutboxPlace | null = null; ; ) {
    const entries = await listOutbox(house, { state, after, limit: page });
    await noteLooks(
      house,
      entries.map(({ person }) => person),
      { name: io.user, sees: 'everything' },
      'outbox.list',
    );
    for (const { at, closedAt, ...entry } of entries) {
      const day = new Date(at).toISOString();
      const shown = {
        ...entry,
        at: day,
        closedAt: closedAt === null ? null : new Date(closedAt).toISOString(),
      };
      io.out(
        options.json
          ? JSON.stringify(shown)
          : `${entry.person} ${entry.id}  ${day.slice(0, 10)}  ${entry.target}  ${entry.kind}`,
      );
    }
    found += entries.length;
    const last = entries.at(-1);
    if (!last || entries.length < page) break;
    after = { person: last.person, id: last.id };
  }
  if (found === 0 && !options.json) io.err(say.none);
}

/** `houdbaar outbox`: what other systems still have to be told. */
export function outboxCommand(io: HouseIo): Command {
  const listing = planSubcommand(io, 'list', 'what is open: person, id, day, system, what to do there')
    .option('--closed', 'what was done instead')
    .action((options: PlanOptions & { closed?: boolean }) => list(io, options));
  const closing = planSubcommand(io, 'close', 'say that it was done by hand')
    .argument('<person>', 'as in the list', personNumber)
    .argument('<id>', 'as in the list')
    .option('--note <text>', 'how it was done')
    .action(async (person: number, id: string, { note, json, lang }: PlanOptions & { note?: string }) => {
      const asked = { actor: { name: io.user }, note: note ?? null };
      const closed = await closeOutbox(await io.house(), { person, id }, asked);
      io.out(json ? JSON.stringify({ person, id, state: closed.state }) : words[languageOf(io, lang)].closed);
    });
  return ioCommand(io, 'outbox')
    .description('systems that hold copies: what they have to erase or put right')
    .addHelpText('after', '\nExit codes: 0 done; 2 wrong options; 3 no such task; 5 closed already.')
    .addCommand(listing)
    .addCommand(closing);
}
