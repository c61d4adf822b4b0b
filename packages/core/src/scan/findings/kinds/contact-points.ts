import { type FindingKind, watching } from '../finding-kind.ts';

/** Addresses and numbers that reach nobody, or nobody in particular. */
export const contactPointKinds: readonly FindingKind[] = [
  {
    id: 'undeliverable',
    part: 'care',
    level: 'low',
    cites: ['GDPR 5(1)(d)'],
    title: { nl: 'E-mailadressen waar niets aankomt', en: 'E-mail addresses that nothing reaches' },
    says: {
      nl: 'Het adres is onleesbaar, verzonnen, verkeerd getypt, of mail ernaartoe kwam terug.',
      en: 'The address cannot be read, is made up or mistyped, or e-mail to it came back.',
    },
    risk: {
      nl: 'Een tikfout kan bij een vreemde uitkomen. En gegevens moeten kloppen.',
      en: 'A slip may reach a stranger. And data have to be right.',
    },
    remedy: {
      nl: 'Verbeter duidelijke tikfouten bij het volgende contact en wis de rest. Controleer adressen in het formulier.',
      en: 'Mend clear slips at the next contact and erase the rest. Check addresses in the form.',
    },
    watch: watching(
      ({ emailFault, emailTraits, bounced }) =>
        bounced ||
        emailTraits?.undeliverable !== undefined ||
        (emailFault !== undefined && emailFault !== 'empty'),
    ),
  },
  {
    id: 'disposable',
    part: 'care',
    level: 'low',
    cites: ['GDPR 5(1)(d)', 'GDPR 5(1)(c)'],
    title: { nl: 'Wegwerpadressen', en: 'Disposable addresses' },
    says: {
      nl: 'Deze adressen zijn gemaakt om na één keer weg te gooien.',
      en: 'These addresses were made to be thrown away after one use.',
    },
    risk: {
      nl: 'Niemand leest ze. Wie zo’n adres geeft, wil geen mail van je.',
      en: 'Nobody reads them. Whoever gives such an address wants no mail from you.',
    },
    remedy: {
      nl: 'Wis ze. Vraag je een adres waar het niet nodig is, haal die vraag dan weg.',
      en: 'Erase them. If you ask for an address where none is needed, take the question away.',
    },
    watch: watching(({ emailTraits }) => emailTraits?.disposable === true),
  },
  {
    id: 'role-address',
    part: 'care',
    level: 'low',
    cites: ['GDPR 5(1)(d)', 'GDPR 4(1)'],
    title: { nl: 'Algemene adressen op naam van een persoon', en: 'General addresses under a person’s name' },
    says: {
      nl: 'Het adres is van een afdeling (info@, verkoop@), maar er staat een persoon bij.',
      en: 'The address is that of a department (info@, sales@), but a person stands with it.',
    },
    risk: {
      nl: 'Je weet niet wie er leest. De regels voor een algemeen adres en voor een persoon verschillen.',
      en: 'You do not know who reads it. The rules for a general address and for a person differ.',
    },
    remedy: {
      nl: 'Maak er een algemeen adres van zonder naam, of vraag de persoon om het eigen adres.',
      en: 'Make it a general address without a name, or ask for the person’s own.',
    },
    watch: watching(
      ({ emailTraits, name, kind }) =>
        emailTraits?.role === true && name !== '' && kind !== 'business-address',
    ),
  },
  {
    id: 'phone-unreadable',
    part: 'care',
    level: 'low',
    cites: ['GDPR 5(1)(d)'],
    title: { nl: 'Telefoonnummers die niet kunnen bestaan', en: 'Telephone numbers that cannot exist' },
    says: {
      nl: 'Het nummer is onleesbaar of kan in dat land niet bestaan.',
      en: 'The number cannot be read or does not occur in the country.',
    },
    risk: {
      nl: 'Bellen naar een verkeerd nummer stoort een ander.',
      en: 'Calling a wrong number disturbs someone else.',
    },
    remedy: {
      nl: 'Maak het veld leeg en vraag het nummer alleen waar je het gebruikt.',
      en: 'Empty the field, and ask for the number only where you use it.',
    },
    watch: watching(({ phone, phoneUnread }) => phoneUnread || phone?.valid === false),
  },
];
