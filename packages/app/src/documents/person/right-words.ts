import type { RequestRight, Said } from '@houdbaar/core/terms';

/** What somebody may ask, as people say it. */
export const rightWords: Readonly<Record<RequestRight, Said>> = {
  access: { nl: 'inzage', en: 'access' },
  erasure: { nl: 'wissen', en: 'erasure' },
  rectification: { nl: 'verbeteren', en: 'rectification' },
  restriction: { nl: 'gebruik beperken', en: 'restriction of use' },
  portability: { nl: 'gegevens meenemen', en: 'taking the data elsewhere' },
  objection: { nl: 'bezwaar', en: 'objection' },
  withdrawal: { nl: 'toestemming intrekken', en: 'withdrawal of consent' },
};
