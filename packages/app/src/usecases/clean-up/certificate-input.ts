import { decidingRules } from '@houdbaar/core/judge';
import type { Said } from '@houdbaar/core/terms';
import { notFound } from '../failure.ts';
import type { House } from '../house.ts';
import type {
  CertificateInput,
  CertificateRow,
  Instant,
  Plan,
  SkipReason,
  StaffAct,
  Store,
} from '../ports/index.ts';
import { readPolicy } from '../ruling.ts';
import { totalOf } from './brake.ts';
import { withoutPersonal } from './personal-text.ts';
import { countsNow } from './plan-counts.ts';
import { planOf } from './plan-failures.ts';
import { staffAccount } from './staff-account.ts';
import { noPurpose } from './weigh-person.ts';

const skipReasons: readonly SkipReason[] = ['gone', 'changed', 'held', 'nothing-left'];

/**
 * What the certificate of a plan says, with the seal of the day once that day is closed. A plan that was called off half
 * way has one too: what was done stays done.
 *
 * @throws {Failure} `not-found` where there is no such plan, or nothing of it was ever executed
 */
export async function certificateInput(house: House, id: string): Promise<CertificateInput> {
  const { store } = house;
  const plan = await planOf(house, id);
  const facts = plan.certificate ?? (wasStopped(plan) ? await gatherStopped(house, plan) : null);
  if (!facts) throw notFound({ nl: 'het certificaat van plan', en: 'certificate of plan' }, plan.id);
  const root = await store.evidence.rootOver(facts.plan.executed.to);
  if (!root) return facts;
  const { until: _, ...seal } = root;
  return { ...facts, seal };
}

const wasStopped = ({ state, startedAt }: Plan): boolean => state === 'cancelled' && startedAt !== null;

const gatherStopped = async (house: House, plan: Plan): Promise<CertificateInput> =>
  gatherCertificate(house, house.store, { ...plan, counts: await countsNow(house.store, plan) });

/**
 * Gathers what a certificate says of a plan that is over.
 *
 * @param store the transaction in which it ends
 * @param plan with the counts of what was done
 */
export async function gatherCertificate(
  { ring, calendar, clock }: House,
  store: Store,
  plan: Plan,
): Promise<CertificateInput> {
  const version = await store.policies.version(plan.policyVersion);
  if (!version) throw new Error(`policy version ${plan.policyVersion} is not in the store`);
  const policy = readPolicy(version.source);
  const rows = await rowsOf(store, plan.id);
  const sources = await store.outbox.ofPlan(plan.id);
  const { planned, done, skipped } = plan.counts;
  const finishedAt = plan.finishedAt ?? clock.now();
  const act = (at: Instant | null, name: string | null): StaffAct => ({
    at: at ?? finishedAt,
    by: { account: staffAccount(ring, name ?? '') },
  });
  return {
    id: plan.id,
    made: finishedAt,
    timeZone: calendar.timeZone,
    organisation: {
      name: withoutPersonal(policy.organisation.name),
      country: policy.organisation.country,
    },
    plan: {
      id: plan.id,
      hash: plan.hash,
      people: totalOf(planned),
      created: act(plan.createdAt, plan.createdBy),
      ...(plan.announcedAt === null ? {} : { announced: plan.announcedAt }),
      approvals: plan.approvals.map(({ at, by }) => act(at, by)),
      executed: {
        from: plan.startedAt ?? finishedAt,
        to: (await store.plans.lastDone(plan.id)) ?? finishedAt,
        by: act(plan.startedAt, plan.startedBy).by,
      },
      finished: plan.state === 'executed',
    },
    versions: { policy: String(plan.policyVersion), law: plan.lawVersion },
    handled: totalOf(done),
    totals: done,
    rows,
    purposes: wordingsOf(policy, rows),
    skipped: skipReasons.flatMap((reason) => {
      const people = skipped[reason] ?? 0;
      return people > 0 ? [{ reason, people }] : [];
    }),
    sources: sources.map((source) => ({ ...source, name: withoutPersonal(source.name) })),
  };
}

const rules: ReadonlyMap<string, Said> = new Map<string, Said>([
  ...decidingRules.map(({ id, says }): [string, Said] => [id, says]),
  [
    noPurpose,
    {
      nl: 'Geen enkel doel in het beleid gaat nog over deze gegevens.',
      en: 'No purpose in the policy is about these data any more.',
    },
  ],
]);

/** Why something goes, in words; undefined for a rule that is not known here. */
export const sayEndingRule = (rule: string): Said | undefined => rules.get(rule);

async function rowsOf({ plans }: Store, plan: string): Promise<CertificateRow[]> {
  const found = await plans.doneByRule(plan);
  return found.map(({ action, rule, purpose, people, fields }) => {
    const says = rules.get(rule);
    return {
      action,
      ...(purpose === null ? {} : { purpose }),
      rule,
      ...(says ? { says: { nl: says.nl, en: says.en } } : {}),
      people,
      ...(fields.length > 0 ? { fields } : {}),
    };
  });
}

/** The purposes that the rows name, as the policy words them. */
function wordingsOf(
  { purposes }: ReturnType<typeof readPolicy>,
  rows: readonly CertificateRow[],
): CertificateInput['purposes'] {
  const named = [...new Set(rows.flatMap(({ purpose }) => purpose ?? []))].sort();
  return Object.fromEntries(
    named.map((id) => {
      const { nl, en } = purposes[id]?.wording ?? {};
      return [
        id,
        {
          ...(nl === undefined ? {} : { nl: withoutPersonal(nl) }),
          ...(en === undefined ? {} : { en: withoutPersonal(en) }),
        },
      ];
    }),
  );
}
