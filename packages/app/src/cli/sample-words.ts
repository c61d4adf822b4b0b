import type { Language } from '@houdbaar/core/terms';
import type { SampleProgress } from '../usecases/index.ts';

/** What is said while the sample company is loaded. */
export const sampleWords = {
  nl: {
    loading: 'Theehuis Zilverlinde wordt geladen, een webwinkel die niet bestaat …',
    loadedSoFar: ({ people, of }: SampleProgress) =>
      `  ${people.toLocaleString('nl')} van ${of.toLocaleString('nl')} mensen`,
    loaded: (people: number) =>
      `Het voorbeeldbedrijf is geladen: ${people.toLocaleString('nl')} verzonnen mensen.`,
  },
  en: {
    loading: 'Loading Theehuis Zilverlinde, a web shop for tea that does not exist …',
    loadedSoFar: ({ people, of }: SampleProgress) =>
      `  ${people.toLocaleString('en')} of ${of.toLocaleString('en')} people`,
    loaded: (people: number) =>
      `The sample company is loaded: ${people.toLocaleString('en')} invented people.`,
  },
} as const satisfies Record<Language, object>;
