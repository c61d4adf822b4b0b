import { expect, test } from 'vitest';
import { recogniseColumns } from './recognise.ts';
import type { ColumnRole } from './roles.ts';

const cells = {
  days: ['2019-01-02', '2020-03-04', '2021-05-06'],
  yesNo: ['ja', 'nee', 'ja'],
  numbers: ['1001', '1002', '1003'],
  amounts: ['10.00', '25.00', '15.50'],
  counts: ['3', '5', '2'],
};

/** Headers as exports of CRMs, shops, fundraisers, clubs and events write them, by what they hold. */
const headers: readonly (readonly [role: ColumnRole, cells: keyof typeof cells, headers: string])[] = [
  [
    'optOut.phone',
    'yesNo',
    `Bel-me-niet|Bel me niet register|Bel-me-niet-register|Do Not Call Registry|DoNotCall|Niet bellen|Ne pas appeler|Bloctel|Nicht anrufen`,
  ],
  [
    'personKey',
    'numbers',
    `Donateurnummer|Lidnummer|Mitgliedsnummer|Klantenkaartnummer|Klantnr.|Debiteurnr|Abonneenummer|Client ID|N° client|Numéro d'adhérent|Kundennr.`,
  ],
  [
    'customerSince',
    'days',
    `Donateur sinds|Lid sinds|Ingangsdatum lidmaatschap|Member since|Date d'adhésion|Eintrittsdatum|Customer Since|Klant vanaf|Relatie sinds`,
  ],
  ['ignore', 'days', `Machtigingsdatum|Datum machtiging`],
  [
    'lastPurchaseAt',
    'days',
    `Laatste gift|Datum laatste gift|Last Gift Date|Date du dernier don|Letzte Spende am|Laatste bestelling|Laatste aankoopdatum|Last Order Date|Dernière commande|Letzter Kauf|Letzte Bestellung|Last Purchase|Recentste aankoop|Laatste factuurdatum|Laatste donatie`,
  ],
  [
    'firstPurchaseAt',
    'days',
    `Datum eerste gift|First Gift Date|Datum eerste aankoop|First Order|Date premier achat|Erstbestellung`,
  ],
  [
    'amount',
    'amounts',
    `Bedrag laatste gift|Montant dernier don|Total Spent|Totale omzet|Omzet 2025|Totaal besteed|Chiffre d'affaires|Lifetime Value|AOV|Contributie`,
  ],
  [
    'orderCount',
    'counts',
    `Aantal giften|Orders Count|Orderaantal|Aantal bestellingen|Nombre de commandes|Anzahl Bestellungen|Number of orders|Total Orders`,
  ],
  [
    'relationEnd',
    'days',
    `Lidmaatschap einddatum|Opzegdatum|Membership expiry date|Austrittsdatum|Einde relatie|Einddatum contract`,
  ],
  [
    'lastActivityAt',
    'days',
    `Laatst ingewisseld|Points redeemed date|Last Seen|Last Visit|Dernière visite|Last Activity Date|Laatste activiteit|Laatste bezoek`,
  ],
  ['otherKey', 'numbers', `Ticketnummer`],
  ['ignore', 'yesNo', `Attended|Aanwezig|Toestemming foto's|Cookie consent|Profiling consent`],
  [
    'consentStatus',
    'yesNo',
    `Nieuwsbrief ontvangen|Ontvangt nieuwsbrief|Wil nieuwsbrief|Newsletter abonniert|Accord RGPD|AVG akkoord|Mailing ja/nee|Nieuwsbrief|Newsletter_Subscribed|is_subscribed|Marketing toestemming`,
  ],
  [
    'consentStatus.email',
    'yesNo',
    `Accepts Email Marketing|Einwilligung E-Mail|Consentement email|Optin e-mail|Email consent|Mag gemaild worden|Marketing emails|Reclame per e-mail|E-Mail Werbung erlaubt`,
  ],
  ['consentStatus.sms', 'yesNo', `Accepts SMS Marketing|Toestemming whatsapp|SMS consent`],
  [
    'optOut.email',
    'yesNo',
    `Email Opt Out|HasOptedOutOfEmail|Geen e-mail|Niet mailen|Blokkade mail|Opposition email|Kein Newsletter`,
  ],
  ['optOut.post', 'yesNo', `Geen post|Pas de courrier|Blokkade post`],
  [
    'optOut.all',
    'yesNo',
    `Niet benaderen|Geen reclame|Ne pas contacter|Robinson|Werbesperre|Keine Werbung|Geblokkeerd voor marketing|Bezwaar marketing|Recht van verzet|Ne pas démarcher|Suppress|Unsubscribed`,
  ],
  ['unsubscribedAt', 'days', `Désabonné le|Datum opt-out|Afgemeld op|Unsubscribe date|Uitschrijfdatum`],
  ['consentAt', 'days', `Newsletter-Anmeldung am|AVG akkoord datum|Datum opt-in|Date inscription newsletter`],
  [
    'partnerConsent',
    'yesNo',
    `Opt-in partenaires|Offres partenaires|Aanbiedingen van partners|Third party marketing`,
  ],
  [
    'consentStatus.phone',
    'yesNo',
    `Toestemming bellen|Telefonisch benaderen|Phone consent|Mag gebeld worden`,
  ],
  [
    'lastContactedAt',
    'days',
    `Laatste contactmoment|Last Contacted|Laatst benaderd|Letzter Kontakt|Dernier contact`,
  ],
  [
    'lastLoginAt',
    'days',
    `Laatste login|Laatste inlog|Laatst ingelogd|Dernière connexion|Last Sign In|Letzte Anmeldung`,
  ],
  [
    'createdAt',
    'days',
    `Aangemaakt op|Créé le|Erstellt am|Inschrijfdatum|Date d'inscription|Anmeldedatum|Registratiedatum|Date Added|Toegevoegd op|Created Date|Datum invoer|Wervingsdatum`,
  ],
  ['updatedAt', 'days', `Gewijzigd op|Datum laatste wijziging|Last Modified Date|Mod. datum`],
  ['deceased', 'yesNo', `Overleden`],
  ['lastOpenAt', 'days', `Last Email Open|Laatst geopend`],
  ['lastClickAt', 'days', `Laatst geklikt`],
  ['confirmedAt', 'days', `Bevestigd op`],
  ['consentStatus.post', 'yesNo', `Post toestemming|Publicité par courrier`],
  ['optOut.sms', 'yesNo', `STOP SMS`],
  ['bounceReason', 'yesNo', `Hard bounce|Onbestelbaar|NPAI`],
  ['bouncedAt', 'days', `Bounce datum`],
];

const beside = {
  KlantID: ['1', '2', '3'],
  Voornaam: ['Jan', 'Piet', 'An'],
  Achternaam: ['Vries', 'Bakker', 'Peeters'],
  'E-mailadres': ['jan@x.nl', 'piet@y.nl', 'an@z.be'],
};

function roleOf(header: string, values: readonly string[], role: ColumnRole): ColumnRole | undefined {
  const others = Object.entries(beside).filter(([name]) => role !== 'personKey' || name !== 'KlantID');
  const { columns } = recogniseColumns({
    fileName: 'export.csv',
    header: [...others.map(([name]) => name), header],
    samples: [0, 1, 2].map((row) => [...others.map(([, cell]) => cell[row]!), values[row]!]),
  });
  return columns.at(-1)?.role;
}

test.each(headers)('columns of %s with %s', (role, kind, names) => {
  const read = names.split('|').map((name) => [name, roleOf(name, cells[kind], role)]);
  expect(read).toEqual(names.split('|').map((name) => [name, role]));
});
