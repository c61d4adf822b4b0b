/** Why a row of a file is refused; one that isn't here makes {@link refusalWords} unfit for the contract. */
export type RefusalReason =
  | 'unreadable'
  | 'no-identifier'
  | 'staff'
  | 'ambiguous'
  | 'erased'
  | 'objecting'
  | 'not-resubscribed'
  | 'address-unread';

/** Why a row of a file was left out: in a table, and what to do about it. */
export const refusalWords = {
  nl: {
    names: {
      unreadable: 'Niemand te herkennen',
      'no-identifier': 'Geen adres of nummer',
      staff: 'Eigen medewerker',
      ambiguous: 'Past bij meer mensen',
      erased: 'Eerder gewist',
      objecting: 'Maakte bezwaar',
      'not-resubscribed': 'Blijft afgemeld',
      'address-unread': 'Adres niet te lezen',
    } as Readonly<Record<RefusalReason, string>>,
    says: {
      unreadable: 'In de rij staat geen naam of adres dat te lezen is. Kijk of de kolommen kloppen.',
      'no-identifier':
        'Zonder e-mailadres, telefoonnummer of klantnummer kunnen we deze persoon niet terugvinden.',
      staff: 'Medewerkers horen niet in een klantbestand.',
      ambiguous: 'De rij past bij meer dan één persoon. Voeg het klantnummer toe aan je bestand.',
      erased: 'De gegevens bij dit adres zijn gewist. Inlezen haalt niemand terug.',
      objecting: 'Deze persoon wil geen reclame, en er is geen andere reden om de gegevens te bewaren.',
      'not-resubscribed': 'Wel ingelezen, maar de afmelding of het bezwaar blijft staan.',
      'address-unread': 'Wel ingelezen, maar het e-mailadres of telefoonnummer in de rij is niet te lezen.',
    } as Readonly<Record<RefusalReason, string>>,
  },
  en: {
    names: {
      unreadable: 'Nobody recognised',
      'no-identifier': 'No address or number',
      staff: 'Your own staff',
      ambiguous: 'Fits several people',
      erased: 'Erased before',
      objecting: 'Objected',
      'not-resubscribed': 'Stays opted out',
      'address-unread': 'Address unreadable',
    } as Readonly<Record<RefusalReason, string>>,
    says: {
      unreadable: 'The row has no name or address that can be read. Check whether the columns are right.',
      'no-identifier':
        'Without an email address, telephone number or customer number this person can’t be found again.',
      staff: 'Staff do not belong in a customer file.',
      ambiguous: 'The row fits more than one person. Add the customer number to your file.',
      erased: 'The data of this address were erased. An import brings nobody back.',
      objecting: 'This person wants no advertising, and there is no other reason to keep the data.',
      'not-resubscribed': 'Imported, yet the opt-out or objection stands.',
      'address-unread': 'Imported, yet the email address or telephone number in the row can’t be read.',
    } as Readonly<Record<RefusalReason, string>>,
  },
};
