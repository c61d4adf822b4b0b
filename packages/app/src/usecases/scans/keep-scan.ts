import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import type { ScanReport } from '@houdbaar/core/scan';
import { InvalidMapping, type Mapping } from '@houdbaar/core/scan/columns';
import type { Language } from '@houdbaar/core/terms';
import { sayProblem } from '../../readers/index.ts';
import { Failure, notFound } from '../failure.ts';
import { type Actor, type House, todayOf } from '../house.ts';
import type { KeptScan } from '../ports/index.ts';
import { scanFiles } from '../scan-files.ts';

export interface ScanRequest {
  readonly files: readonly string[];
  /** How the file is called in the list. */
  readonly name: string;
  readonly actor: Actor;
  readonly language: Language;
  /** Where people live whose country the files don't tell; that of the organisation unless given. */
  readonly country?: string;
  readonly mapping?: Mapping;
}

/**
 * Scans files under the policy in force, or under templates where there is none, and keeps the report. Nothing of the
 * files themselves is kept.
 *
 * @throws {InvalidMapping} when the mapping names a column that isn't there
 * @throws {Failure} `invalid-input` where nothing could be read, with why
 */
export async function keepScan(house: House, request: ScanRequest): Promise<KeptScan> {
  const { store } = house;
  const policy = (await store.policies.epoch()) ? (await house.rulings.current(store)).policy : undefined;
  const country = request.country ?? policy?.organisation.country;
  const { report, readAny, problems, unknownFiles } = await scanFiles({
    files: request.files,
    at: todayOf(house),
    language: request.language,
    ...(policy ? { policy } : {}),
    ...(country === undefined ? {} : { country }),
    ...(request.mapping ? { mapping: request.mapping } : {}),
  });
  if (unknownFiles.length > 0) throw new InvalidMapping(unknownFiles);
  if (!readAny)
    throw new Failure(
      'invalid-input',
      { nl: 'In dit bestand was niets te lezen.', en: 'There was nothing to read in this file.' },
      {
        errors: problems.map((problem) => ({
          path: problem.file,
          says: { nl: sayProblem(problem, 'nl'), en: sayProblem(problem, 'en') },
        })),
      },
    );
  const sizes = await Promise.all(request.files.map((file) => stat(file)));
  const kept: KeptScan = {
    id: randomUUID(),
    name: request.name,
    size: sizes.reduce((sum, { size }) => sum + size, 0),
    at: house.clock.now(),
    createdBy: request.actor.name,
    vendors: vendorsOf(report),
    people: report.people.total,
    findings: report.findings.length,
    score: report.score,
    report,
  };
  await store.scans.add(kept);
  return kept;
}

const vendorsOf = ({ files }: ScanReport): readonly string[] => [
  ...new Set(files.flatMap(({ vendor }) => vendor ?? [])),
];

/** @throws {Failure} `not-found` */
export async function scanOf({ store }: Pick<House, 'store'>, id: string): Promise<KeptScan> {
  const found = await store.scans.get(id);
  if (!found) throw notFound({ nl: 'het rapport', en: 'report' }, id);
  return found;
}
