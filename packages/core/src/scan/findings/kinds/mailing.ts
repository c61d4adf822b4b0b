import { contactRows } from '../../../law/index.ts';
import { addMonths } from '../../../time/index.ts';
import type { ScanSetting } from '../../people/index.ts';
import type { FindingKind } from '../finding-kind.ts';
import { allEnded, bestOf, promotionalLanes } from '../lanes.ts';

/** Months within which a message from us shows that the person is still being mailed. */
const recentMonths = 12;

/** The provisions on e-mail to consumers in the organisation's country, in force on the day; else the directive's. */
function emailCites({ country, at }: ScanSetting): readonly string[] {
  const row = contactRows(country, 'email', 'consumer').find(
    ({ from, to }) => from <= at && (to === undefined || at <= to),
  );
  return row?.cites ?? ['ePrivacy 13(1)'];
}

/** Whether those who get messages may get them. */
export const mailingKinds: readonly FindingKind[] = [
  {
    id: 'outdated-mailing',
    part: 'retention',
    level: 'high',
    cites: ['GDPR 5(1)(e)', 'ePrivacy 13(2)'],
    fine: 'it-gpdp-tper',
    title: {
      nl: 'Mensen die je mailt om iets van lang geleden',
      en: 'People you e-mail because of something long ago',
    },
    says: {
      nl: 'Ze staan op de maillijst of kregen het laatste jaar nog een bericht, terwijl de termijn van elk maildoel voorbij is.',
      en: 'They are on the mailing list or got a message in the last year, while the term of every mailing purpose is over.',
    },
    risk: {
      nl: 'Een oude aankoop of klik is geen reden meer om te mailen. Zulke mails geven klachten.',
      en: 'An old purchase or click is no longer a reason to e-mail. Such e-mails bring complaints.',
    },
    remedy: {
      nl: 'Haal ze vandaag van de lijst. Wis daarna wat geen ander doel nodig heeft.',
      en: 'Take them off the list today. Then erase what no other purpose needs.',
    },
    watch: (setting, knows) => {
      const lanes = promotionalLanes(setting, 'email');
      if (lanes.length === 0 || !knows.dates) return undefined;
      const limit = addMonths(setting.at, -recentMonths);
      return {
        finds: ({ email, lastContacted, lastOpen }, verdicts, { mailed, refused }) =>
          email !== undefined &&
          !refused &&
          (mailed ||
            (lastContacted !== undefined && lastContacted >= limit) ||
            (lastOpen !== undefined && lastOpen >= limit)) &&
          allEnded(lanes, verdicts),
      };
    },
  },
  {
    id: 'mailed-unlawfully',
    part: 'contact',
    level: 'critical',
    cites: ['ePrivacy 13(1)', 'GDPR 6(1)'],
    fine: 'nl-rbrot-2011-bq6210',
    title: {
      nl: 'Mensen op de maillijst die je niet mag mailen',
      en: 'People on the mailing list you may not e-mail',
    },
    says: {
      nl: 'Het bestand noemt ze aangemeld, maar voor geen enkel maildoel is aan de regels voldaan.',
      en: 'The file calls them subscribed, but for no mailing purpose are the rules met.',
    },
    risk: {
      nl: 'Elke mail aan hen is een overtreding op zichzelf, ook als je afmeldingen netjes verwerkt.',
      en: 'Each e-mail to them is a breach of its own, however well you handle opt-outs.',
    },
    remedy: {
      nl: 'Zet ze op pauze voordat je volgende mail uitgaat. Kijk per reden wat er ontbreekt; in het overzicht per kanaal staat waarom.',
      en: 'Pause them before your next e-mail goes out. See by reason what is missing; the overview by channel says why.',
    },
    watch: (setting) => {
      const lanes = promotionalLanes(setting, 'email');
      if (lanes.length === 0) return undefined;
      const cites = [...new Set([...emailCites(setting), 'GDPR 6(1)'])];
      return {
        finds: (_person, verdicts, { mailed }) =>
          mailed && bestOf(lanes, verdicts) === 'unlawful' && !allEnded(lanes, verdicts),
        tells: () => ({ cites }),
      };
    },
  },
  {
    id: 'contact-unknown',
    part: 'contact',
    level: 'medium',
    cites: ['GDPR 7(1)', 'GDPR 5(2)', 'ePrivacy 13(1)'],
    title: {
      nl: 'Mensen van wie je niet kunt zeggen of je ze mag benaderen',
      en: 'People of whom you cannot say whether you may contact them',
    },
    says: {
      nl: 'Voor geen enkel bericht is het antwoord zeker ja, en het bestand mist wat nodig is om het te weten.',
      en: 'For no message is the answer surely yes, and the file lacks what is needed to know.',
    },
    risk: {
      nl: 'De afzender moet kunnen aantonen dat het mag. Wie het niet weet, mag niet sturen.',
      en: 'The sender has to show that it is allowed. Whoever does not know may not send.',
    },
    remedy: {
      nl: 'Stuur nog niets. Zoek de toestemming of de aankoop op, of laat deze mensen vervallen.',
      en: 'Send nothing yet. Look up the consent or the purchase, or let these people lapse.',
    },
    watch: (setting, knows) => {
      const lanes = promotionalLanes(setting);
      if (lanes.length === 0) return undefined;
      return {
        finds: (_person, verdicts) => bestOf(lanes, verdicts) === 'unknown',
        stands: ({ anyStatus }) => knows.status || anyStatus,
      };
    },
  },
  {
    id: 'not-contactable',
    part: 'contact',
    level: 'info',
    cites: ['ePrivacy 13(1)', 'GDPR 21(3)'],
    title: { nl: 'Mensen die je nergens voor mag benaderen', en: 'People you may not contact for anything' },
    says: {
      nl: 'Voor elk promotiebericht en elk kanaal is het antwoord nee. Dat is geen fout, zolang je ze niets stuurt.',
      en: 'For every promotional message and channel the answer is no. That is no fault, as long as you send them nothing.',
    },
    risk: {
      nl: 'Ze tellen mee in je bestand maar niet in je bereik.',
      en: 'They count in your file but not in your reach.',
    },
    remedy: {
      nl: 'Bewaar ze alleen voor een ander doel, zoals een bestelling of de boekhouding.',
      en: 'Keep them only for another purpose, such as an order or the books.',
    },
    watch: (setting) => {
      const lanes = promotionalLanes(setting);
      return lanes.length === 0
        ? undefined
        : { finds: (_person, verdicts) => bestOf(lanes, verdicts) === 'unlawful' };
    },
  },
];
