import type { Policy } from '../schema.ts';
import { finding, type PolicyFinding, verbatim } from './finding.ts';

/** The European Economic Area: the Union's members, Iceland, Liechtenstein and Norway. */
const eea = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK IS LI NO EU'.split(' '),
);

/** Nothing written, or an honest none. */
export const isNone = (text: string | undefined): boolean =>
  !text?.trim() || text.trim().toLowerCase() === 'none';

/** Processors with an agreement, transfers with a safeguard (GDPR 26, 28, 44). */
export function checkRecipients(policy: Policy): PolicyFinding[] {
  return Object.entries(policy.recipients ?? {}).flatMap(([id, recipient]) => {
    const path = ['recipients', id];
    const found: PolicyFinding[] = [];
    if (recipient.as === 'processor' && isNone(recipient.agreement)) {
      found.push(
        finding('processor-agreement-missing', 'error', [...path, 'agreement'], {
          cites: ['GDPR 28(3)'],
          says: {
            nl: `Er is geen verwerkersovereenkomst met ${recipient.name}.`,
            en: `There is no processing agreement with ${recipient.name}.`,
          },
          remedy: {
            nl: 'Sluit er een voordat je gegevens doorgeeft, en noteer de datum.',
            en: 'Conclude one before you pass data on, and note the date.',
          },
        }),
      );
    }
    if (recipient.as === 'joint' && isNone(recipient.agreement)) {
      found.push(
        finding('joint-arrangement-missing', 'error', [...path, 'agreement'], {
          cites: ['GDPR 26'],
          says: {
            nl: `Met ${recipient.name} is niet vastgelegd wie waarvoor verantwoordelijk is.`,
            en: `It is not laid down with ${recipient.name} who is responsible for what.`,
          },
          remedy: {
            nl: 'Leg de regeling vast en vertel mensen de kern ervan.',
            en: 'Lay it down and tell its essence.',
          },
        }),
      );
    }
    if (recipient.country === undefined) {
      found.push(
        finding('recipient-country-missing', 'info', [...path, 'country'], {
          cites: ['GDPR 30(1)(d)', 'GDPR 13(1)(f)'],
          says: {
            nl: `Er staat niet in welk land ${recipient.name} de gegevens verwerkt.`,
            en: `It does not say in which country ${recipient.name} processes the data.`,
          },
          remedy: { nl: 'Zoek het op en vul het in.', en: 'Look it up and fill it in.' },
        }),
      );
    } else if (!eea.has(recipient.country) && (recipient.safeguard ?? 'none') === 'none') {
      found.push(
        finding('transfer-without-safeguard', 'error', [...path, 'safeguard'], {
          cites: ['GDPR 44', 'GDPR 46'],
          says: {
            nl: `De gegevens gaan naar ${recipient.name} in ${recipient.country}, buiten de EER, zonder passende waarborg.`,
            en: `The data go to ${recipient.name} in ${recipient.country}, outside the EEA, without a safeguard.`,
          },
          remedy: {
            nl: 'Controleer of er een adequaatheidsbesluit is, of spreek de modelcontractbepalingen (SCC’s) af.',
            en: 'Check whether there is an adequacy decision, or conclude the standard clauses.',
          },
          proposal: verbatim('safeguard: standard-clauses'),
        }),
      );
    }
    return found;
  });
}

/** Sources that were checked, and people who are told (GDPR 5(2), 13, 14). */
export function checkSources(policy: Policy): PolicyFinding[] {
  return Object.entries(policy.sources ?? {}).flatMap(([id, source]) => {
    const path = ['sources', id];
    const found: PolicyFinding[] = [];
    const fromOthers = (source.from ?? 'person') !== 'person';
    if (fromOthers && source.verification !== 'checked') {
      found.push(
        finding('source-unverified', 'error', [...path, 'verification'], {
          cites: ['GDPR 5(2)', 'GDPR 6(1)', 'GDPR 7(1)'],
          says: {
            nl: `Je hebt niet zelf nagegaan hoe ${source.name} de gegevens kreeg. Een belofte in een contract is geen controle.`,
            en: `You have not checked yourself how ${source.name} obtained the data. A promise in a contract is no check.`,
          },
          remedy: {
            nl: 'Vraag per persoon de bron, de datum en de tekst, en neem steekproeven.',
            en: 'Ask for the source, date and text per person, and take samples.',
          },
          proposal: verbatim('verification: checked'),
        }),
      );
    }
    if ((source.notice ?? 'none') === 'none') {
      const article = fromOthers ? 'GDPR 14' : 'GDPR 13';
      found.push(
        finding('source-without-notice', 'error', [...path, 'notice'], {
          cites: [article],
          says: {
            nl: `Mensen van wie je via ${source.name} gegevens krijgt, horen daar niets over.`,
            en: `People whose data you get through ${source.name} are not told.`,
          },
          remedy: fromOthers
            ? {
                nl: 'Vertel het binnen een maand, en uiterlijk in het eerste bericht, met de bron erbij.',
                en: 'Tell them within a month, and at the latest in the first message, naming the source.',
              }
            : { nl: 'Vertel het op het formulier zelf.', en: 'Tell them on the form itself.' },
          proposal: verbatim(`notice: ${fromOthers ? 'within-a-month' : 'at-collection'}`),
        }),
      );
    }
    return found;
  });
}
