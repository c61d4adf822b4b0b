import type { Language } from '@houdbaar/core/terms';
import { type Day, formatDay } from '@houdbaar/core/time';
import { type Command, InvalidArgumentError } from 'commander';
import { timeWords } from '../documents/pdf/index.ts';
import { factNames } from '../documents/person/index.ts';
import { voiceIn } from '../documents/scan-report/index.ts';
import {
  announcePlan,
  approveWorklist,
  cancelPlan,
  foreseeWorklist,
  listPlanItems,
  noteLooks,
  type Plan,
  planCleanUp,
  planNow,
  type Viewer,
  type WorklistDecision,
  worklist,
} from '../usecases/index.ts';
import { dayOption, ioCommand, languageOf, languageOption } from './command-io.ts';
import type { HouseIo } from './house-io.ts';
import { purposeNames } from './lane-name.ts';
import { planCertificateCommand } from './plan-certificate.ts';
import { itemLine, planLine, planText } from './plan-report.ts';

/** What every command about a plan is told. */
export interface PlanOptions {
  readonly lang?: Language;
  readonly json?: boolean;
}

const words = {
  nl: {
    progress: (count: number) => `${count} ${count === 1 ? 'mens' : 'mensen'} bekeken`,
    next: (id: string) => `Er is niets gewist. Volgende stap: houdbaar plan announce ${id}`,
    noPlans: 'Er zijn nog geen plannen.',
    nobody: 'Niemand gevonden in dit plan.',
    empty: 'De werklijst is leeg.',
    approved: ({ people, lapsing }: WorklistDecision) =>
      `${people === 1 ? 'Voor 1 persoon' : `Voor ${people} mensen`} telt de termijn nu vanaf de dag van inlezen.` +
      (lapsing > 0
        ? ` ${lapsing === 1 ? 'Eén van hen staat' : `${lapsing} van hen staan`} in het volgende plan.`
        : ''),
    foreseen: ({ people, lapsing }: WorklistDecision) =>
      `${people === 1 ? 'Voor 1 persoon' : `Voor ${people} mensen`} gaat de termijn lopen vanaf de dag van inlezen. ` +
      `Meteen verlopen, dus klaar voor het volgende plan: ${lapsing}.\nEr is niets vastgelegd. Vastleggen: zelfde opdracht met --yes`,
    obtained: (day: string) => `ingelezen op ${day}`,
    missing: (list: string) => `niet bekend: ${list}`,
  },
  en: {
    progress: (count: number) => `${count} ${count === 1 ? 'person' : 'people'} looked at`,
    next: (id: string) => `Nothing was erased. Next step: houdbaar plan announce ${id}`,
    noPlans: 'There are no plans yet.',
    nobody: 'Nobody found in this plan.',
    empty: 'The worklist is empty.',
    approved: ({ people, lapsing }: WorklistDecision) =>
      `${people === 1 ? 'The terms of 1 person now count' : `The terms of ${people} people now count`} from the day of import.` +
      (lapsing > 0 ? ` The next plan has ${lapsing} of them.` : ''),
    foreseen: ({ people, lapsing }: WorklistDecision) =>
      `${people === 1 ? 'The terms of 1 person' : `The terms of ${people} people`} will count from the day of import. ` +
      `Lapsed at once, so ready for the next plan: ${lapsing}.\nNothing was noted. To note it: the same command with --yes`,
    obtained: (day: string) => `imported on ${day}`,
    missing: (list: string) => `not known: ${list}`,
  },
} as const;

/** A plan as JSON; its certificate is asked for by itself, and signed then. */
const planJson = ({ certificate: _, ...plan }: Plan) => plan;

/** Writes a plan as text or as one JSON object. */
export async function showPlan(io: HouseIo, plan: Plan, { json, lang }: PlanOptions): Promise<void> {
  const { timeZone } = (await io.house()).calendar;
  io.out(json ? JSON.stringify(planJson(plan)) : planText(plan, languageOf(io, lang), timeZone));
}

/** A command with what all of these have. */
export const planSubcommand = (io: HouseIo, name: string, description: string): Command =>
  ioCommand(io, name)
    .description(description)
    .addOption(languageOption())
    .option('--json', 'print the outcome as JSON');

const page = 1000;

async function make(io: HouseIo, options: PlanOptions & { readonly at?: Day }): Promise<void> {
  const house = await io.house();
  const w = words[languageOf(io, options.lang)];
  let told = 0;
  const plan = await planCleanUp(
    house,
    { name: io.user },
    {
      ...(options.at === undefined ? {} : { day: options.at }),
      onProgress: (looked) => {
        if (looked - told < 100_000) return;
        told = looked;
        io.err(w.progress(looked));
      },
    },
  );
  await showPlan(io, plan, options);
  if (!options.json) io.err(w.next(plan.id));
}

async function list(io: HouseIo, options: PlanOptions): Promise<void> {
  const house = await io.house();
  const language = languageOf(io, options.lang);
  const plans = await house.store.plans.list({ limit: page });
  if (options.json) io.out(JSON.stringify(plans.map(planJson)));
  else if (plans.length === 0) io.err(words[language].noPlans);
  else {
    const time = timeWords(language, house.calendar.timeZone);
    io.out(plans.map((plan) => planLine(plan, language, time)).join('\n'));
  }
}

