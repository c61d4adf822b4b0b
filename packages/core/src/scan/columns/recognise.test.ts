import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recogniseColumns } from './recognise.ts';
import { columnRoles } from './roles.ts';

const read = (fileName: string, header: string, ...rows: string[]) => {
  const found = recogniseColumns({
    fileName,
    header: header.split(';'),
    samples: rows.map((row) => row.split(';')),
  });
  return { ...found, of: Object.fromEntries(found.columns.map((column) => [column.header, column.role])) };
};

describe('home-made exports', () => {
  test('Dutch customer list', () => {
    const found = read(
      'Klanten 2024.csv',
      'Klantnr;Aanhef;Voorletters;Voornaam;Tussenvoegsel;Achternaam;Geb.datum;Geslacht;Straat;Huisnr;Postcode;Woonplaats;Land;E-mailadres;Tel.nr;Mobiel;Klant sinds;Laatste bestelling;Nieuwsbrief;Datum toestemming;IP-adres aanmelding;Niet bellen;Herkomst;Opmerkingen;BSN;Dieetwensen;Burgerlijke staat;Overleden',
      '1001;Dhr.;J.;Jan;de;Vries;14-05-1965;M;Kerkstraat;12;1012 AB;Amsterdam;Nederland;jan@devries.nl;020-1234567;06-12345678;03-02-2015;25-11-2023;ja;01-02-2015;1.2.3.4;nee;website;Belt graag;111222333;vegetarisch;gehuwd;',
    );
    expect(found.of).toEqual({
      Klantnr: 'personKey',
      Aanhef: 'salutation',
      Voorletters: 'initials',
      Voornaam: 'firstName',
      Tussenvoegsel: 'particle',
      Achternaam: 'lastName',
      'Geb.datum': 'birthDate',
      Geslacht: 'gender',
      Straat: 'street',
      Huisnr: 'houseNumber',
      Postcode: 'postcode',
      Woonplaats: 'city',
      Land: 'country',
      'E-mailadres': 'email',
      'Tel.nr': 'phone',
      Mobiel: 'mobile',
      'Klant sinds': 'customerSince',
      'Laatste bestelling': 'lastPurchaseAt',
      Nieuwsbrief: 'consentStatus',
      'Datum toestemming': 'consentAt',
      'IP-adres aanmelding': 'consentIp',
      'Niet bellen': 'optOut.phone',
      Herkomst: 'source',
      Opmerkingen: 'freeText',
      BSN: 'nationalNumber',
      Dieetwensen: 'specialCategory.health',
      'Burgerlijke staat': 'maritalStatus',
      Overleden: 'deceased',
    });
    expect(found.table).toBe('people');
    expect(found.columns.find((column) => column.role === 'nationalNumber')?.nationalNumber).toBe('bsn');
  });

  test('French and Belgian list', () => {
    const found = read(
      'adhérents.csv',
      "N° client;Civilité;Nom;Prénom;Date de naissance;Adresse;Code postal;Ville;Pays;Courriel;Téléphone;GSM;Date d'inscription;Dernier achat;Consentement e-mail;Date du consentement;Désabonné le;Remarques;Fonction;Société;Numéro national;Forme juridique",
      '12;Mme;DUPONT;Marie;14/05/1965;12 rue de la Loi;1000;Bruxelles;Belgique;marie@dupont.be;02 123 45 67;0475 12 34 56;25/01/2018;30/06/2022;oui;25/01/2018;;Très fidèle;Directrice;Dupont SPRL;85.07.30-033.28;SRL',
    );
    expect(found.of).toMatchObject({
      'N° client': 'personKey',
      Civilité: 'salutation',
      Nom: 'lastName',
      Prénom: 'firstName',
      'Date de naissance': 'birthDate',
      Adresse: 'street',
      'Code postal': 'postcode',
      Ville: 'city',
      Pays: 'country',
      Courriel: 'email',
      Téléphone: 'phone',
      GSM: 'mobile',
      "Date d'inscription": 'createdAt',
      'Dernier achat': 'lastPurchaseAt',
      'Consentement e-mail': 'consentStatus.email',
      'Date du consentement': 'consentAt',
      'Désabonné le': 'unsubscribedAt',
      Remarques: 'freeText',
      Fonction: 'jobTitle',
      Société: 'company',
      'Numéro national': 'nationalNumber',
      'Forme juridique': 'legalForm',
    });
  });

  test('German list', () => {
    const found = read(
      'Kunden.csv',
      'Kundennummer;Anrede;Vorname;Nachname;Firma;Straße;PLZ;Ort;Land;E-Mail-Adresse;Telefonnummer;Geburtsdatum;Letzte Bestellung;Newsletter;Anmeldedatum;DOI-Datum;DOI-IP;Abgemeldet am;Bemerkungen;Konfession;Familienstand;Rechtsform',
    );
    expect(found.of).toEqual({
      Kundennummer: 'personKey',
      Anrede: 'salutation',
      Vorname: 'firstName',
      Nachname: 'lastName',
      Firma: 'company',
      Straße: 'street',
      PLZ: 'postcode',
      Ort: 'city',
      Land: 'country',
      'E-Mail-Adresse': 'email',
      Telefonnummer: 'phone',
      Geburtsdatum: 'birthDate',
      'Letzte Bestellung': 'lastPurchaseAt',
      Newsletter: 'consentStatus',
      Anmeldedatum: 'consentAt',
      'DOI-Datum': 'confirmedAt',
      'DOI-IP': 'confirmedIp',
      'Abgemeldet am': 'unsubscribedAt',
      Bemerkungen: 'freeText',
      Konfession: 'specialCategory.religion',
      Familienstand: 'maritalStatus',
      Rechtsform: 'legalForm',
    });
  });

  test.each([
    ['geboortedatum', 'birthDate'],
    ['geboorte_datum', 'birthDate'],
    ['DateOfBirth', 'birthDate'],
    ['DOB', 'birthDate'],
    ['E-mail', 'email'],
    ['emailadres klant', 'email'],
    ['EMAIL_ADDRESS', 'email'],
    ['Mailadresse', 'email'],
    ['telefoonnummer', 'phone'],
    ['Mobile Number', 'mobile'],
    ['achternaam', 'lastName'],
    ['Family name', 'lastName'],
    ['naam', 'lastName'],
    ['volledige naam', 'fullName'],
    ['bedrijfsnaam', 'company'],
    ['Raison sociale', 'company'],
    ['functietitel', 'jobTitle'],
    ['datum laatste aankoop', 'lastPurchaseAt'],
    ['last_purchase_date', 'lastPurchaseAt'],
    ['dateDerniereCommande', 'lastPurchaseAt'],
    ['Laatste login', 'lastLoginAt'],
    ['Dernière connexion', 'lastLoginAt'],
    ['last seen', 'lastActivityAt'],
    ['Laatst geopend', 'lastOpenAt'],
    ['Laatste klik', 'lastClickAt'],
    ['aangemaakt op', 'createdAt'],
    ['Created At', 'createdAt'],
    ['Erstellt am', 'createdAt'],
    ['Gewijzigd op', 'updatedAt'],
    ['Opt-in datum', 'consentAt'],
    ['optin_date', 'consentAt'],
    ['Opt-in IP', 'consentIp'],
    ['GDPR consent', 'consentStatus'],
    ['AVG toestemming', 'consentStatus'],
    ['marketing_consent', 'consentStatus'],
    ['Toestemmingstekst', 'consentWording'],
    ['consent_text', 'consentWording'],
    ['Bron toestemming', 'consentSource'],
    ['Grondslag', 'legalBasis'],
    ['Legal basis', 'legalBasis'],
    ['Uitschrijfdatum', 'unsubscribedAt'],
    ['unsubscribed_at', 'unsubscribedAt'],
    ['Reden uitschrijving', 'unsubscribeReason'],
    ['Opt-out e-mail', 'optOut.email'],
    ['Geen e-mail', 'optOut.email'],
    ['Niet mailen', 'optOut.email'],
    ['Do not call', 'optOut.phone'],
    ['Ne pas appeler', 'optOut.phone'],
    ['Geen post', 'optOut.post'],
    ['SMS opt-out', 'optOut.sms'],
    ['Do not contact', 'optOut.all'],
    ['Blokkade marketing', 'optOut.all'],
    ['Werbesperre', 'optOut.all'],
    ['Marketing uitsluiten', 'optOut.all'],
    ['Opt-in partenaires', 'partnerConsent'],
    ["Toestemming foto's", 'ignore'],
    ['Consent to track', 'ignore'],
    ['Mag gemaild worden', 'consentStatus.email'],
    ['Werbeeinwilligung vom', 'consentAt'],
    ['Lid tot', 'relationEnd'],
    ['M/V', 'gender'],
    ['Strasse/Nr.', 'street'],
    ['Blacklisted', 'optOut.all'],
    ['Do not track', 'doNotTrack'],
    ['Jaarinkomen', 'income'],
    ['Aantal kinderen', 'children'],
    ['Huiseigenaar', 'homeOwner'],
    ['Opleiding', 'education'],
    ['Beroep', 'occupation'],
    ['Rekeningnummer', 'iban'],
    ['Rijksregisternummer', 'nationalNumber'],
    ['Einddatum contract', 'relationEnd'],
    ['Datum overlijden', 'deceased'],
    ['Medische gegevens', 'specialCategory.health'],
    ['Lid vakbond', 'specialCategory.union'],
    ['Seksuele geaardheid', 'specialCategory.orientation'],
    ['Leadbron', 'source'],
    ['utm_source', 'source'],
    ['Rechtsvorm', 'legalForm'],
    ['KvK-nummer', 'companyNumber'],
    ['Notities', 'freeText'],
    ['Commentaires', 'freeText'],
    ['bestelnummer', 'orderKey'],
    ['Order ID', 'orderKey'],
    ['Bestelldatum', 'orderDate'],
    ['datum_bestelling', 'orderDate'],
    ['wetenschap', 'ignore'],
  ])('header %s is %s', (header, role) => {
    // beside a name and a key, as it would stand
    const found = read('personen.csv', `Lidnummer;Voornaam;${header}`);
    expect(found.columns[2]?.role).toBe(role);
  });
});

