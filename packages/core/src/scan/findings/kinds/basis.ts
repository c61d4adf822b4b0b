import type { PersonRecord } from '../../people/index.ts';
import { type FindingKind, watching } from '../finding-kind.ts';

/** The bases a cell names; "none" names none. */
const named = ({ bases }: PersonRecord): number => {
  let count = 0;
  for (const basis of bases ?? []) if (basis !== 'none') count += 1;
  return count;
};

/** The lawful basis that the file names for each person. */
export const basisKinds: readonly FindingKind[] = [
  {
    id: 'basis-missing',
    part: 'contact',
    level: 'high',
    cites: ['GDPR 6(1)', 'GDPR 5(2)'],
    fine: 'ro-sparkcar',
    title: { nl: 'Mensen zonder grondslag', en: 'People without a lawful basis' },
    says: {
      nl: 'Je houdt de grondslag per persoon bij, maar bij deze mensen is die leeg of onleesbaar.',
      en: 'You record the lawful basis of each person, but for these people it is empty or cannot be read.',
    },
    risk: {
      nl: 'Zonder grondslag mag je de gegevens niet gebruiken, en ook niet bewaren.',
      en: 'Without a basis you may not use the data, nor keep them.',
    },
    remedy: {
      nl: 'Ga per bron na welke grondslag je toen noemde. Is er geen, stop dan met het gebruik en wis de gegevens.',
      en: 'Look up by source which basis you told at the time. If there is none, stop the use and erase the data.',
    },
    watch: watching(
      (person) => named(person) === 0 && person.kind !== 'business-address',
      (knows) => knows.basis,
    ),
  },
  {
    id: 'basis-doubled',
    part: 'contact',
    level: 'medium',
    cites: ['GDPR 6(1)', 'GDPR 13(1)(c)', 'EDPB 05/2020 paras 120-123'],
    fine: 'hu-naih-infotv',
    title: { nl: 'Mensen met meer dan één grondslag', en: 'People with more than one lawful basis' },
    says: {
      nl: 'Bij deze mensen staan twee of meer grondslagen naast elkaar, bijvoorbeeld toestemming en gerechtvaardigd belang.',
      en: 'Two or more bases stand beside each other for these people, such as consent and legitimate interests.',
    },
    risk: {
      nl: 'Mensen weten dan niet welk recht ze hebben. Achteraf wisselen mag niet: een ingetrokken toestemming is weg.',
      en: 'People cannot tell which right they have. Switching afterwards is not allowed: withdrawn consent is gone.',
    },
    remedy: {
      nl: 'Kies één grondslag per doel en noem bij elke persoon het doel. Twee doelen mogen wel elk hun eigen grondslag hebben.',
      en: 'Choose one basis for each purpose and name the purpose with each person. Two purposes may each have their own.',
    },
    watch: watching(
      (person) => named(person) > 1,
      (knows) => knows.basis,
    ),
  },
];
