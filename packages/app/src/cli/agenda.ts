import type { Language } from '@houdbaar/core/terms';
import { type Day, formatDay, parseDay } from '@houdbaar/core/time';
import { type Command, InvalidArgumentError, Option } from 'commander';
import {
  type Agenda,
  type AgendaTask,
  agenda,
  duePeople,
  type NamedLane,
  noteLooks,
} from '../usecases/index.ts';
import { languageOf } from './command-io.ts';
import type { HouseIo } from './house-io.ts';
import { type PlanOptions, planSubcommand } from './plan.ts';

const words = {
  nl: {
    head: (from: string, to: string) => `Wat er verandert van ${from} tot en met ${to}`,
    nothing: '  Niets.',
    people: (count: number) => `${count} ${count === 1 ? 'mens' : 'mensen'}`,
    ends: { lawful: 'mag tot dan', unlawful: 'mag niet tot dan', unknown: 'onbekend tot dan' },
    keep: 'bewaren',
    overdue: (count: number) =>
      `${count} mensen zijn nog niet opnieuw beoordeeld na hun laatste verandering.`,
    incomplete: 'Mensen worden nog opnieuw beoordeeld; de aantallen zijn nog niet volledig.',
    tasks: 'Wat op iemand wacht',
    task: {
      announce: 'plan aankondigen',
      approve: 'plan goedkeuren',
      execute: 'plan uitvoeren',
      resume: 'plan hervatten',
      'review-purpose': 'doel opnieuw bekijken',
      'review-assessment': 'belangenafweging opnieuw bekijken',
      'hold-ends': 'vasthouden loopt af',
    },
  },
  en: {
    head: (from: string, to: string) => `What changes from ${from} through ${to}`,
    nothing: '  Nothing.',
    people: (count: number) => `${count} ${count === 1 ? 'person' : 'people'}`,
    ends: { lawful: 'allowed until then', unlawful: 'not allowed until then', unknown: 'unknown until then' },
    keep: 'keep',
    overdue: (count: number) => `${count} people were not judged again after their last change.`,
    incomplete: 'People are being judged anew; the counts are not complete yet.',
    tasks: 'What waits for someone',
    task: {
      announce: 'announce plan',
      approve: 'approve plan',
      execute: 'execute plan',
      resume: 'resume plan',
      'review-purpose': 'review purpose',
      'review-assessment': 'review assessment',
      'hold-ends': 'hold ends',
    },
  },
} as const;

/** A lane in a few words: `newsletter, email`. */
export const laneName = ({ purpose, ask, channel }: NamedLane, language: Language): string =>
  `${purpose}, ${ask === 'keep' ? words[language].keep : channel}`;

const subjectOf = (task: AgendaTask): string =>
  'plan' in task ? task.plan : 'purpose' in task ? task.purpose : task.hold;

function agendaText(found: Agenda, language: Language): string {
  const w = words[language];
  const lines = [w.head(formatDay(found.from), formatDay(found.to))];
  if (found.lanes.length === 0) lines.push(w.nothing);
  for (const lane of found.lanes)
    lines.push(
      `  ${formatDay(lane.day)}  ${laneName(lane, language)}: ${w.people(lane.people)}, ${w.ends[lane.outcome]}`,
    );
  if (found.overdue > 0) lines.push(w.overdue(found.overdue));
  if (!found.complete) lines.push(w.incomplete);
  if (found.tasks.length > 0) lines.push(w.tasks);
  for (const task of found.tasks)
    lines.push(`  ${formatDay(task.from)}  ${w.task[task.task]}: ${subjectOf(task)}`);
  return lines.join('\n');
}

const page = 500;

interface AgendaOptions extends PlanOptions {
  readonly from?: Day;
  readonly to?: Day;
  readonly people?: boolean;
}

async function show(io: HouseIo, { from, to, people, ...options }: AgendaOptions): Promise<void> {
  const house = await io.house();
  const language = languageOf(io, options.lang);
  const found = await agenda(house, {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  });
  if (!people) {
    const { lanes, tasks, ...rest } = found;
    const shown = {
      ...rest,
      from: formatDay(rest.from),
      to: formatDay(rest.to),
      lanes: lanes.map((lane) => ({ ...lane, day: formatDay(lane.day) })),
      tasks: tasks.map((task) => ({ ...task, from: formatDay(task.from) })),
    };
    io.out(options.json ? JSON.stringify(shown) : agendaText(found, language));
    return;
  }
  for (let after: { day: Day; person: number } | null = null; ; ) {
    const list = await duePeople(house, { from: found.from, to: found.to, after, limit: page });
    await noteLooks(
      house,
      list.map(({ person }) => person),
      { name: io.user, sees: 'everything' },
      'agenda.people',
    );
    for (const each of list) {
      const lanes = each.changes.map((lane) => laneName(lane, language)).join('; ');
      io.out(
        options.json
          ? JSON.stringify({ ...each, day: formatDay(each.day) })
          : `${formatDay(each.day)}  ${each.person}  ${lanes}`,
      );
    }
    const last = list.at(-1);
    if (!last || list.length < page) return;
    after = { day: last.day, person: last.person };
  }
}

const day = (text: string): Day => {
  try {
    return parseDay(text);
  } catch {
    throw new InvalidArgumentError('Write a day as 2026-11-22.');
  }
};

/** `houdbaar agenda`: what changes by itself, and what waits for someone. */
export function agendaCommand(io: HouseIo): Command {
  return planSubcommand(io, 'agenda', 'what changes by itself, and what waits for someone')
    .addOption(new Option('--from <day>', 'the first day (default: today)').argParser(day))
    .addOption(new Option('--to <day>', 'the last day (default: a month later)').argParser(day))
    .option('--people', 'of whom, by number; with --json one line of JSON for each')
    .addHelpText('after', '\nExit codes: 0 done; 2 wrong options; 5 no policy yet.')
    .action((options: AgendaOptions) => show(io, options));
}
