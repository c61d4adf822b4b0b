import { foldText } from '../values/index.ts';
import { headerWords } from './header-words.ts';

/** Endings that make a word a key. */
const keyEnding =
  /(?:ids?|keys?|codes?|nr|no|num|nummer|number|numero|guid|uuid|identifier|sleutel|kenmerk|ref)$/;
const keyWord =
  /^(?:ids?|keys?|codes?|nr|no|num|nummer|number|numero|guid|uuid|identifier|sleutel|kenmerk|ref|row|record|fk|pk|le|la|de|du|van|of|the|het|primary|primaire)$/;

/**
 * What a key is of: `CustomerKey` → customer, `business_entity_id` → businessentity, `Klantnummer` → klant, `id` → ''.
 */
export function keyOf(header: string): string {
  const words = headerWords(header).filter((word) => !keyWord.test(word));
  const joined = words.join('');
  const stem = words.length === 1 || joined === words.at(-1) ? joined.replace(keyEnding, '') : joined;
  return stem === '' && joined !== '' ? joined : stem.replace(/s$/, '');
}

/** Words for one thing in the four languages, so that `klantnr` finds `customer_id`. */
const synonyms: readonly (readonly string[])[] = [
  ['customer', 'klant', 'client', 'kunde', 'kunden', 'cust', 'debiteur', 'debiteuren', 'relatie'],
  ['person', 'persoon', 'personne', 'contact', 'contactpersoon', 'kontakt', 'people'],
  [
    'order',
    'bestelling',
    'bestel',
    'commande',
    'bestellung',
    'salesorder',
    'auftrag',
    'sale',
    'salesorderheader',
  ],
  ['invoice', 'factuur', 'facture', 'rechnung'],
  ['member', 'lid', 'membre', 'adherent', 'mitglied', 'leden'],
  ['user', 'gebruiker', 'utilisateur', 'benutzer'],
  ['subscriber', 'abonnee', 'abonne', 'abonnent'],
  [
    'company',
    'bedrijf',
    'organisatie',
    'organisation',
    'organization',
    'account',
    'societe',
    'entreprise',
    'firma',
  ],
  ['product', 'artikel', 'article', 'produit', 'produkt'],
  ['employee', 'medewerker', 'employe', 'mitarbeiter'],
];

const canonical = new Map(synonyms.flatMap((group) => group.map((word) => [word, group[0]!] as const)));

/** One word for one thing, singular. */
export function canonicalThing(thing: string): string {
  return canonical.get(thing) ?? canonical.get(thing.replace(/(?:en|s)$/, '')) ?? thing;
}

/** The thing that a table is of, by its file or sheet name: `chinook_customer.csv` → customer, `sales_2017` → sales. */
export function tableThings(fileName: string, sheet?: string): string[] {
  const base = (fileName.replace(/\\/g, '/').split('/').at(-1) ?? '').replace(/\.[a-z0-9]{2,5}$/i, '');
  const things: string[] = [];
  for (const text of [sheet, base]) {
    if (!text) continue;
    const words = foldText(text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
      .split(/[^a-z]+/)
      .filter(
        (word) =>
          word.length > 2 &&
          !/^(?:export|csv|data|all|dbo|tbl|the|sheet|blad|feuil|tabelle|ods|stg)$/.test(word),
      );
    for (const word of [words.join(''), ...words]) {
      const singular = word.replace(/s$/, '');
      if (singular !== '' && !things.includes(singular)) things.push(singular);
    }
  }
  return things;
}
