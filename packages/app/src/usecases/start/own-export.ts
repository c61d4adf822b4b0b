import { basename, extname } from 'node:path';
import { type TemplateName, templateYaml } from '@houdbaar/core/policy';
import { applyPolicy } from '../apply-policy.ts';
import { Failure } from '../failure.ts';
import { type Actor, type House, todayOf } from '../house.ts';
import { type ImportProgress, type ImportResult, importPeople } from '../import/index.ts';
import { startSetting } from './untouched.ts';

export interface OwnExport {
  /** Absolute paths. */
  readonly files: readonly string[];
  /** How they are called, where the paths are of copies. */
  readonly name?: string;
  /** The declaration to begin with, until the organisation applies its own. */
  readonly template: TemplateName;
  readonly country: string;
}

/** Begins with nothing: whoever asks gets no more questions. */
export const beginEmpty = ({ store, clock }: Pick<House, 'store' | 'clock'>): Promise<void> =>
  store.settings.set(startSetting, { choice: 'empty', at: clock.now() });

/**
 * Begins with an export of one's own. Without a policy a template becomes the policy, with a note that says so.
 *
 * @throws {Failure} `invalid-input` where no table with people could be read in the files
 */
export async function beginWithExport(
  house: House,
  { files, name, template, country }: OwnExport,
  actor: Actor,
  onProgress: (progress: ImportProgress) => void = () => {},
): Promise<ImportResult> {
  const called = name ?? files.map((file) => basename(file)).join(', ');
  if ((await house.store.policies.current()) === null)
    await applyPolicy(
      house,
      templateYaml(country, todayOf(house), template),
      actor,
      `Template ${template} (${country}), to begin with`,
    );
  const result = await importPeople(house, {
    files,
    name: called,
    source: basename(called, extname(called)),
    actor,
    onProgress,
  });
  if (result.counts.rows === 0 && !result.again) throw unreadable(called);
  await house.store.settings.set(startSetting, { choice: 'own', at: house.clock.now() });
  return result;
}

const unreadable = (name: string): Failure =>
  new Failure(
    'invalid-input',
    {
      nl: `In ${name} vonden we geen tabel met mensen. CSV, TSV, XLSX en ZIP kunnen we lezen; houdbaar scan BESTAND laat zien hoe.`,
      en: `In ${name} we found no table with people. We read CSV, TSV, XLSX and ZIP; houdbaar scan FILE shows how.`,
    },
    { data: { file: name } },
  );
