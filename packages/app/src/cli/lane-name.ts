import { listPurposes } from '@houdbaar/core/standing';
import type { Language } from '@houdbaar/core/terms';
import { channelNames } from '../documents/scan-report/index.ts';
import { type House, type NamedLane, readPolicy } from '../usecases/index.ts';

/** What a purpose is called, by its id; one that is no longer declared is called by its id. */
export type PurposeNames = (purpose: string) => string;

const keep: Readonly<Record<Language, string>> = { nl: 'bewaren', en: 'keep' };

/** The names of the purposes of the policy in force. @param text another policy whose names come first, as YAML */
export async function purposeNames(house: House, language: Language, text?: string): Promise<PurposeNames> {
  const current = await house.store.policies.current();
  const names = new Map(
    [current?.source, text].flatMap((source) =>
      source === undefined
        ? []
        : listPurposes(readPolicy(source)).map(({ id, name }): [string, string] => [id, name[language]]),
    ),
  );
  return (purpose) => names.get(purpose) ?? purpose;
}

/** A lane in a few words: `Nieuwsbrief, e-mail`. */
export const laneName = (
  { purpose, ask, channel }: NamedLane,
  names: PurposeNames,
  language: Language,
): string =>
  `${names(purpose)}, ${ask === 'contact' && channel ? channelNames[channel][language] : keep[language]}`;
