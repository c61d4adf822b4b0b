import { createContext, useContext } from 'react';

export type Language = 'nl' | 'en';
export const languages: readonly Language[] = ['nl', 'en'];

/** The texts of a page or part in each language, with the same keys: a missing one is a type error. */
export interface Words<T> {
  readonly nl: T;
  readonly en: { readonly [K in keyof T]: T[K] extends string ? string : T[K] };
}

interface LanguageChoice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

export const LanguageContext = createContext<LanguageChoice>({ language: 'nl', choose: () => undefined });

export const useLanguage = (): LanguageChoice => useContext(LanguageContext);

/** The texts in the language that the reader chose. */
export function useWords<T>(words: Words<T>): Words<T>['en'] {
  const { language } = useLanguage();
  return words[language] as Words<T>['en'];
}

const remembered = 'houdbaar-language';

/** What was chosen before in this browser, else what the browser asks for, else Dutch. */
export function firstLanguage(): Language {
  const chosen = localStorage.getItem(remembered);
  if (chosen === 'nl' || chosen === 'en') return chosen;
  const asked = navigator.languages
    .map((each) => each.slice(0, 2))
    .find((each) => each === 'nl' || each === 'en');
  return asked === 'en' ? 'en' : 'nl';
}

export const rememberLanguage = (language: Language): void => localStorage.setItem(remembered, language);
