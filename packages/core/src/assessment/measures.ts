import type { Said } from '../terms/index.ts';
import type { QuestionId } from './questions.ts';

/**
 * What can be done to soften the use. A measure that the law demands anyway adds nothing to the balance
 * (EDPB 1/2024, paras 34 and 57); the others soften the answers that they address by one step.
 */
export const measureKinds = [
  'unsubscribe',
  'privacy-notice',
  'security',
  'retention-limit',
  'rights',
  'processor-agreement',
  'frequency-cap',
  'no-tracking',
  'preference-centre',
  'opt-out-before-use',
  'no-profile',
  'pseudonymised',
  'vulnerable-left-out',
  'quiet-after-silence',
  'source-checked',
] as const;
export type MeasureKind = (typeof measureKinds)[number];

export interface MeasureInfo {
  readonly says: Said;
  /** The provision that demands it anyway; such a measure is no mitigation. */
  readonly demandedBy?: string;
  readonly softens: readonly QuestionId[];
}

export const measures: Readonly<Record<MeasureKind, MeasureInfo>> = {
  unsubscribe: {
    says: { nl: 'Afmelden kan in elk bericht.', en: 'Every message lets people unsubscribe.' },
    demandedBy: 'GDPR 21',
    softens: [],
  },
  'privacy-notice': {
    says: { nl: 'Er is een privacyverklaring.', en: 'There is a privacy notice.' },
    demandedBy: 'GDPR 13',
    softens: [],
  },
  security: {
    says: { nl: 'De gegevens zijn beveiligd.', en: 'The data are secured.' },
    demandedBy: 'GDPR 32',
    softens: [],
  },
  'retention-limit': {
    says: { nl: 'Er is een bewaartermijn.', en: 'There is a retention period.' },
    demandedBy: 'GDPR 5(1)(e)',
    softens: [],
  },
  rights: {
    says: { nl: 'Verzoeken worden op tijd beantwoord.', en: 'Requests are answered in time.' },
    demandedBy: 'GDPR 12',
    softens: [],
  },
  'processor-agreement': {
    says: { nl: 'Met verwerkers is een overeenkomst gesloten.', en: 'There are agreements with processors.' },
    demandedBy: 'GDPR 28',
    softens: [],
  },
  'frequency-cap': {
    says: {
      nl: 'Er is een vast maximum aan berichten per maand.',
      en: 'A fixed maximum of messages a month.',
    },
    softens: ['intrusive'],
  },
  'no-tracking': {
    says: { nl: 'Openen en klikken worden niet gevolgd.', en: 'Opens and clicks are not tracked.' },
    softens: ['intrusive'],
  },
  'preference-centre': {
    says: {
      nl: 'Mensen kiezen zelf welke onderwerpen ze krijgen en hoe vaak.',
      en: 'People choose the subjects and how often themselves.',
    },
    softens: ['intrusive', 'contact', 'powerBalance'],
  },
  'opt-out-before-use': {
    says: {
      nl: 'Mensen krijgen een vrije keuze vóór het eerste gebruik, ook waar de wet dat niet vraagt.',
      en: 'People get a free choice before the first use, even where the law does not ask for it.',
    },
    softens: ['powerBalance', 'intrusive', 'harmful'],
  },
  'no-profile': {
    says: { nl: 'Er wordt geen profiel gemaakt.', en: 'No profile is made.' },
    softens: ['intrusive', 'harmful'],
  },
  pseudonymised: {
    says: {
      nl: 'De analyse gebeurt met gepseudonimiseerde gegevens.',
      en: 'The analysis uses pseudonymised data.',
    },
    softens: ['harmful'],
  },
  'vulnerable-left-out': {
    says: {
      nl: 'Mensen in een kwetsbare positie worden overgeslagen.',
      en: 'People in a vulnerable position are left out.',
    },
    softens: ['harmful', 'powerBalance'],
  },
  'quiet-after-silence': {
    says: {
      nl: 'Wie een half jaar niet reageert, krijgt niets meer.',
      en: 'Those who do not respond for half a year get nothing more.',
    },
    softens: ['contact', 'intrusive'],
  },
  'source-checked': {
    says: {
      nl: 'Je gaat per bron zelf na hoe de gegevens zijn verkregen en noemt de bron meteen in het eerste bericht.',
      en: 'You check for each source how the data were obtained and name it at once in the first message.',
    },
    softens: ['direct'],
  },
};
