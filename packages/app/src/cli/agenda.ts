import type { Language } from '@houdbaar/core/terms';
import { type Day, formatDay, parseDay } from '@houdbaar/core/time';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { rightWords } from '../documents/person/index.ts';
import { voiceIn } from '../documents/scan-report/index.ts';
import {
  type Agenda,
  type AgendaTask,
  agenda,
  duePeople,
  noteLooks,
  tasksByDay,
  type WaitingTask,
  waitingTasks,
} from '../usecases/index.ts';
import { languageOf } from './command-io.ts';
import type { HouseIo } from './house-io.ts';
import { laneName, type PurposeNames, purposeNames } from './lane-name.ts';
import { type PlanOptions, planSubcommand } from './plan.ts';

const words = {
  nl: {
    head: (from: string, to: string) => `Wat er verandert van ${from} tot en met ${to}`,
    nothing: '  Niets.',
    people: (count: number) => `${count} ${count === 1 ? 'mens' : 'mensen'}`,
    ends: { lawful: 'mag tot dan', unlawful: 'mag niet tot dan', unknown: 'onbekend tot dan' },
    overdue: (count: number) =>
      `${count} ${count === 1 ? 'mens is' : 'mensen zijn'} nog niet opnieuw beoordeeld na hun laatste verandering.`,
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
    by: (day: string) => `uiterlijk ${day}`,
    request: (right: string, person: number) => `verzoek beantwoorden van persoon ${person}: ${right}`,
    worklist: (count: number) =>
      `werklijst: ${count} ${count === 1 ? 'mens' : 'mensen'} zonder datum (houdbaar plan worklist)`,
    outbox: (count: number) =>
      `doorgeven aan andere systemen: ${count} ${count === 1 ? 'taak' : 'taken'} (houdbaar outbox list)`,
  },
  en: {
    head: (from: string, to: string) => `What changes from ${from} through ${to}`,
    nothing: '  Nothing.',
    people: (count: number) => `${count} ${count === 1 ? 'person' : 'people'}`,
    ends: { lawful: 'allowed until then', unlawful: 'not allowed until then', unknown: 'unknown until then' },
    overdue: (count: number) =>
      `${count} ${count === 1 ? 'person was' : 'people were'} not judged again after their last change.`,
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
    by: (day: string) => `by ${day}`,
    request: (right: string, person: number) => `answer a request of person ${person}: ${right}`,
    worklist: (count: number) =>
      `worklist: ${count} ${count === 1 ? 'person' : 'people'} without a date (houdbaar plan worklist)`,
    outbox: (count: number) =>
      `tell other systems: ${count} ${count === 1 ? 'task' : 'tasks'} (houdbaar outbox list)`,
  },
} as const;

type Task = AgendaTask | WaitingTask;

/** What waits, in a few words. @param titles of the holds, by their ids */
function taskText(task: Task, language: Language, names: PurposeNames, titles: Titles): string {
  const w = words[language];
  switch (task.task) {
    case 'answer-request':
      return w.request(rightWords[task.right][language], task.person);
    case 'worklist':
      return w.worklist(task.people);
    case 'outbox':
      return w.outbox(task.messages);
    case 'review-purpose':
    case 'review-assessment':
      return `${w.task[task.task]}: ${names(task.purpose)}`;
    case 'hold-ends':
      return `${w.task[task.task]}: ${titles.get(task.hold) ?? task.hold}`;
    default:
      return `${w.task[task.task]}: ${task.plan}`;
  }
}

type Titles = ReadonlyMap<string, string>;

function agendaText(
  found: Agenda,
  tasks: readonly Task[],
  language: Language,
  names: PurposeNames,
  titles: Titles,
): string {
  const w = words[language];
  const said = (day: Day) => voiceIn(language).day(formatDay(day));
  const lines = [w.head(said(found.from), said(found.to))];
  if (found.lanes.length === 0) lines.push(w.nothing);
  for (const lane of found.lanes)
    lines.push(
      `  ${said(lane.day)}  ${laneName(lane, names, language)}: ${w.people(lane.people)}, ${w.ends[lane.outcome]}`,
    );
  if (found.overdue > 0) lines.push(w.overdue(found.overdue));
  if (!found.complete) lines.push(w.incomplete);
  if (tasks.length > 0) lines.push(w.tasks);
  for (const task of tasks) {
    const when = 'by' in task ? w.by(said(task.by)) : said(task.from);
    lines.push(`  ${when}  ${taskText(task, language, names, titles)}`);
  }
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
  const names = await purposeNames(house, language);
  const found = await agenda(house, {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  });
  if (!people) {
    const { lanes, tasks: planned, ...rest } = found;
    const tasks: readonly Task[] = tasksByDay(planned, await waitingTasks(house));
    if (!options.json) {
      const titles = new Map((await house.store.holds.list()).map(({ id, title }) => [id, title]));
      io.out(agendaText(found, tasks, language, names, titles));
      return;
    }
    const shown = {
      ...rest,
      from: formatDay(rest.from),
      to: formatDay(rest.to),
      lanes: lanes.map((lane) => ({ ...lane, day: formatDay(lane.day) })),
      tasks: tasks.map((task) => ({
        ...task,
        from: formatDay(task.from),
        ...('by' in task ? { by: formatDay(task.by) } : {}),
      })),
    };
    io.out(JSON.stringify(shown));
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
      const lanes = each.changes.map((lane) => laneName(lane, names, language)).join('; ');
      io.out(
        options.json
          ? JSON.stringify({ ...each, day: formatDay(each.day) })
          : `${voiceIn(language).day(formatDay(each.day))}  ${each.person}  ${lanes}`,
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
