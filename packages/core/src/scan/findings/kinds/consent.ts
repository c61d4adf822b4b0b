import { singleBasis } from '../../../policy/index.ts';
import { addPeriod, parsePeriod } from '../../../time/index.ts';
import type { ScanSetting } from '../../people/index.ts';
import { isPassive } from '../../values/index.ts';
import { type FindingKind, type Watch, watching } from '../finding-kind.ts';

/** Consents past the age at which the policy wants them renewed, for the purposes that concern the person. */
function watchRenewal({ at, purposes }: ScanSetting): Watch | undefined {
  const renewals = purposes.flatMap(({ declared }, purpose) => {
    const retention = typeof declared.retention === 'object' ? declared.retention : undefined;
    return singleBasis(declared) === 'consent' && retention?.consentRenewal
      ? [{ purpose, after: parsePeriod(retention.consentRenewal) }]
      : [];
  });
  if (renewals.length === 0) return undefined;
  return {
    finds: (_person, verdicts, { signedUp, consented }) => {
      if (!signedUp || consented === undefined) return false;
      for (const { purpose, after } of renewals)
        if (verdicts.keep[purpose] !== undefined && addPeriod(consented, after) <= at) return true;
      return false;
    },
  };
}

/** What there is to show of the consents. */
export const consentKinds: readonly FindingKind[] = [
  {
    id: 'consent-undated',
    part: 'contact',
    level: 'high',
    cites: ['GDPR 7(1)', 'GDPR 5(2)'],
    fine: 'ro-oneunited',
    title: { nl: 'Aangemeld, maar onbekend wanneer', en: 'Subscribed, but not known when' },
    says: {
      nl: 'Ze staan als aangemeld, maar de datum van de toestemming ontbreekt.',
      en: 'They stand as subscribed, but the date of the consent is missing.',
    },
    risk: {
      nl: 'Jij moet kunnen laten zien dat iemand ja zei. Zonder datum lukt dat niet, en zie je ook niet of de toestemming verlopen is.',
      en: 'You have to show that someone said yes. Without a date you cannot, nor see whether the consent is out of date.',
    },
    remedy: {
      nl: 'Haal de datum uit het formulier of mailprogramma waar iemand zich aanmeldde. Vind je niets, mail dan niet meer.',
      en: 'Get the date from the form or mail tool where they signed up. If you find nothing, stop e-mailing.',
    },
    watch: watching(
      (_person, _verdicts, { undated }) => undated,
      (knows) => knows.consentDates,
    ),
  },
  {
    id: 'consent-no-wording',
    part: 'contact',
    level: 'medium',
    cites: ['GDPR 7(1)', 'GDPR 4(11)'],
    fine: 'fr-cnil-edf',
    title: {
      nl: 'Toestemming zonder de tekst waarop iemand ja zei',
      en: 'Consent without the text someone said yes to',
    },
    says: {
      nl: 'Bij deze aanmeldingen is niet bewaard welke tekst mensen zagen.',
      en: 'For these sign-ups the text that people saw was not kept.',
    },
    risk: {
      nl: 'Toestemming geldt alleen voor wat er stond. Een leeg formulier of de tekst van nu is geen bewijs.',
      en: 'Consent covers only what it said. A blank form or the text of today is no proof.',
    },
    remedy: {
      nl: 'Bewaar bij elke aanmelding de versie van de tekst. Zoek voor oudere aanmeldingen de tekst van toen op en koppel die.',
      en: 'Keep the version of the text with each sign-up. For older ones, look up the text of that time and link it.',
    },
    watch: watching(
      ({ proof }, _verdicts, { signedUp }) => signedUp && !proof.wording,
      (knows) => knows.consentWording,
    ),
  },
  {
    id: 'consent-no-source',
    part: 'contact',
    level: 'medium',
    cites: ['GDPR 7(1)', 'GDPR 5(2)'],
    fine: 'fr-cnil-solocal',
    title: {
      nl: 'Toestemming zonder plek waar die is gegeven',
      en: 'Consent without the place where it was given',
    },
    says: {
      nl: 'Ze staan als aangemeld, maar niet via welk formulier, welke winkel of welke actie.',
      en: 'They stand as subscribed, but not through which form, shop or campaign.',
    },
    risk: {
      nl: 'Zonder bron is niet na te gaan of het vakje leeg was en of jouw naam erbij stond.',
      en: 'Without a source nobody can check whether the box was empty and your name was there.',
    },
    remedy: {
      nl: 'Vul de bron aan uit je formulieren en campagnes. Wat niet te herleiden is, mail je niet meer.',
      en: 'Complete the source from your forms and campaigns. What cannot be traced, you stop e-mailing.',
    },
    watch: watching(
      ({ proof, source }, _verdicts, { signedUp }) => signedUp && !proof.source && source === '',
      (knows) => knows.consentSource,
    ),
  },
  {
    id: 'consent-unconfirmed',
    part: 'contact',
    level: 'low',
    cites: ['GDPR 7(1)'],
    title: { nl: 'Aangemeld zonder bevestiging per mail', en: 'Subscribed without confirmation by e-mail' },
    says: {
      nl: 'Deze mensen hebben hun aanmelding niet bevestigd vanuit hun eigen mailbox (dubbele opt-in).',
      en: 'These people did not confirm their sign-up from their own mailbox (double opt-in).',
    },
    risk: {
      nl: 'De wet eist dit niet, maar zonder bevestiging kan een ander het adres hebben ingevuld. In Duitsland is dit het gebruikelijke bewijs.',
      en: 'The law does not demand it, but without confirmation someone else may have entered the address. In Germany it is the usual proof.',
    },
    remedy: {
      nl: 'Zet de dubbele opt-in aan voor nieuwe aanmeldingen. Mail oude adressen niet alleen om dit alsnog te vragen.',
      en: 'Turn on double opt-in for new sign-ups. Do not e-mail old addresses just to ask for it.',
    },
    watch: watching(
      (_person, _verdicts, { signedUp, confirmed }) => signedUp && !confirmed,
      (knows) => knows.confirmation,
    ),
  },
  {
    id: 'consent-old',
    part: 'contact',
    level: 'low',
    cites: ['GDPR 7(1)', 'EDPB 05/2020 paras 110-111'],
    title: { nl: 'Toestemming die aan vernieuwing toe is', en: 'Consent that is due for renewal' },
    says: {
      nl: 'De toestemming is ouder dan de termijn waarna je volgens je eigen beleid opnieuw vraagt.',
      en: 'The consent is older than the period after which, by your own policy, you ask anew.',
    },
    risk: {
      nl: 'De wet noemt geen termijn, maar wie zijn eigen regel niet volgt, kan zich er niet op beroepen.',
      en: 'The law names no period, but whoever does not follow their own rule cannot rely on it.',
    },
    remedy: {
      nl: 'Vraag opnieuw zolang de toestemming nog geldt. Wie niet antwoordt, haal je van de lijst.',
      en: 'Ask anew while the consent still stands. Take off the list whoever does not answer.',
    },
    watch: (setting, knows) => (knows.consentDates ? watchRenewal(setting) : undefined),
  },
  {
    id: 'consent-no-act',
    part: 'contact',
    level: 'high',
    cites: ['GDPR 4(11)', 'GDPR 7', 'GDPR 6(1)(a)'],
    fine: 'es-aepd-bbva',
    title: { nl: 'Een ja dat niemand zelf gaf', en: 'A yes that nobody gave' },
    says: {
      nl: 'Volgens het bestand kwam de toestemming uit een vooraf aangevinkt vakje, uit de voorwaarden of uit zwijgen.',
      en: 'By the file, the consent came from a pre-ticked box, from the terms or from silence.',
    },
    risk: {
      nl: 'Toestemming is iets wat iemand zelf doet. Zo’n ja geldt niet, hoe lang je het ook al gebruikt.',
      en: 'Consent is something a person does. Such a yes does not count, however long you have used it.',
    },
    remedy: {
      nl: 'Mail deze mensen niet meer op deze toestemming. Laat het vakje leeg en vraag toestemming apart.',
      en: 'Stop e-mailing these people on this consent. Leave the box empty and ask for it apart.',
    },
    watch: watching(({ consentAct }) => consentAct !== undefined && isPassive(consentAct)),
  },
];
