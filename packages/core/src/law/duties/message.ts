import type { DutyText } from './duty-rule.ts';

const gdpr = 'https://eur-lex.europa.eu/eli/reg/2016/679/oj';
const ePrivacy = 'https://eur-lex.europa.eu/eli/dir/2002/58/oj';

/** What a written message has to contain or allow. */
export const messageDuties = {
  'unsubscribe-in-message': {
    cites: ['ePrivacy 13(2)', 'GDPR 7(3)', 'GDPR 21(3)'],
    source: ePrivacy,
    says: {
      nl: 'Zet in elk bericht een makkelijke, gratis manier om te stoppen, zonder inloggen.',
      en: 'Put an easy and free way to stop in every message, without a login.',
    },
  },
  'one-click-header': {
    cites: ['RFC 8058'],
    source: 'https://www.rfc-editor.org/rfc/rfc8058',
    says: {
      nl: 'Zet in mailings de headers om met één klik af te melden (List-Unsubscribe-Post). Dat is geen wet, maar een technische eis van grote mailproviders zoals Gmail en Yahoo.',
      en: 'Send mailings with one-click unsubscribe headers (List-Unsubscribe-Post). This is no law but a technical demand of large mailbox providers such as Gmail and Yahoo.',
    },
  },
  'identify-sender': {
    cites: ['ePrivacy 13(4)'],
    source: ePrivacy,
    says: {
      nl: 'Laat duidelijk zien namens wie het bericht komt.',
      en: 'Show plainly on whose behalf the message is sent.',
    },
  },
  'stop-address': {
    cites: ['ePrivacy 13(4)'],
    source: ePrivacy,
    says: {
      nl: 'Noem een geldig adres waar de ontvanger kan vragen om te stoppen.',
      en: 'Give a valid address to which the recipient can write to make the messages stop.',
    },
  },
  'tell-source': {
    cites: ['GDPR 14(2)(f)', 'GDPR 14(3)'],
    source: gdpr,
    says: {
      nl: 'Vertel uiterlijk in het eerste bericht, en hoe dan ook binnen een maand, waar je de gegevens vandaan hebt.',
      en: 'Tell at the latest in the first message, and in any case within a month, where you got the data.',
    },
  },
  'tell-right-to-object': {
    cites: ['GDPR 21(4)'],
    source: gdpr,
    says: {
      nl: 'Wijs uiterlijk in het eerste bericht uitdrukkelijk en los van andere informatie op het recht van bezwaar.',
      en: 'Point out the right to object at the latest in the first message, expressly and apart from other information.',
    },
  },
  'mention-opt-out': {
    cites: ['GDPR 21(4)', 'NL Code Postfilter'],
    source: 'https://www.reclamecode.nl/nrc/code-voor-het-gebruik-van-postfilter-2021/',
    says: {
      nl: 'Vermeld op het poststuk hoe de ontvanger reclamepost kan stoppen.',
      en: 'State on the mailing how the recipient can stop advertising post.',
    },
  },
  'recognisable-as-advertising': {
    cites: ['Directive 2000/31 7(1)', 'NL BW 3:15e', 'ES LSSI 20'],
    source: 'https://eur-lex.europa.eu/eli/dir/2000/31/oj',
    says: {
      nl: 'Zorg dat het bericht bij ontvangst meteen herkenbaar is als reclame.',
      en: 'Make the message recognisable as advertising as soon as it arrives.',
    },
  },
  'confirm-unsubscription-be': {
    cites: ['BE WER XII.13', 'BE KB 4-4-2003 2'],
    source: 'https://www.ejustice.just.fgov.be/eli/besluit/2003/04/04/2003011238/justel',
    says: {
      nl: 'Bevestig in België binnen een redelijke tijd dat iemand is uitgeschreven.',
      en: 'In Belgium, confirm within a reasonable time that the person was unsubscribed.',
    },
  },
} as const satisfies Record<string, DutyText>;
