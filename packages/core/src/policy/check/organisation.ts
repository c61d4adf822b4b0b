import type { Policy } from '../schema.ts';
import { finding, type PolicyFinding, verbatim } from './finding.ts';

/** Who can be reached, and who guards the data (GDPR 13(1), 27, 32, 37). */
export function checkOrganisation({ organisation, ...policy }: Policy): PolicyFinding[] {
  const found: PolicyFinding[] = [];
  const { contact, dpo, representative } = organisation;
  if (!contact || !(contact.email || contact.phone || contact.address || contact.website)) {
    found.push(
      finding('contact-missing', 'error', ['organisation', 'contact'], {
        cites: ['GDPR 13(1)(a)', 'GDPR 30(1)(a)'],
        says: {
          nl: 'Er staat niet waar mensen je kunnen bereiken over hun gegevens.',
          en: 'It does not say where people can reach you about their data.',
        },
        remedy: { nl: 'Vul een adres of e-mailadres in.', en: 'Fill in an address or e-mail address.' },
      }),
    );
  }
  const large = Object.values(policy.assessments ?? {}).some((answers) => answers.about?.scale === 'large');
  const trades = Object.values(policy.purposes).some((purpose) => purpose.kind === 'data-trading');
  if (dpo === undefined || dpo === 'none') {
    if (large || trades) {
      found.push(
        finding('dpo-missing', 'error', ['organisation', 'dpo'], {
          cites: ['GDPR 37(1)(b)'],
          says: {
            nl: 'Je volgt mensen op grote schaal. Dan is een functionaris voor gegevensbescherming verplicht.',
            en: 'You monitor people on a large scale. A data protection officer is then compulsory.',
          },
          remedy: {
            nl: 'Wijs er een aan en meld die bij de toezichthouder.',
            en: 'Appoint one and register them.',
          },
        }),
      );
    } else if (dpo === undefined) {
      found.push(
        finding('dpo-unsaid', 'info', ['organisation', 'dpo'], {
          cites: ['GDPR 37'],
          says: {
            nl: 'Er staat niet of je een functionaris voor gegevensbescherming hebt.',
            en: 'It does not say whether you have a data protection officer.',
          },
          remedy: { nl: 'Vul die in, of schrijf "none".', en: 'Fill it in, or write "none".' },
          proposal: verbatim('dpo: none'),
        }),
      );
    }
  }
  if (organisation.established === 'third-country' && !representative) {
    found.push(
      finding('representative-missing', 'error', ['organisation', 'representative'], {
        cites: ['GDPR 27'],
        says: {
          nl: 'Je bent niet in de EU gevestigd en hebt er geen vertegenwoordiger.',
          en: 'You are outside the Union and have no representative there.',
        },
        remedy: { nl: 'Wijs er schriftelijk een aan.', en: 'Appoint one in writing.' },
      }),
    );
  }
  if (!policy.security?.length) {
    found.push(
      finding('security-missing', 'warning', ['security'], {
        cites: ['GDPR 32', 'GDPR 30(1)(g)'],
        says: { nl: 'Er zijn geen beveiligingsmaatregelen genoemd.', en: 'No security measures are named.' },
        remedy: {
          nl: 'Noem ze in het kort, zoals toegang per rol en versleuteling.',
          en: 'Name them briefly, such as access per role and encryption.',
        },
      }),
    );
  }
  if (!policy.storedIn?.length) {
    found.push(
      finding('storage-missing', 'info', ['storedIn'], {
        cites: ['GDPR 30(1)'],
        says: {
          nl: 'Er staat niet in welke systemen de gegevens staan.',
          en: 'It does not say in which systems the data stand.',
        },
        remedy: {
          nl: 'Noem ze: wie wist of inzage geeft, moet ze allemaal kennen.',
          en: 'Name them: whoever erases or gives access must know them all.',
        },
      }),
    );
  }
  return found;
}
