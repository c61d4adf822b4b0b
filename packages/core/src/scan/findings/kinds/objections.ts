import { type FindingKind, watching } from '../finding-kind.ts';

/** Those who said no, and addresses that no longer work, on a list that says yes. */
export const objectionKinds: readonly FindingKind[] = [
  {
    id: 'opted-out-on-list',
    part: 'objections',
    level: 'critical',
    cites: ['GDPR 21(3)', 'GDPR 7(3)', 'ePrivacy 13(2)'],
    fine: 'be-apd-87-2024',
    title: { nl: 'Afgemeld en toch nog aangemeld', en: 'Opted out and still subscribed' },
    says: {
      nl: 'In de ene kolom of het ene bestand staan ze als afgemeld, in het andere als aangemeld.',
      en: 'One column or file says they opted out, another says they are subscribed.',
    },
    risk: {
      nl: 'Na een afmelding mag er niets meer uit, op welke grondslag ook. Hierover wordt het meest geklaagd.',
      en: 'After an opt-out nothing may be sent, on any basis. Most complaints are about this.',
    },
    remedy: {
      nl: 'Zet ze vandaag in elk systeem op afgemeld. De afmelding wint altijd, tenzij iemand zich daarna zelf weer aanmeldde.',
      en: 'Set them to opted out in every system today. The opt-out always wins, unless someone signed up again later.',
    },
    watch: watching((_person, _verdicts, { contradicts }) => contradicts),
  },
  {
    id: 'opted-out-elsewhere',
    part: 'objections',
    level: 'critical',
    cites: ['GDPR 21(3)', 'GDPR 7(3)'],
    fine: 'fr-cnil-futura',
    title: {
      nl: 'Hetzelfde adres op een andere rij afgemeld',
      en: 'The same address opted out on another row',
    },
    says: {
      nl: 'Deze mensen zijn aangemeld, terwijl hun e-mailadres op een andere rij is afgemeld.',
      en: 'These people are subscribed, while their e-mail address is opted out on another row.',
    },
    risk: {
      nl: 'De afmelding hoort bij het adres. De mail komt toch aan bij iemand die dat niet wilde.',
      en: 'The opt-out belongs to the address. The e-mail still reaches someone who did not want it.',
    },
    remedy: {
      nl: 'Leg afmeldingen vast op het adres en controleer daarop bij elke import en voor elke verzending.',
      en: 'Record opt-outs on the address, and check against it at each import and before each sending.',
    },
    watch: watching((_person, _verdicts, { refusedElsewhere }) => refusedElsewhere),
  },
  {
    id: 'bounced-on-list',
    part: 'objections',
    level: 'low',
    cites: ['GDPR 5(1)(d)'],
    title: { nl: 'Onbestelbaar en toch nog aangemeld', en: 'Bounced and still subscribed' },
    says: {
      nl: 'Mail aan deze adressen kwam terug, maar ze staan nog op de lijst.',
      en: 'E-mail to these addresses came back, but they are still on the list.',
    },
    risk: {
      nl: 'Het adres kan inmiddels van een ander zijn. En wie blijft sturen, komt bij de provider in de spam.',
      en: 'The address may belong to someone else by now. And whoever keeps sending ends up in spam.',
    },
    remedy: {
      nl: 'Haal ze van de lijst. Vraag een klant bij het volgende contact om een nieuw adres.',
      en: 'Take them off the list. Ask a customer for a new address at the next contact.',
    },
    watch: watching(({ bounced }, _verdicts, { mailed }) => bounced && mailed),
  },
];
