import type { Language } from '../../terms/index.ts';

/** A number as people write it: 18.148, 18,148. */
export function countSaid(count: number, language: Language): string {
  return count.toLocaleString(language === 'nl' ? 'nl-NL' : 'en-GB');
}

/** `1 person`, `18,148 people`. */
export function peopleSaid(count: number, language: Language): string {
  const [one, more] = language === 'nl' ? ['persoon', 'mensen'] : ['person', 'people'];
  return `${countSaid(count, language)} ${count === 1 ? one : more}`;
}
