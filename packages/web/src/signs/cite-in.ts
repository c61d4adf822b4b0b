import type { Language } from '../words/language.ts';

const dutch: readonly (readonly [RegExp, string])[] = [
  [/(?<!UK )\bGDPR\b/g, 'AVG'],
  [/\brecital\b/g, 'overweging'],
  [/\bparas\b/g, 'randnummers'],
  [/\bpara\b/g, 'randnummer'],
  [/\bCJEU\b/g, 'HvJ EU'],
  [/\bDirective\b/g, 'Richtlijn'],
  [/\bact of\b/g, 'wet van'],
  [/^(?:NL|BE) /, ''],
];

/** A provision as lawyers of that language cite it: `AVG overweging 47`, `Tw 11.7`, `EDPB 1/2024 randnummer 114`. */
export const citeIn = (language: Language, cite: string): string =>
  language === 'nl' ? dutch.reduce((said, [word, instead]) => said.replace(word, instead), cite) : cite;

/** Several of them, one after the other. */
export const citesIn = (language: Language, cites: readonly string[]): string =>
  cites.map((each) => citeIn(language, each)).join(' · ');
