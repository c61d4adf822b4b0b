import type { PersonKind, Said } from '../terms/index.ts';
import type { ContactRule } from './contact-rule.ts';
import { contactRule } from './define.ts';
import type { Confidence } from './rule.ts';

const source = 'https://eur-lex.europa.eu/eli/reg/2016/679/oj';
const from = '2018-05-25';

/**
 * Post in a country without a statute of its own for it: the GDPR decides, on a legitimate interest, until
 * the person objects (GDPR 6(1)(f), 21(3)).
 */
export function postToPersons(
  country: string,
  confidence: Confidence,
  recipients: readonly PersonKind[] = ['consumer', 'sole-trader', 'business-contact'],
  says: Said = {
    nl: 'Reclamepost mag op grond van een gerechtvaardigd belang tot iemand bezwaar maakt.',
    en: 'Advertising post may rest on a legitimate interest until the person objects.',
  },
): ContactRule {
  return contactRule({
    id: `${country}-post`,
    cites: ['GDPR 6(1)(f)', 'GDPR 21(3)'],
    source,
    from,
    confidence,
    channels: ['post'],
    recipients,
    regime: 'opt-out',
    duties: ['mention-opt-out'],
    says,
  });
}

/** Post that names no person: no personal data (GDPR 4(1)), and no channel rule found. */
export function postToFirm(country: string, confidence: Confidence): ContactRule {
  return contactRule({
    id: `${country}-post-business-address`,
    cites: ['GDPR 4(1)'],
    source,
    from,
    confidence,
    channels: ['post'],
    recipients: ['business-address'],
    regime: 'free',
    says: {
      nl: 'Post aan een bedrijf zonder naam van een persoon is vrij.',
      en: 'Post to a firm that names no person is free.',
    },
  });
}
