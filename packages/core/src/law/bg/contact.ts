import { contactRule } from '../define.ts';

const source =
  'https://webgate.ec.europa.eu/ucp/public/index.cfm?event=public.directive.getImplementationAjax&countryID=BG&elemID=151&languageID=EN&ret=151';

/** The act is of June 2006; Bulgaria's accession stands in for its first day. */
const from = '2007-01-01';

/** Electronic Commerce Act, article 6; Electronic Communications Act, article 261, for own customers. */
export const bgContact = [
  contactRule({
    id: 'bg-email-consumer',
    cites: ['BG ZET 6', 'BG ZES 261', 'ePrivacy 13(1)', 'ePrivacy 13(2)'],
    source,
    from,
    confidence: 'medium',
    channels: ['email', 'sms', 'push'],
    recipients: ['consumer'],
    regime: 'opt-in',
    customer: { quote: 'open', freeAccount: 'yes' },
    says: {
      nl: 'Reclame per e-mail of sms aan consumenten mag alleen na toestemming, of aan eigen klanten tot zij weigeren.',
      en: 'Advertising to consumers by e-mail or text needs prior consent, or own customers until they refuse.',
    },
  }),
  contactRule({
    id: 'bg-email-firm',
    cites: ['BG ZET 6', 'ePrivacy 13(5)'],
    source,
    from,
    confidence: 'medium',
    channels: ['email'],
    recipients: ['business-address'],
    regime: 'opt-out',
    registers: [{ name: 'robinson', binding: 'statute', setAsideBy: ['consent'] }],
    duties: ['recognisable-as-advertising'],
    says: {
      nl: 'Een rechtspersoon mag reclame per e-mail krijgen tenzij zijn adres in het register van de consumentencommissie staat; het bericht moet als ongevraagde reclame herkenbaar zijn.',
      en: 'A legal person may receive advertising by e-mail unless its address stands in the consumer commission’s register; the message must be marked as unsolicited.',
    },
  }),
];
