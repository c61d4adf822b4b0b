import { addMonths } from '../../../time/index.ts';
import { type FindingKind, watching } from '../finding-kind.ts';

/** Months without an act after which someone is called a sleeper. A yardstick, no law: the policy's terms decide. */
const quietMonths = 24;

/** What people did, and what only looks like it. */
export const activityKinds: readonly FindingKind[] = [
  {
    id: 'sleepers',
    part: 'retention',
    level: 'low',
    cites: ['GDPR 5(1)(e)'],
    fine: 'fr-cnil-discord',
    title: { nl: 'Mensen die twee jaar niets deden', en: 'People who did nothing for two years' },
    says: {
      nl: 'Hun laatste aankoop, klik of login is meer dan twee jaar geleden.',
      en: 'Their last purchase, click or login is more than two years ago.',
    },
    risk: {
      nl: 'Hoe langer het stil is, hoe minder iemand nog een bericht van je verwacht.',
      en: 'The longer the silence, the less anyone expects a message from you.',
    },
    remedy: {
      nl: 'Laat ze vervallen als hun termijn voorbij is. Vraag eerder of ze willen blijven, maar alleen wie je mag mailen.',
      en: 'Let them lapse when their term is over. Ask before that whether they want to stay, but only those you may e-mail.',
    },
    watch: ({ at }, knows) => {
      if (!knows.acts) return undefined;
      const limit = addMonths(at, -quietMonths);
      return { finds: ({ lastAct, staff }) => !staff && lastAct !== undefined && lastAct < limit };
    },
  },
  {
    id: 'never-active',
    part: 'retention',
    level: 'medium',
    cites: ['GDPR 5(1)(e)', 'GDPR 5(1)(c)'],
    fine: 'it-gpdp-douglas',
    title: { nl: 'Mensen die nooit iets deden', en: 'People who never did anything' },
    says: {
      nl: 'Je kunt zien wat mensen kopen of doen, maar van deze mensen is er niets: geen bestelling, klik of login.',
      en: 'You can see what people buy or do, and of these people there is nothing: no order, click or login.',
    },
    risk: {
      nl: 'Zij zijn geen klant. De regels en termijnen voor klanten gelden niet voor hen.',
      en: 'They are no customers. The rules and terms for customers do not hold for them.',
    },
    remedy: {
      nl: 'Ga na waarom ze in het bestand staan. Is er geen doel, wis ze dan; is er twijfel, zet ze op een werklijst.',
      en: 'Find out why they are in the file. Without a purpose, erase them; in doubt, put them on a worklist.',
    },
    watch: watching(
      ({ lastAct, orders, staff, kind }) =>
        lastAct === undefined && !((orders ?? 0) > 0) && !staff && kind !== 'business-address',
      (knows) => knows.acts,
    ),
  },
  {
    id: 'opens-only',
    part: 'retention',
    level: 'medium',
    cites: ['GDPR 5(1)(e)', 'ePrivacy 5(3)'],
    title: { nl: 'Mensen die alleen mails openden', en: 'People who only opened e-mails' },
    says: {
      nl: 'In de laatste twee jaar openden ze alleen een mail. Openen telt niet als handeling: een mailprogramma doet het ook vanzelf.',
      en: 'Only an opened e-mail is from the last two years. Opening is no act: mail programs do it by themselves.',
    },
    risk: {
      nl: 'Telt openen mee, dan bewaar je mensen die niets meer van zich lieten horen. Meten wie opent, mag bovendien alleen met toestemming.',
      en: 'A term that runs on opens keeps people who have gone silent. And measuring who opens needs consent.',
    },
    remedy: {
      nl: 'Haal het openen uit je bewaarregel en uit je segmenten. Tel aankopen, logins, antwoorden en kliks van echte mensen.',
      en: 'Take opens out of your retention rule and your segments. Count purchases, logins, replies and human clicks.',
    },
    watch: ({ at, present }) => {
      if (!present.has('lastOpenAt')) return undefined;
      const limit = addMonths(at, -quietMonths);
      return {
        finds: ({ lastOpen, lastAct }, { standing }) =>
          standing !== 'kept' &&
          lastOpen !== undefined &&
          lastOpen >= limit &&
          (lastAct ?? limit - 1) < limit,
      };
    },
  },
  {
    id: 'own-update-only',
    part: 'retention',
    level: 'medium',
    cites: ['GDPR 5(1)(e)', 'GDPR 5(2)'],
    fine: 'fr-cnil-kaspr-b',
    title: {
      nl: 'Mensen met alleen een datum van je eigen wijziging',
      en: 'People whose only date is your own update',
    },
    says: {
      nl: 'De enige datum is die waarop het record is bijgewerkt. Dat deed je systeem, niet de persoon.',
      en: 'The only date is that of an update of the record. Your system did that, not the person.',
    },
    risk: {
      nl: 'Een eigen wijziging verlengt geen termijn. Zo schuift het einde steeds op en bewaar je zonder grens.',
      en: 'Your own update extends no term. It would push the end back each time, without limit.',
    },
    remedy: {
      nl: 'Neem de datum van aanmelden of de eerste aankoop mee in de export, en reken daarmee.',
      en: 'Add the date of signing up or of the first purchase to the export, and count from there.',
    },
    watch: ({ present }) =>
      present.has('updatedAt')
        ? {
            finds: (person) =>
              person.updated !== undefined &&
              person.obtained === undefined &&
              person.lastAct === undefined &&
              person.relationSince === undefined &&
              person.relationEnd === undefined &&
              person.firstPurchase === undefined &&
              person.confirmed === undefined,
          }
        : undefined,
  },
];
