import type { Language, Said } from '@houdbaar/core/terms';

const names: Readonly<Record<string, Said>> = {
  origin: { nl: 'herkomst', en: 'origin' },
  notice: { nl: 'geïnformeerd', en: 'informed' },
  consent: { nl: 'toestemming', en: 'consent' },
  withdrawal: { nl: 'intrekking', en: 'withdrawal' },
  objection: { nl: 'bezwaar', en: 'objection' },
  relation: { nl: 'relatie', en: 'relation' },
  purchase: { nl: 'laatste aankoop', en: 'last purchase' },
  'relation-end': { nl: 'einde van de relatie', en: 'end of the relation' },
  activity: { nl: 'activiteit', en: 'activity' },
  message: { nl: 'bericht', en: 'message' },
  request: { nl: 'verzoek', en: 'request' },
  hold: { nl: 'vastgehouden', en: 'hold' },
  screening: { nl: 'register geraadpleegd', en: 'register consulted' },
  reappeared: { nl: 'weer in gebruik genomen', en: 'in use again' },
  restriction: { nl: 'beperking', en: 'restriction' },
  correction: { nl: 'verbetering', en: 'correction' },
  merge: { nl: 'samenvoeging', en: 'merge' },
  'clean-up': { nl: 'opschoning', en: 'clean-up' },
};

/** What a kind of happening or of evidence is called; one without a name keeps its id. */
export const happeningName = (kind: string, language: Language): string =>
  (Object.hasOwn(names, kind) ? names[kind] : undefined)?.[language] ?? kind;
