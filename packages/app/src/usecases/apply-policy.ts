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
 * @param withdrawn assessments that may be without a signature: who withdraws one wants its purposes to stop
 * @throws {Failure} `invalid-input` with the place of each error
 */
export async function applyPolicy(
  house: House,
  source: string,
  actor: Actor,
  note: string | null = null,
  withdrawn: readonly string[] = [],
): Promise<AppliedPolicy> {
  const day = todayOf(house);
  const { lanes, findings } = acceptPolicy(source, day, [...withdrawn, ...(await unsignedBefore(house))]);
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

/** Assessments without a signature in the policy in force: they were withdrawn, and that does not stop other changes. */
export async function unsignedBefore(house: House): Promise<string[]> {
  const inForce = await house.store.policies.current();
  const policy = inForce && parsePolicy(inForce.source).policy;
  if (!policy) return [];
  const findings = checkPolicy(policy, todayOf(house));
  return findings.flatMap(({ id, path }) => (id === unsigned ? [assessmentAt(path)] : []));
}

const unsigned = 'assessment-unsigned';
const assessmentAt = (path: string): string => path.split('.')[1] ?? '';

/**
 * Reads a declaration that could be put in force on a day.
 *
 * @param withdrawn assessments whose missing signature is no reason to refuse it
 * @throws {Failure} `invalid-input` with the place of each error
 */
export function acceptPolicy(
  source: string,
  day: Day,
  withdrawn: readonly string[] = [],
): { readonly policy: Policy; readonly findings: readonly PolicyFinding[]; readonly lanes: number } {
  const { policy, lanes } = readDeclaration(source);
  const findings = checkPolicy(policy, day);
  const errors = findings.filter(
    ({ id, path, severity }) =>
      severity === 'error' && !(id === unsigned && withdrawn.includes(assessmentAt(path))),
  );
  if (errors.length > 0) throw refused(errors);
  return { policy, findings, lanes };
}

/**
 * Reads a declaration by which people could be judged, whatever the check has to say about it.
 *
 * @throws {Failure} `invalid-input` with the place of each problem
 */
export function readDeclaration(source: string): { readonly policy: Policy; readonly lanes: number } {
  const { policy, problems } = parsePolicy(source);
  if (!policy || problems.length > 0) throw unreadable(problems);
  const lanes = lanesOf(policy).length;
  if (lanes > mostLanes) throw tooManyLanes(lanes);
  return { policy, lanes };
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
