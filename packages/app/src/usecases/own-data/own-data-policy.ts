import { judge } from '@houdbaar/core/judge';
import {
  changePolicy,
  checkPolicy,
  type Policy,
  parsePolicy,
  purposeQuestionBlock,
} from '@houdbaar/core/policy';
import { keepBlock } from '@houdbaar/core/standing';
import type { Day } from '@houdbaar/core/time';
import { Failure, type FieldProblem } from '../failure.ts';
import { type House, todayOf } from '../house.ts';
import { changing } from '../policy-drafts/index.ts';
import { type OwnDataKind, ownDataKinds } from '../ports/index.ts';
import { shippedOwnDataPolicy } from './shipped-policy.ts';

const setting = 'ownDataPolicy';

/**
 * Days for which each kind is kept at least, so that nobody can wipe their own traces, or what is owed as proof, by
 * another policy. A request that is repeated must be known for a day.
 */
export const leastDays: Readonly<Record<OwnDataKind, number>> = {
  'access-log': 30,
  'import-refusals': 30,
  imports: 30,
  'gate-receipts': 30,
  'delivery-log': 30,
  'outbox-log': 30,
  'request-keys': 1,
  'ended-keys': 30,
  'ended-users': 30,
  'sign-ins': 7,
  'policy-drafts': 30,
  'scan-reports': 30,
  tasks: 30,
};

/** The policy for what the product itself keeps: the organisation's, or the one that ships. As YAML. */
export async function ownDataPolicy({ store }: Pick<House, 'store'>): Promise<{
  readonly source: string;
  readonly isShipped: boolean;
}> {
  const source = await store.settings.get<string>(setting);
  return { source: source ?? shippedOwnDataPolicy, isShipped: source === undefined };
}

/**
 * Puts another policy for own data in force; null takes the one that ships.
 *
 * @throws {Failure} `invalid-input` with the place of each error
 */
export async function setOwnDataPolicy(house: House, source: string | null): Promise<void> {
  if (source === null) return house.store.settings.remove(setting);
  const { policy, problems } = parsePolicy(source);
  const errors: FieldProblem[] = problems.map(({ path, says }) => ({ path, says }));
  if (policy && errors.length === 0) {
    for (const { severity, path, says } of checkPolicy(policy, todayOf(house)))
      if (severity === 'error') errors.push({ path, says });
    for (const kind of ownDataKinds)
      if (!policy.purposes[kind])
        errors.push({
          path: `purposes.${kind}`,
          says: {
            nl: `Zeg ook hoe lang "${kind}" bewaard blijft.`,
            en: `Say as well how long "${kind}" is kept.`,
          },
        });
      else if (isTooShort(policy, kind, todayOf(house))) errors.push(tooShort(kind));
  }
  if (!policy || errors.length > 0)
    throw new Failure(
      'invalid-input',
      {
        nl: 'Dit beleid voor eigen gegevens klopt niet. Er is niets veranderd.',
        en: 'This policy for own data is not right. Nothing was changed.',
      },
      { errors },
    );
  await house.store.settings.set(setting, source);
}

/**
 * Gives kinds another term; the rest of the policy for own data stays to the letter.
 *
 * @param terms by kind, as a period: `P24M`
 * @throws {Failure} `invalid-input` with the place of each error
 */
export async function setOwnDataTerms(
  house: House,
  terms: Readonly<Partial<Record<OwnDataKind, string>>>,
): Promise<void> {
  const { source } = await ownDataPolicy(house);
  const changes = Object.entries(terms).map(([kind, value]) => ({
    path: `purposes.${kind}.retention.keep`,
    value,
  }));
  await setOwnDataPolicy(
    house,
    changing(() => changePolicy(source, ...changes)),
  );
}

const isTooShort = (policy: Policy, kind: OwnDataKind, today: Day): boolean => {
  const from = keptFrom(policy, kind, today);
  return from !== null && from > today - leastDays[kind] + 1;
};

function tooShort(kind: OwnDataKind): FieldProblem {
  const days = leastDays[kind];
  return {
    path: `purposes.${kind}.retention.keep`,
    says:
      days === 1
        ? { nl: `Bewaar "${kind}" minstens een dag.`, en: `Keep "${kind}" for a day at least.` }
        : { nl: `Bewaar "${kind}" minstens ${days} dagen.`, en: `Keep "${kind}" for ${days} days at least.` },
  };
}

/** Longer than anything is kept. */
const farBack = 40_000;

/**
 * The first day of which rows are still kept today: the judge is asked whether rows of a day may still be kept. Null
 * where it never says that their term is over: then nothing goes.
 */
export function keptFrom(policy: Policy, kind: OwnDataKind, today: Day): Day | null {
  const declared = policy.purposes[kind];
  if (!declared) return null;
  const { established, country } = policy.organisation;
  const purpose = keepBlock(purposeQuestionBlock(declared, policy.assessments));
  const isOver = (collected: Day): boolean => {
    const { outcome, reasons } = judge({
      ask: 'keep',
      law: country,
      at: today,
      controller: { established: established ?? 'EU' },
      purpose,
      person: { kind: 'business-contact' },
      facts: { obtained: { at: collected, from: 'generated', via: 'other' }, informed: { at: collected } },
    });
    return outcome === 'unlawful' && reasons[0]?.rule.id === 'eu-retention-over';
  };
  let over = today - farBack;
  let kept = today;
  if (!isOver(over) || isOver(kept)) return null;
  while (kept - over > 1) {
    const middle = Math.floor((over + kept) / 2);
    if (isOver(middle)) over = middle;
    else kept = middle;
  }
  return kept;
}
