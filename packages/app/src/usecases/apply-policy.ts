import { createHash } from 'node:crypto';
import {
  checkPolicy,
  type Policy,
  type PolicyFinding,
  type PolicyProblem,
  parsePolicy,
} from '@houdbaar/core/policy';
import { lanesOf } from '@houdbaar/core/standing';
import type { Day } from '@houdbaar/core/time';
import { Failure } from './failure.ts';
import { type Actor, type House, todayOf } from './house.ts';
import type { Epoch, PolicyVersion, Store } from './ports/index.ts';
import { lawVersion } from './ruling.ts';

export interface AppliedPolicy {
  readonly version: PolicyVersion;
  readonly epoch: Epoch;
  /** Warnings; errors refuse the policy. */
  readonly findings: readonly PolicyFinding[];
  /** False where the same text was in force already: nothing changed. */
  readonly changed: boolean;
}

/** More lanes than a table has room for beside the other columns. */
const mostLanes = 1000;

/**
 * Makes a declaration the one that everybody is judged under. The version is kept for ever; standings become stale at
 * once and are judged live until the rebuild has passed.
 *
 * @throws {Failure} `invalid-input` with the place of each error
 */
export async function applyPolicy(
  house: House,
  source: string,
  actor: Actor,
  note: string | null = null,
): Promise<AppliedPolicy> {
  const { lanes, findings } = acceptPolicy(source, todayOf(house));
  const hash = createHash('sha256').update(source).digest('hex');
  const now = house.clock.now();
  const applied = await house.store.transaction(async (store) => {
    const last = await store.policies.current();
    const epoch = await store.policies.epoch();
    if (last && epoch && last.hash === hash && epoch.lawVersion === lawVersion)
      return { version: last, epoch, findings, changed: false };
    const version: PolicyVersion =
      last?.hash === hash
        ? last
        : { version: (last?.version ?? 0) + 1, source, hash, appliedAt: now, appliedBy: actor.name, note };
    if (version !== last) await store.policies.add(version);
    await store.policies.ensureLanes(lanes);
    await store.imports.stopOthers(version.version, now);
    return {
      version,
      epoch: await beginEpoch(house, store, version.version, epoch),
      findings,
      changed: true,
    };
  });
  if (applied.changed) house.wake?.('rebuild');
  return applied;
}

/**
 * Reads a declaration that could be put in force on a day.
 *
 * @throws {Failure} `invalid-input` with the place of each error
 */
export function acceptPolicy(
  source: string,
  day: Day,
): { readonly policy: Policy; readonly findings: readonly PolicyFinding[]; readonly lanes: number } {
  const { policy, problems } = parsePolicy(source);
  if (!policy || problems.length > 0) throw unreadable(problems);
  const findings = checkPolicy(policy, day);
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw refused(errors);
  const lanes = lanesOf(policy).length;
  if (lanes > mostLanes) throw tooManyLanes(lanes);
  return { policy, findings, lanes };
}

/** Makes every standing stale, so that everybody is judged anew: after the clock was set back, say. */
export async function judgeAnew(house: House): Promise<void> {
  await house.store.transaction(async (store) => {
    const epoch = await store.policies.epoch();
    if (epoch) await beginEpoch(house, store, epoch.policyVersion, epoch);
  });
  house.wake?.('rebuild');
}

/** Begins an epoch where the program knows another law than people were judged under; says whether it did. */
export async function followLaw(house: House): Promise<boolean> {
  return house.store.transaction(async (store) => {
    const epoch = await store.policies.epoch();
    if (!epoch || epoch.lawVersion === lawVersion) return false;
    await beginEpoch(house, store, epoch.policyVersion, epoch);
    return true;
  });
}

async function beginEpoch(
  house: House,
  store: Store,
  policyVersion: number,
  last: Epoch | null,
): Promise<Epoch> {
  const epoch: Epoch = {
    epoch: (last?.epoch ?? (await store.settings.get<number>('lastEpoch')) ?? 0) + 1,
    policyVersion,
    lawVersion,
    since: house.clock.now(),
    latestDay: todayOf(house),
    rebuiltTo: 0,
    rebuiltAt: null,
  };
  await store.policies.addEpoch(epoch);
  return epoch;
}

const unreadable = (problems: readonly PolicyProblem[]): Failure =>
  new Failure(
    'invalid-input',
    {
      nl: 'Het beleid is niet te lezen. Er is niets veranderd.',
      en: 'The policy cannot be read. Nothing was changed.',
    },
    { errors: problems.map(({ path, says }) => ({ path, says })) },
  );

const refused = (findings: readonly PolicyFinding[]): Failure =>
  new Failure(
    'invalid-input',
    {
      nl: 'Het beleid bevat fouten. Er is niets veranderd; houdbaar policy check BESTAND toont ze met de oplossing.',
      en: 'The policy has errors. Nothing was changed; houdbaar policy check FILE shows them with the remedy.',
    },
    { errors: findings.map(({ path, says }) => ({ path, says })) },
  );

const tooManyLanes = (lanes: number): Failure =>
  new Failure(
    'invalid-input',
    {
      nl: `Het beleid telt ${lanes} combinaties van doel en kanaal; ${mostLanes} is het meeste. Voeg doelen samen.`,
      en: `The policy has ${lanes} combinations of purpose and channel; ${mostLanes} is the most. Merge purposes.`,
    },
    { data: { lanes, mostLanes } },
  );
