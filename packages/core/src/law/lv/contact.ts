import { natural } from '../contact-rule.ts';
import { contactRule } from '../define.ts';

const source = 'https://likumi.lv/ta/id/96619-informacijas-sabiedribas-pakalpojumu-likums';
const authority = 'https://www.dvi.gov.lv/lv/komercials-pazinojums-katru-dienu-tava-e-pasta-un-viedtalruni';

/** The amendments of 10 November 2005 hold from this day. */
const from = '2005-12-14';

/** Informācijas sabiedrības pakalpojumu likums, section 9. */
export const lvContact = [
  contactRule({
    id: 'lv-email-natural',
    cites: ['LV ISPL 9', 'ePrivacy 13(1)', 'ePrivacy 13(2)'],
    source,
    from,
    confidence: 'medium',
    channels: ['email'],
    recipients: natural,
    regime: 'opt-in',
    customer: { quote: 'open', freeAccount: 'yes' },
    says: {
      nl: 'Reclame per e-mail aan personen mag alleen na toestemming, of aan eigen klanten voor soortgelijke eigen producten.',
      en: 'Advertising to persons by e-mail needs prior consent, or own customers and similar own products.',
    },
  }),
  contactRule({
    // The exception of paragraph 2 is for e-mail addresses; paragraph 3 covers every other electronic service.
    id: 'lv-other-electronic-natural',
    cites: ['LV ISPL 9', 'ePrivacy 13(1)', 'ePrivacy 13(3)'],
    source,
    from,
    confidence: 'medium',
    channels: ['sms', 'push', 'phone', 'robocall', 'fax'],
    recipients: natural,
    regime: 'opt-in',
    says: {
      nl: 'Reclame via sms, telefoon of een andere openbare communicatiedienst mag alleen na toestemming vooraf; klanten zijn alleen per e-mail een uitzondering.',
      en: 'Advertising by text, phone or another public communications service needs prior consent; customers are an exception for e-mail alone.',
    },
  }),
  contactRule({
    id: 'lv-email-firm',
    cites: ['LV ISPL 9', 'ePrivacy 13(5)'],
    source: authority,
    from: '2011-06-08',
    confidence: 'medium',
    channels: ['email'],
    recipients: ['business-address'],
    regime: 'opt-out',
    says: {
      nl: 'Aan het e-mailadres van een rechtspersoon mag reclame zonder toestemming, als het bericht een werkend adres heeft om zich af te melden en dat wordt gevolgd.',
      en: 'A legal person’s e-mail address may receive advertising without consent, if the message has a working address for refusals and they are heeded.',
    },
  }),
];