interface ShowOptions extends PlanOptions {
  readonly items?: boolean;
  readonly search?: string;
}

async function show(
  io: HouseIo,
  id: string,
  { items: all, search: q, ...options }: ShowOptions,
): Promise<void> {
  const house = await io.house();
  const plan = await planNow(house, id);
  const language = languageOf(io, options.lang);
  const listed = all || q !== undefined;
  if (!listed || !options.json) await showPlan(io, plan, options);
  if (!listed) return;
  const names = await purposeNames(house, language);
  const viewer: Viewer = { name: io.user, sees: 'everything', opensEvidence: false };
  for (let after: number | null = null; ; ) {
    const { items, next, total } = await listPlanItems(house, plan.id, {
      viewer,
      named: false,
      filter: { q },
      after,
      limit: page,
    });
    for (const item of items) io.out(options.json ? JSON.stringify(item) : itemLine(item, names, language));
    if (q !== undefined && total?.people === 0 && !options.json) io.err(words[language].nobody);
    if (next === null) return;
    after = next;
  }
}

async function showWorklist(
  io: HouseIo,
  options: PlanOptions & { readonly approve?: readonly number[] | 'all'; readonly yes?: boolean },
): Promise<void> {
  const house = await io.house();
  const language = languageOf(io, options.lang);
  const w = words[language];
  if (options.approve) {
    const decision = options.yes
      ? await approveWorklist(house, { name: io.user }, options.approve)
      : await foreseeWorklist(house, options.approve);
    if (options.json) io.out(JSON.stringify({ ...decision, done: options.yes === true }));
    else if (options.yes) io.out(w.approved(decision));
    else io.err(w.foreseen(decision));
    return;
  }
  let found = 0;
  for (let after = -1; ; ) {
    const entries = await worklist(house, { after, limit: page });
    await noteLooks(
      house,
      entries.map(({ person }) => person),
      { name: io.user, sees: 'everything' },
      'worklist.list',
    );
    for (const { person, obtainedBy, why } of entries) {
      const missing = factNames([...new Set(why.flatMap((each) => each.missing))], language).join(', ');
      const obtained = w.obtained(voiceIn(language).day(formatDay(obtainedBy)));
      io.out(
        options.json
          ? JSON.stringify({ person, obtainedBy: formatDay(obtainedBy), why })
          : `${person}  ${obtained}  ${w.missing(missing)}`,
      );
    }
    found += entries.length;
    const last = entries.at(-1);
    if (!last || entries.length < page) break;
    after = last.person;
  }
  if (found === 0 && !options.json) io.err(w.empty);
}

function peopleIn(text: string): readonly number[] | 'all' {
  if (text === 'all') return 'all';
  const ids = text.split(',').map(Number);
  if (ids.some((id) => !Number.isSafeInteger(id) || id <= 0))
    throw new InvalidArgumentError('Write numbers such as 12,15, or all.');
  return ids;
}

/** `houdbaar plan`: makes a clean-up plan, and what stands around it. */
export function planCommand(io: HouseIo): Command {
  const listing = planSubcommand(io, 'list', 'the plans, newest first').action((options: PlanOptions) =>
    list(io, options),
  );
  const showing = planSubcommand(io, 'show', 'one plan')
    .argument('<plan>', 'its id')
    .option('--items', 'everyone in it; with --json one line of JSON for each')
    .option('--search <text>', 'of these only who is found by a name, a whole address or a number')
    .action((id: string, options: ShowOptions) => show(io, id, options));
  const announcing = planSubcommand(io, 'announce', 'announce a plan: its grace period begins')
    .argument('<plan>', 'its id')
    .action(async (id: string, options: PlanOptions) =>
      showPlan(io, await announcePlan(await io.house(), id, { name: io.user }), options),
    );
  const cancelling = planSubcommand(io, 'cancel', 'call a plan off; what was done stays done')
    .argument('<plan>', 'its id')
    .action(async (id: string, options: PlanOptions) =>
      showPlan(io, await cancelPlan(await io.house(), id), options),
    );
  const working = planSubcommand(io, 'worklist', 'people without dates, whom no plan ever takes')
    .option('--approve <people>', 'count from their day of import: numbers such as 12,15, or all', peopleIn)
    .option('--yes', 'with --approve: really note it; without it only say who would lapse at once')
    .action((options: PlanOptions & { approve?: readonly number[] | 'all'; yes?: boolean }) =>
      showWorklist(io, options),
    );
  return planSubcommand(io, 'plan', 'make a clean-up plan: a dry run that destroys nothing')
    .addOption(dayOption('the day that is judged for (default: today)'))
    .addHelpText(
      'after',
      `
A plan is made, announced (houdbaar plan announce), approved (houdbaar approve) and, once its grace period is over,
executed (houdbaar execute); then it has a certificate (houdbaar plan certificate). It names everyone of whom something has had its time, what happens to them and why.

Exit codes: 0 done; 2 wrong options; 3 no such plan; 5 not possible in the state it is in, or no policy yet.`,
    )
    .action((options: PlanOptions & { at?: Day }) => make(io, options))
    .addCommand(listing)
    .addCommand(showing)
    .addCommand(announcing)
    .addCommand(cancelling)
    .addCommand(planCertificateCommand(io))
    .addCommand(working);
}
