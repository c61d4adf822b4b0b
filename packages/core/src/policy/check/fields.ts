import { namesSpecialCategory } from '../../terms/index.ts';
import { singleBasis } from '../purpose-reading.ts';
import { type CheckContext, finding, type PolicyFinding, purposesOf, servesMarketing } from './finding.ts';

/** Identification numbers of the state (GDPR 87). */
const nationalNumber =
  /^(bsn|nationalNumber|nationalId|citizenServiceNumber|ssn|socialSecurityNumber|passportNumber|idCardNumber)$/i;
/** What says much about a person and seldom helps an offer. */
const intrusive =
  /^(income|salary|wealth|debts?|creditScore|children|numberOfChildren|maritalStatus|gender|nationality|homeOwner|carOwner|education|occupation|score|socialProfile|location|ip|remarks|notes|iban)$/i;

/** Minimisation: nothing held that no purpose needs, nothing used that needs a stronger ground. */
export function checkFields({ policy }: CheckContext): PolicyFinding[] {
  const purposes = purposesOf(policy);
  const needed = new Set(purposes.flatMap(({ purpose }) => Object.keys(purpose.fields)));
  const unneeded = (policy.fieldsHeld ?? []).flatMap((name, index) =>
    needed.has(name)
      ? []
      : [
          finding('field-unneeded', 'error', ['fieldsHeld', index], {
            cites: ['GDPR 5(1)(c)', 'GDPR 25(2)'],
            says: {
              nl: `Je bewaart "${name}", maar geen enkel doel heeft dit veld nodig.`,
              en: `You hold "${name}", but no purpose needs this field.`,
            },
            remedy: {
              nl: 'Verwijder het veld, of zet het bij het doel dat er niet zonder kan.',
              en: 'Erase the field, or list it with the purpose that cannot do without it.',
            },
          }),
        ],
  );
  const used = purposes.flatMap(({ id, purpose }) =>
    Object.entries(purpose.fields).flatMap(([name, use]): PolicyFinding[] => {
      const path = ['purposes', id, 'fields', name];
      const why = typeof use === 'object' ? use.why?.trim() : undefined;
      if (nationalNumber.test(name) && singleBasis(purpose) !== 'legal-obligation') {
        return [
          finding('national-number', 'error', path, {
            cites: ['GDPR 87', 'GDPR 5(1)(c)'],
            says: {
              nl: 'Een burgerservice- of rijksregisternummer mag je alleen gebruiken waar een wet dat bepaalt.',
              en: 'A national number may be used only where a law provides for it.',
            },
            remedy: { nl: 'Haal het veld weg.', en: 'Remove the field.' },
          }),
        ];
      }
      if (namesSpecialCategory(name) && singleBasis(purpose) !== 'consent') {
        return [
          finding('special-category', 'error', path, {
            cites: ['GDPR 9'],
            says: {
              nl: `"${name}" is een bijzonder persoonsgegeven. Daarvoor heb je hier uitdrukkelijke toestemming nodig.`,
              en: `"${name}" is a special category. It needs explicit consent here.`,
            },
            remedy: {
              nl: 'Haal het veld weg, of maak er een eigen doel met toestemming van.',
              en: 'Remove the field, or give it a purpose of its own with consent.',
            },
          }),
        ];
      }
      if (servesMarketing(purpose) && intrusive.test(name) && !why) {
        return [
          finding('field-unexplained', 'warning', path, {
            cites: ['GDPR 5(1)(c)'],
            says: {
              nl: `Waarom heeft dit doel "${name}" nodig? Voor reclame is dat zelden zo.`,
              en: `Why does this purpose need "${name}"? Advertising seldom does.`,
            },
            remedy: {
              nl: 'Schrijf de reden op (why), of haal het veld weg.',
              en: 'Write the reason down (why), or remove the field.',
            },
            proposal: { nl: '{ need: optional, why: … }', en: '{ need: optional, why: … }' },
          }),
        ];
      }
      return [];
    }),
  );
  return [...unneeded, ...used];
}
