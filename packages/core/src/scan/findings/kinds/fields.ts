import { roleInfo } from '../../columns/index.ts';
import type { ScanField, ScanSetting } from '../../people/index.ts';
import { capitalised, enumerate, fieldRank, inBoth, inFigures, sayField } from '../field-words.ts';
import { type FindingKind, type Telling, type Watch, watching } from '../finding-kind.ts';

/** Fields with a finding of their own. */
const ownFinding: ReadonlySet<string> = new Set([
  'remarks',
  'iban',
  'nationalNumber',
  'deceased',
  'customerNumber',
]);

/** Fields that say much of a person's life, beside those that the scan calls delicate. */
const personal: ReadonlySet<string> = new Set(['education', 'occupation', 'salutation']);

interface Field {
  readonly index: number;
  readonly field: ScanField;
}

/** Fields of people that no purpose needs; what no role tells may be no data about people at all. */
function unneeded({ fields }: ScanSetting): readonly Field[] {
  return fields.flatMap((field, index) => {
    const { sensitivity, neededBy } = field;
    const plain = sensitivity === 'ordinary' || sensitivity === 'delicate';
    const asked = roleInfo[field.role].field !== undefined && !ownFinding.has(field.field);
    return plain && asked && neededBy.length === 0 ? [{ index, field }] : [];
  });
}

const isPersonal = ({ field }: Field): boolean =>
  field.sensitivity === 'delicate' || personal.has(field.field);

/** People with something in any of the fields, with a count for each of them. */
function watchFields(
  list: readonly Field[],
  tells: (counted: readonly Counted[]) => Telling,
): Watch | undefined {
  if (list.length === 0) return undefined;
  const counts = new Float64Array(list.length);
  return {
    finds: ({ filled }) => {
      let any = false;
      for (let at = 0; at < list.length; at += 1)
        if (filled[list[at]!.index] === 1) {
          counts[at] = counts[at]! + 1;
          any = true;
        }
      return any;
    },
    tells: () =>
      tells(
        list
          .map(({ field }, at) => ({ field, count: counts[at]! }))
          .filter(({ count }) => count > 0)
          .sort((one, other) => fieldRank(one.field) - fieldRank(other.field) || other.count - one.count),
      ),
  };
}

interface Counted {
  readonly field: ScanField;
  readonly count: number;
}

/** How many fields a title names. */
const inTitle = 3;

function sayOverCollection(counted: readonly Counted[]): Telling {
  return {
    title: inBoth((language) => {
      const names = [...new Set(counted.map(({ field }) => sayField(field)[language]))];
      const rest = names.length - inTitle;
      const more = { nl: `nog ${rest} gegevens`, en: `${rest} more details` }[language];
      const shown = rest > 1 ? [...names.slice(0, inTitle), more] : names;
      const without = { nl: 'zonder doel', en: 'without a purpose' }[language];
      return `${capitalised(enumerate(shown, language))} ${without}`;
    }),
    says: inBoth((language) => {
      const list = sayCounts(counted, language);
      return {
        nl: `Geen enkel doel heeft deze gegevens nodig: ${list}.`,
        en: `No purpose needs these details: ${list}.`,
      }[language];
    }),
  };
}

function sayCounts(counted: readonly Counted[], language: 'nl' | 'en'): string {
  const parts = counted.map(
    ({ field, count }) => `${sayField(field)[language]} (${inFigures(count, language)})`,
  );
  return enumerate(parts, language);
}

/** What is asked of people and needed for nothing. */
export const fieldKinds: readonly FindingKind[] = [
  {
    id: 'over-collection',
    part: 'minimisation',
    level: 'high',
    cites: ['GDPR 5(1)(c)', 'GDPR 25(2)'],
    title: { nl: 'Persoonlijke gegevens zonder doel', en: 'Personal details without a purpose' },
    says: {
      nl: 'Geen enkel doel heeft deze gegevens nodig.',
      en: 'No purpose needs these details.',
    },
    risk: {
      nl: 'Hoe meer je weet, hoe groter de schade bij een lek. En je mag niet meer verzamelen dan nodig is.',
      en: 'The more you know, the greater the harm of a leak. And you may not collect more than is needed.',
    },
    remedy: {
      nl: 'Wis deze kolommen en haal de vragen uit je formulieren. Heb je er een echt doel voor, beschrijf dat dan in je beleid.',
      en: 'Erase these columns and take the questions out of your forms. If there is a real purpose, put it in your policy.',
    },
    watch: (setting) => watchFields(unneeded(setting).filter(isPersonal), sayOverCollection),
  },
  {
    id: 'unneeded-fields',
    part: 'minimisation',
    level: 'low',
    cites: ['GDPR 5(1)(c)', 'GDPR 25(2)'],
    title: { nl: 'Gewone gegevens die geen doel nodig heeft', en: 'Ordinary details that no purpose needs' },
    says: {
      nl: 'Deze velden staan in het bestand, maar in geen enkel doel van je beleid.',
      en: 'These fields are in the file, but in no purpose of your policy.',
    },
    risk: {
      nl: 'Klein per persoon, maar alles wat je niet hebt, kan ook niet lekken of verouderen.',
      en: 'Little for each person, but what you do not have cannot leak or go out of date.',
    },
    remedy: {
      nl: 'Laat ze weg, of zet ze met een reden bij het doel dat ze gebruikt.',
      en: 'Leave them out, or put them with a reason in the purpose that uses them.',
    },
    watch: (setting) =>
      watchFields(
        unneeded(setting).filter((field) => !isPersonal(field)),
        (counted) => ({
          says: inBoth((language) => {
            const list = sayCounts(counted, language);
            return {
              nl: `Deze velden staan in geen enkel doel van je beleid: ${list}.`,
              en: `These fields are in no purpose of your policy: ${list}.`,
            }[language];
          }),
        }),
      ),
  },
  {
    id: 'consumer-job-title',
    part: 'minimisation',
    level: 'low',
    cites: ['GDPR 5(1)(c)'],
    title: { nl: 'Functies van consumenten', en: 'Job titles of consumers' },
    says: {
      nl: 'Deze mensen zijn klant als particulier, maar hun functie of afdeling staat erbij.',
      en: 'These people are private customers, but their job title or department is there.',
    },
    risk: {
      nl: 'Wat iemand voor werk doet, heb je voor een particuliere bestelling niet nodig.',
      en: 'What someone does for a living is not needed for a private order.',
    },
    remedy: {
      nl: 'Maak het veld leeg bij consumenten en vraag het alleen aan zakelijke contacten.',
      en: 'Empty the field for consumers, and ask for it only in business.',
    },
    watch: watching(({ kind, jobTitle }) => kind === 'consumer' && jobTitle !== ''),
  },
];
