import type { Language } from '@houdbaar/core/terms';
import { type TimeWords, timeWords } from '../documents/pdf/index.ts';
import { voiceIn } from '../documents/scan-report/index.ts';
import {
  type CleanUpAction,
  gateReason,
  type Plan,
  type PlanItem,
  type PlanState,
} from '../usecases/index.ts';
import type { PurposeNames } from './lane-name.ts';

const words = {
  nl: {
    states: {
      drafting: 'in de maak',
      planned: 'gemaakt, nog niet aangekondigd',
      announced: 'aangekondigd, wacht op goedkeuring',
      approved: 'goedgekeurd',
      executing: 'in uitvoering',
      paused: 'gepauzeerd',
      executed: 'uitgevoerd',
      cancelled: 'afgeblazen',
    },
    actions: {
      erase: 'wissen',
      anonymise: 'anonimiseren',
      block: 'afschermen',
      fields: 'velden wissen',
    },
    why: {
      share: 'het raakt meer dan 5% van de mensen',
      'policy-change': 'het beleid is in de laatste 14 dagen veranderd',
      always: 'zo is het ingesteld',
    },
    reasons: {
      gone: 'bestaat niet meer',
      changed: 'intussen veranderd',
      held: 'wordt vastgehouden',
      'nothing-left': 'niets meer te doen',
    },
    plan: (id: string, state: string) => `Plan ${id}: ${state}`,
    people: (count: number) => `  Mensen in totaal: ${count}`,
    nothing: '  Niemand is aan de beurt.',
    done: 'gedaan',
    skipped: 'overgeslagen',
    held: (count: number) => `  Vastgehouden, dus niet in het plan: ${count}`,
    worklist: (count: number) => `  Zonder datum, dus op de werklijst: ${count}`,
    second: (list: string) => `  Iemand anders dan de maker moet dit goedkeuren: ${list}.`,
    from: (at: string) => `  Uitvoeren kan vanaf ${at}.`,
    noPurpose: 'geen doel vraagt erom',
  },
  en: {
    states: {
      drafting: 'being made',
      planned: 'made, not announced yet',
      announced: 'announced, waits for approval',
      approved: 'approved',
      executing: 'being executed',
      paused: 'paused',
      executed: 'executed',
      cancelled: 'cancelled',
    },
    actions: { erase: 'erase', anonymise: 'anonymise', block: 'block', fields: 'erase fields' },
    why: {
      share: 'it touches more than 5% of the people',
      'policy-change': 'the policy changed in the last 14 days',
      always: 'it is set so',
    },
    reasons: {
      gone: 'no longer there',
      changed: 'changed in the meantime',
      held: 'held',
      'nothing-left': 'nothing left to do',
    },
    plan: (id: string, state: string) => `Plan ${id}: ${state}`,
    people: (count: number) => `  People in all: ${count}`,
    nothing: '  Nobody is due.',
    done: 'done',
    skipped: 'skipped',
    held: (count: number) => `  Held, so not in the plan: ${count}`,
    worklist: (count: number) => `  Without a date, so on the worklist: ${count}`,
    second: (list: string) => `  Someone other than its maker must approve this: ${list}.`,
    from: (at: string) => `  It can be executed from ${at}.`,
    noPurpose: 'no purpose asks for it',
  },
} as const;

const actions: readonly CleanUpAction[] = ['erase', 'anonymise', 'block', 'fields'];

/** A plan in a few lines. @param timeZone of the organisation */
export function planText(plan: Plan, language: Language, timeZone: string): string {
  const w = words[language];
  const { counts } = plan;
  const lines = [w.plan(plan.id, w.states[plan.state satisfies PlanState]), w.people(counts.people)];
  const planned = actions.filter((action) => counts.planned[action] > 0);
  if (planned.length === 0) lines.push(w.nothing);
  for (const action of planned) {
    const done = counts.done[action];
    lines.push(
      `  ${w.actions[action]}: ${counts.planned[action]}${plan.startedAt === null ? '' : ` (${w.done}: ${done})`}`,
    );
  }
  for (const [reason, count] of Object.entries(counts.skipped))
    lines.push(`  ${w.skipped}: ${count} (${w.reasons[reason as keyof typeof w.reasons] ?? reason})`);
  if (counts.held > 0) lines.push(w.held(counts.held));
  if (counts.worklist > 0) lines.push(w.worklist(counts.worklist));
  if (plan.needsSecond && plan.approvals.length === 0)
    lines.push(w.second(plan.whySecond.map((why) => w.why[why]).join(', ')));
  if (plan.executeFrom !== null && plan.startedAt === null)
    lines.push(w.from(timeWords(language, timeZone).instant(plan.executeFrom)));
  return lines.join('\n');
}

/** A plan on one line, for a list. */
export const planLine = (plan: Plan, language: Language, time: TimeWords): string =>
  `${plan.id}  ${time.instant(plan.createdAt)}  ${words[language].states[plan.state]}`;

/** A person's line in a plan: what happens to them, and why for each purpose. */
export function itemLine(
  { person, action, fields, causes }: PlanItem,
  names: PurposeNames,
  language: Language,
): string {
  const w = words[language];
  const voice = voiceIn(language);
  const what = fields ? ` (${fields.map(voice.field).join(', ')})` : '';
  const why = causes.map(({ purpose, rule }) =>
    purpose === null
      ? w.noPurpose
      : `${names(purpose)}: ${(gateReason(rule, 'unlawful', 'full')?.says?.[language] ?? rule).replace(/\.$/, '')}`,
  );
  return `${person}  ${w.actions[action]}${what}  ${why.join('; ')}`;
}
