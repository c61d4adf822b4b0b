import { Failure, notFound } from '../failure.ts';
import type { House } from '../house.ts';
import type { Plan, PlanState } from '../ports/index.ts';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** @throws {Failure} `not-found` */
export async function planOf({ store }: Pick<House, 'store'>, id: string): Promise<Plan> {
  const plan = uuid.test(id) ? await store.plans.get(id) : null;
  if (!plan || plan.state === 'drafting') throw notFound({ nl: 'het plan', en: 'plan' }, id);
  return plan;
}

const states: Readonly<Record<PlanState, { readonly nl: string; readonly en: string }>> = {
  drafting: { nl: 'in de maak', en: 'being made' },
  planned: { nl: 'nog niet aangekondigd', en: 'not announced yet' },
  announced: { nl: 'aangekondigd', en: 'announced' },
  approved: { nl: 'goedgekeurd', en: 'approved' },
  executing: { nl: 'in uitvoering', en: 'being executed' },
  paused: { nl: 'gepauzeerd', en: 'paused' },
  executed: { nl: 'uitgevoerd', en: 'executed' },
  cancelled: { nl: 'afgeblazen', en: 'cancelled' },
};

/** The plan is not in a state in which this can be done. */
export const wrongState = ({ id, state }: Plan, wanted: readonly PlanState[]): Failure =>
  new Failure(
    'conflict',
    {
      nl: `Dit kan niet: het plan is ${states[state].nl}. Het kan alleen als het ${wanted.map((each) => states[each].nl).join(' of ')} is.`,
      en: `This cannot be done: the plan is ${states[state].en}. It can only be done when it is ${wanted.map((each) => states[each].en).join(' or ')}.`,
    },
    { data: { plan: id, state, wanted } },
  );

/** Someone else must approve it. */
export const secondPersonNeeded = ({ id, createdBy }: Plan, why: readonly string[]): Failure =>
  new Failure(
    'second-person-needed',
    {
      nl: 'Dit plan moet worden goedgekeurd door iemand anders dan wie het maakte, en niet met een sleutel of wachtwoordlink die de maker heeft gegeven.',
      en: 'This plan must be approved by someone other than who made it, and not with a key or a password link that its maker gave out.',
    },
    { data: { plan: id, createdBy, why } },
  );

/** The grace period still runs. */
export const graceRuns = ({ id, executeFrom }: Plan): Failure => {
  const from = new Date(executeFrom ?? 0).toISOString();
  return new Failure(
    'grace-runs',
    {
      nl: `De bedenktijd loopt nog. Je kunt dit plan uitvoeren vanaf ${from}.`,
      en: `The grace period still runs. You can execute this plan from ${from}.`,
    },
    { data: { plan: id, executeFrom: from } },
  );
};

/** What would be executed is not what was approved. */
export const planAltered = ({ id }: Plan): Failure =>
  new Failure(
    'plan-altered',
    {
      nl: 'Het plan is niet meer zoals het is goedgekeurd. Er is niets uitgevoerd; maak een nieuw plan en laat uitzoeken wie dit heeft gewijzigd.',
      en: 'The plan is no longer what was approved. Nothing was executed; make a new plan and have it looked into who altered this one.',
    },
    { data: { plan: id } },
  );

/** The policy it rests on is no longer in force. */
export const policyChanged = ({ id, policyVersion }: Plan, now: number): Failure =>
  new Failure(
    'plan-outdated',
    {
      nl: `Het beleid is veranderd sinds dit plan (versie ${policyVersion}, nu ${now}). Maak een nieuw plan.`,
      en: `The policy has changed since this plan (version ${policyVersion}, now ${now}). Make a new plan.`,
    },
    { data: { plan: id, policyVersion, now } },
  );
