import { electronicMail, natural } from '../contact-rule.ts';
import { contactRule } from '../define.ts';
import { postToPersons } from '../post.ts';

const source = 'https://data.dre.pt/eli/lei/41/2004/p/cons/20120829/pt/html';
const source2004 = 'https://dre.tretas.org/dre/168294/decreto-lei-7-2004-de-7-de-janeiro';
const guideline =
  'https://garrigues.com/pt/pt-PT/news/nova-diretriz-da-cnpd-marketing-direto-o-tem-mudar-na-forma-empresas-fazem-marketing';

/** Lei 46/2012 of 29 August 2012 brought 13-A; the older decree-law held until then. */
const from = '2012-08-30';
/** The CNPD's guideline 2022/1 of January 2022 reads live calls into 13-A; older practice was not seen. */
const guidelineDay = '2022-01-25';
const beforeGuideline = '2022-01-24';

const customer = { quote: 'no', freeAccount: 'open' } as const;

/** The consumer directorate's list of legal persons that refuse, renewed monthly (13-B). */
const dgc = [{ name: 'dgc', binding: 'statute', setAsideBy: ['consent'] }] as const;

/** Lei 41/2004, 13-A and 13-B. The sender must also keep a list of those who consented or did not object. */
export const ptContact = [
  contactRule({
    id: 'pt-email-natural-until-2012',
    cites: ['PT DL 7/2004 22', 'ePrivacy 13(1)', 'ePrivacy 13(2)'],
    source: source2004,
    from: '2004-01-08',
    to: '2012-08-29',
    confidence: 'medium',
    channels: electronicMail,
    recipients: natural,
    regime: 'opt-in',
    customer,
    says: {
      nl: 'Ook vóór de wet van augustus 2012 mocht elektronische reclame aan personen alleen na toestemming vooraf.',
      en: 'Until the act of August 2012 electronic advertising to persons needed prior consent already.',
    },
  }),
  contactRule({
    id: 'pt-email-natural',
    cites: ['PT Lei 41/2004 13-A', 'ePrivacy 13(1)', 'ePrivacy 13(2)'],
    source,
    from,
    confidence: 'high',
    channels: electronicMail,
    recipients: natural,
    regime: 'opt-in',
    customer,
    duties: ['keep-consent-list-pt'],
    says: {
      nl: 'Reclame per e-mail of sms mag alleen na uitdrukkelijke toestemming, of aan eigen klanten voor producten die lijken op wat zij kochten. Je moet een lijst bijhouden van wie toestemde of niet weigerde.',
      en: 'Advertising by e-mail or text needs express consent, or own customers and products like those they bought. You must keep a list of those who consented or did not refuse.',
    },
  }),
  contactRule({
    id: 'pt-email-business-contact',
    cites: ['PT Lei 41/2004 13-A', 'ePrivacy 13(1)', 'ePrivacy 13(5)'],
    source:
      'https://abreuadvogados.com/conhecimento/publicacoes/artigos/nova-diretriz-relativa-as-comunicacoes-eletronicas-de-marketing-direto/',
    from,
    confidence: 'low',
    channels: electronicMail,
    recipients: ['business-contact'],
    regime: 'open',
    customer,
    says: {
      nl: 'Over een werkadres op naam heeft de toezichthouder zich niet uitgesproken; toestemming is de veilige weg.',
      en: 'The authority took no position on named work addresses; consent is the safe way.',
    },
  }),
  contactRule({
    id: 'pt-legal-persons',
    cites: ['PT Lei 41/2004 13-A', 'PT Lei 41/2004 13-B', 'ePrivacy 13(5)'],
    source,
    from,
    confidence: 'high',
    channels: [...electronicMail, 'phone', 'robocall', 'fax'],
    recipients: ['business-address'],
    regime: 'opt-out',
    registers: dgc,
    says: {
      nl: 'Een bedrijf mag reclame krijgen tot het weigert of op de lijst van de DGC staat, die je moet raadplegen.',
      en: 'A firm may receive advertising until it refuses or stands on the DGC list, which must be screened.',
    },
  }),
  contactRule({
    id: 'pt-phone-persons-until-2022',
    cites: ['PT Lei 41/2004 13-A', 'ePrivacy 13(3)'],
    source,
    from,
    to: beforeGuideline,
    confidence: 'low',
    channels: ['phone'],
    recipients: natural,
    regime: 'open',
    says: {
      nl: 'Pas in januari 2022 schreef de toezichthouder dat bellen door mensen onder dezelfde regel valt als e-mail; daarvoor was het niet uitgemaakt.',
      en: 'Only in January 2022 did the authority write that live calls fall under the same rule as e-mail; before that it was not settled.',
    },
  }),
  contactRule({
    id: 'pt-phone-natural',
    cites: ['PT Lei 41/2004 13-A', 'PT CNPD 2022/1', 'ePrivacy 13(3)'],
    source: guideline,
    from: guidelineDay,
    confidence: 'high',
    channels: ['phone'],
    recipients: natural,
    regime: 'opt-in',
    customer,
    duties: ['keep-consent-list-pt'],
    says: {
      nl: 'Voor bellen geldt hetzelfde als voor e-mail: uitdrukkelijke toestemming, of een eigen klant en producten die lijken op wat die kocht.',
      en: 'Calls follow the rule for e-mail: express consent, or an own customer and products like those they bought.',
    },
  }),
  contactRule({
    id: 'pt-phone-robocall-fax-business-contact',
    cites: ['PT Lei 41/2004 13-A', 'ePrivacy 13(5)'],
    source:
      'https://abreuadvogados.com/conhecimento/publicacoes/artigos/nova-diretriz-relativa-as-comunicacoes-eletronicas-de-marketing-direto/',
    from,
    confidence: 'low',
    channels: ['phone', 'robocall', 'fax'],
    recipients: ['business-contact'],
    regime: 'open',
    says: {
      nl: 'Of een medewerker op het werk als persoon of als bedrijf telt, heeft de toezichthouder opengelaten.',
      en: 'Whether an employee at work counts as a person or as the firm was left open by the authority.',
    },
  }),
  contactRule({
    id: 'pt-robocall-fax-natural',
    cites: ['PT Lei 41/2004 13-A', 'ePrivacy 13(1)'],
    source,
    from,
    confidence: 'high',
    channels: ['robocall', 'fax'],
    recipients: natural,
    regime: 'opt-in',
    duties: ['keep-consent-list-pt'],
    says: {
      nl: 'Reclame per belcomputer of fax mag alleen na uitdrukkelijke toestemming.',
      en: 'Automated calls and advertising by fax need express prior consent.',
    },
  }),
  postToPersons('pt', 'medium', ['consumer', 'sole-trader', 'business-contact', 'business-address']),
];