describe('content', () => {
  test('files without a header row', () => {
    const found = read(
      'lijst.csv',
      'Jan;de Vries;jan@devries.nl;06-12345678;1012 AB;NL91ABNA0417164300',
      'Piet;Jansen;piet@jansen.nl;06-87654321;3511 CD;NL02ABNA0123456789',
      'Els;Smit;els@smit.nl;06-11223344;9711 EF;',
    );
    expect(found.headerless).toBe(true);
    expect(found.columns.map((column) => column.role)).toEqual([
      'firstName',
      'lastName',
      'email',
      'phone',
      'postcode',
      'iban',
    ]);
    expect(found.columns[0]?.header).toBe('column 1');
    expect(found.problems).toEqual([{ kind: 'no-header' }]);
  });

  test('headers that say nothing', () => {
    const found = read(
      'data.csv',
      'F1;F2;F3;F4',
      'jan@x.nl;Inkoper;Nederland;SUBSCRIBED',
      'els@y.be;Zaakvoerder;België;UNSUBSCRIBED',
      'p@z.de;Sales Manager;Duitsland;NEVER_SUBSCRIBED',
      'q@z.de;Directeur;Nederland;SUBSCRIBED',
    );
    expect(found.columns.map((column) => [column.role, column.because])).toEqual([
      ['email', 'content'],
      ['jobTitle', 'content'],
      ['country', 'content'],
      ['consentStatus', 'content'],
    ]);
  });

  test('values that contradict a header are reported, not believed', () => {
    const found = read(
      'klanten.csv',
      'Naam;E-mail;Geboortedatum',
      'Jan;n.b.;blauw',
      'Piet;ja;groen',
      'Els;nee;geel',
    );
    expect(found.of['E-mail']).not.toBe('email');
    expect(found.problems).toContainEqual({ kind: 'content-contradicts-header', column: 1, role: 'email' });
    expect(found.problems).toContainEqual({
      kind: 'content-contradicts-header',
      column: 2,
      role: 'birthDate',
    });
  });

  test('nine-digit numbers are no BSN by chance', () => {
    const rows = Array.from({ length: 40 }, (_, at) => `${200_000_000 + at * 7919};jan${at}@x.nl`);
    expect(read('a.csv', 'Referentie;E-mail', ...rows).columns[0]?.role).not.toBe('nationalNumber');
  });

  test('a permission whose header is only half understood is doubted', () => {
    const found = read('k.csv', 'naam;email;Marketing flurp', 'A;a@x.nl;ja', 'B;b@x.nl;nee');
    expect(found.columns[2]).toMatchObject({ role: 'consentStatus' });
    expect(found.columns[2]?.confidence).toBeLessThan(0.5);
  });

  test('addresses under a newsletter header are addresses', () => {
    expect(read('k.csv', 'klant;E-mail nieuwsbrief', 'A;a@x.nl', 'B;b@x.nl').of['E-mail nieuwsbrief']).toBe(
      'email',
    );
  });

  test('flags with dates in them are moments', () => {
    const found = read(
      'k.csv',
      'Naam;E-mail;Uitgeschreven;Nieuwsbrief',
      'Jan;j@x.nl;2020-01-02;2019-01-01',
      'Piet;p@x.nl;;2019-02-01',
    );
    expect(found.of).toMatchObject({ Uitgeschreven: 'unsubscribedAt', Nieuwsbrief: 'consentAt' });
  });

  test('title: a form of address or a job', () => {
    expect(read('a.csv', 'firstname;lastname;title', 'A;B;Mr.', 'C;D;Ms.').of.title).toBe('salutation');
    expect(read('a.csv', 'firstname;lastname;title', 'A;B;Sales Manager', 'C;D;Owner').of.title).toBe(
      'jobTitle',
    );
  });

  test('a status in words of permission', () => {
    expect(read('a.csv', 'email;status', 'a@x.nl;subscribed', 'b@x.nl;unsubscribed').of.status).toBe(
      'consentStatus',
    );
    expect(read('a.csv', 'naam;email;status', 'A;a@x.nl;vip', 'B;b@x.nl;brons').of.status).toBe('status');
  });

  test('never throws, and every column gets a role of the closed list', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('', 'jan@x.nl', '01/02/2020', 'Naam', 'ja', '12', 'E-mail'),
    );
    fc.assert(
      fc.property(
        fc.array(cell, { maxLength: 6 }),
        fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 5 }),
        (header, samples) => {
          const found = recogniseColumns({ fileName: 'x.csv', header, samples });
          for (const column of found.columns) {
            expect(columnRoles).toContain(column.role);
            expect(column.confidence).toBeGreaterThanOrEqual(0);
            expect(column.confidence).toBeLessThanOrEqual(1);
          }
        },
      ),
    );
  });

  test('the order of columns changes nothing about a person file', () => {
    const headers = [
      'Klantnummer',
      'Voornaam',
      'Achternaam',
      'E-mail',
      'Telefoon',
      'Geboortedatum',
      'Land',
      'Nieuwsbrief',
      'Opt-in datum',
    ];
    const roleOf = (order: string[]) => Object.entries(read('klanten.csv', order.join(';')).of).sort();
    const expected = roleOf(headers);
    fc.assert(
      fc.property(fc.shuffledSubarray(headers, { minLength: headers.length }), (order) => {
        expect(roleOf(order)).toEqual(expected);
      }),
    );
  });
});

