import type { Said } from '../../terms/index.ts';
import { parsePeriod } from '../../time/index.ts';
import { isJsonRecord, type Json } from '../json.ts';
import { keyNames, wordNames } from './names.ts';

const verbatim = (text: string): Said => ({ nl: text, en: text });

const periodKeys: ReadonlySet<string> = new Set([
  'keep',
  'cap',
  'every',
  'grace',
  'consentRenewal',
  'reviewEvery',
]);

/** What a key is called; a name that the organisation chose stays as it is. */
export const sayKey = (key: string): Said =>
  (Object.hasOwn(keyNames, key) ? keyNames[key] : undefined) ?? verbatim(key);

/**
 * A value as people say it. The words of the vocabulary and periods are put into words, the rest stays as it is.
 *
 * @param key the key under which it stands, which tells what its words mean; of a field its list
 */
export function sayValue(key: string, value: Json | undefined): Said {
  if (value === undefined || value === null) return { nl: 'niets', en: 'nothing' };
  if (typeof value === 'boolean') return value ? { nl: 'ja', en: 'yes' } : { nl: 'nee', en: 'no' };
  if (Array.isArray(value)) return joined(value.map((each: Json) => sayValue(key, each)));
  if (isJsonRecord(value)) return joined(Object.entries(value).map(([inner, each]) => sayValue(inner, each)));
  const text = String(value);
  if (periodKeys.has(key)) return sayPeriod(text);
  const names = Object.hasOwn(wordNames, key) ? wordNames[key] : undefined;
  return (
    (names && Object.hasOwn(names, text) ? names[text] : undefined) ??
    (text === 'none' ? none : verbatim(text))
  );
}

const none: Said = { nl: 'geen', en: 'none' };

const joined = (list: readonly Said[]): Said =>
  list.length === 0
    ? none
    : { nl: list.map(({ nl }) => nl).join(', '), en: list.map(({ en }) => en).join(', ') };

/** `P24M` as `24 maanden`; what is no period stays as it is. */
export function sayPeriod(text: string): Said {
  let period: { readonly months: number; readonly days: number };
  try {
    period = parsePeriod(text);
  } catch {
    return verbatim(text);
  }
  const { months, days } = period;
  const parts: Said[] = [];
  if (months > 0 && months % 12 === 0 && /Y/.test(text))
    parts.push({ nl: `${months / 12} jaar`, en: `${months / 12} ${months === 12 ? 'year' : 'years'}` });
  else if (months > 0)
    parts.push({
      nl: `${months} ${months === 1 ? 'maand' : 'maanden'}`,
      en: `${months} ${months === 1 ? 'month' : 'months'}`,
    });
  if (days > 0 || months === 0)
    parts.push({
      nl: `${days} ${days === 1 ? 'dag' : 'dagen'}`,
      en: `${days} ${days === 1 ? 'day' : 'days'}`,
    });
  return { nl: parts.map(({ nl }) => nl).join(' en '), en: parts.map(({ en }) => en).join(' and ') };
}