describe('kinds of tables', () => {
  test.each([
    ['bestellingen.csv', 'Bestelnummer;Klantnummer;Besteldatum;Bedrag', 'orders'],
    ['factures.csv', 'N° facture;N° client;Date;Montant', 'orders'],
    [
      'wc-orders.csv',
      'order_id;order_date;billing_email;billing_first_name;billing_last_name;order_total',
      'orders',
    ],
    ['optins.csv', 'email;opt-in datum;opt-in ip;toestemmingstekst', 'consents'],
    ['afmeldingen.csv', 'E-mail;Afgemeld op;Reden', 'consents'],
    ['contactpersonen.csv', 'ContactID;BedrijfID;Rol', 'contacts-with-roles'],
    ['bedrijven.csv', 'Bedrijfsnummer;Bedrijfsnaam;Plaats;KvK', 'organisations'],
    ['landen.csv', 'Landcode;Naam', 'lookup'],
    ['functies.csv', 'id;naam', 'lookup'],
    ['leden.csv', 'Lidnummer;Naam;E-mail;Lid sinds', 'people'],
    ['temperatuur.csv', 'meting;waarde', 'other'],
  ])('%s (%s): %s', (file, header, kind) => {
    expect(read(file, header).table).toBe(kind);
  });

  test('states in file and sheet names', () => {
    expect(
      recogniseColumns({ fileName: 'lijst.xlsx', sheet: 'Afmeldingen', header: ['E-mail'], samples: [] })
        .state,
    ).toBe('unsubscribed');
    expect(read('hard-bounces-2024.csv', 'E-mail').state).toBe('cleaned');
    expect(read('klaviyo suppressed profiles.csv', 'Email').state).toBe('suppressed');
    expect(read('nieuwsbrief.csv', 'E-mail').state).toBe('subscribed');
    expect(read('klanten.csv', 'E-mail').state).toBeUndefined();
  });
});
