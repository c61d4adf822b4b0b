import { foldText } from '../values/index.ts';
import { lexicon } from './data/lexicon.ts';

const meanings = new Map<string, readonly string[]>();
for (const line of lexicon.split('\n')) {
  const at = line.indexOf(':');
  if (at < 0) continue;
  const found = line.slice(0, at).split('+');
  for (const word of line.slice(at + 1).split(' ')) {
    if (word !== '') meanings.set(word, [...new Set([...(meanings.get(word) ?? []), ...found])]);
  }
}

/** Letters that Dutch and German put between the parts of a compound. */
const joints = ['', 's', 'e', 'n', 'en', 'es', 'er'];

/**
 * Takes a compound apart into known words: geboortedatum → geboorte datum, Kundennummer → kunden nummer. Fewest parts
 * win; parts shorter than three letters only as whole abbreviations at the end (klantnr, customerid).
 */
function splitCompound(word: string): string[] | undefined {
  const best: (string[] | undefined)[] = Array.from({ length: word.length + 1 });
  best[0] = [];
  for (let end = 1; end <= word.length; end += 1) {
    for (let start = 0; start < end; start += 1) {
      const before = best[start];
      if (!before) continue;
      const piece = word.slice(start, end);
      for (const joint of end < word.length ? joints : ['']) {
        if (!piece.endsWith(joint)) continue;
        const part = joint === '' ? piece : piece.slice(0, -joint.length);
        const short =
          part.length < 3 && !(end === word.length && ['id', 'nr', 'no', 'ip', 'at', 'on'].includes(part));
        if (short || !meanings.has(part)) continue;
        const known = best[end];
        if (!known || known.length > before.length + 1) best[end] = [...before, part];
      }
    }
  }
  const found = best[word.length];
  return found && found.length > 1 && found.length <= 5 ? found : undefined;
}

/** Phrases whose words mean something else together; both sides folded, applied before the words are looked up. */
const phrases: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:created|modified|updated|added|aangemaakt|gewijzigd|toegevoegd|cree|modifie|erstellt|geandert) (?:by|door|par|von)\b/g,
    'staff',
  ],
  [/\b(?:sales person|salesperson|sales rep|support rep|account ?manager|verkoopmedewerker)\b/g, 'staff'],
  [/\bbusiness entity\b/g, 'businessentity'],
  [/\b(?:contact|contactpersoon) (?:type|rol|role)\b|\bbuying role\b/g, 'contactrole'],
  [/\be mail\b/g, 'email'],
  [/\bemail (?:adres|address|adresse|addresse)\b/g, 'email'],
  [/\badresse (?:e ?mail|mail|electronique)\b/g, 'email'],
  [/\badresse ip\b|\bip adres(?:se)?\b|\bip address\b/g, 'ip'],
  [/\bopt ?in\b|\bopted in\b/g, 'optin'],
  [/\bopt ?out\b|\bopted ?out\b|\bhas opted out(?: of)?\b/g, 'optout'],
  [/\bbel me niet(?: register)?\b/g, 'belmeniet'],
  [/\bdo not\b|\bdon t\b|\bne pas\b|\bniet meer\b/g, 'not'],
  [/\bsign ?up\b/g, 'signup'],
  [
    /\blog ?in\b|\bsign(?:ed)? in\b|(?<=\b(?:letzte|letzter|last|laatste|derniere) )(?:anmeldung|aanmelding)\b/g,
    'login',
  ],
  [
    /\b(?:number of|total|anzahl|nombre de?|aantal) (?:orders|purchases|commandes|achats|bestellungen|kaufe|bestellingen|aankopen|giften|donaties|donations|dons|spenden)\b/g,
    'aantal orders',
  ],
  [/\bderniers? contact\b|\blaatste contact\b|\blast contact\b/g, 'last contacted'],
  [/\b(bron|herkomst|source|quelle) (?:adres|adresse|address)\b/g, '$1'],
  [/\bvoorletter s\b/g, 'voorletters'],
  [/\bnom de famille\b/g, 'lastname'],
  [/\braison sociale\b/g, 'companyname'],
  [/\bcode postal\b/g, 'postcode'],
  [/\bpostal code\b|\bzip code\b|\bpost code\b/g, 'postcode'],
  [/\bforme juridique\b|\blegal form\b/g, 'legalform'],
  [/\b(?:legal|lawful) basis\b|\bbase (?:legale|juridique)\b/g, 'legalbasis'],
  [/\bdate of birth\b|\bdate de naissance\b|\bne le\b|\bgeb(?:oren)? (?:am|op)\b|\bgeboren\b/g, 'birth'],
  [
    /\bburgerlijke staat\b|\bmarital status\b|\bsituation familiale\b|\betat civil\b|\bcivil status\b/g,
    'marital',
  ],
  [
    /\bnational (?:id|insurance)(?: number)?\b|\bnumero national\b|\bregistre national\b|\bsecurite sociale\b/g,
    'bsn',
  ],
  [/\bbank account\b/g, 'iban'],
  [/\bcredit card\b/g, 'iban'],
  [/\buser agent\b/g, 'useragent'],
  [/\bthird part(?:y|ies)\b/g, 'thirdparty'],
  [/^(?:m v|m w|h f|m f|v m|m v x|m w d)$/g, 'gender'],
  [/\bcategorie socio professionnelle\b/g, 'beroep'],
  [/\b(lid|klant|member|abonnee|contract|client|kunde) (?:tot|bis|jusqu au|until)\b/g, '$1 einde'],
  [
    /\b(strasse|straat|adres|rue|address) (?:(?:und|en|et|and) )?(?:haus|huis)?(?:nr|nummer|numero|no|number)\b/g,
    '$1',
  ],
  [/\bstate province\b|\bstate region\b|\bprovince code\b/g, 'region'],
  [/\bcountry region\b/g, 'country'],
  [/\bhome owner\b|\beigen (?:huis|woning)\b|\bproprietaire\b/g, 'homeowner'],
  [/\bjob title\b|\bintitule du poste\b/g, 'jobtitle'],
  [/\bnumero de rue\b/g, 'huisnummer'],
  [/\bchiffre d affaires?\b/g, 'umsatz'],
  [/\bplace of birth\b|\blieu de naissance\b|\bgeburtsort\b|\bgeboorteplaats\b/g, 'birth city'],
  [/\bmise a jour\b/g, 'updated'],
  [/\bsub region\b/g, 'region'],
];

/** The meanings of a header, its folded words, and those words that nothing is known about. */
export interface HeaderMeaning {
  readonly words: readonly string[];
  readonly meanings: ReadonlySet<string>;
  readonly unknown: readonly string[];
}

/** Known as it stands, or made of known words. */
function isKnown(word: string): boolean {
  return meanings.has(word) || splitCompound(word) !== undefined;
}

/** Words of a header: camelCase, snake_case, blanks, digits and diacritics taken apart and folded. */
export function headerWords(header: string): string[] {
  const pieces = header.split(/[^\p{L}\p{N}\p{M}]+/u).map((piece) => {
    // KvK and IPadres are words, LastModifiedBy is three
    const whole = foldText(piece);
    if (isKnown(whole)) return whole;
    const apart = piece
      .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
      .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, '$1 $2')
      .replace(/ID\b/g, ' id');
    return foldText(apart);
  });
  let text = pieces.join(' ').replace(/\s+/g, ' ').trim();
  for (const [phrase, word] of phrases) text = text.replace(phrase, word);
  return text.split(' ').filter((word) => word !== '');
}

/** Little words that carry no meaning of their own. */
const silent = new Set(
  `de het een of van the a an for from per to by with and or du des la les l d un une der die das dem den ein eine fur von zum
   zur mit und oder your your uw je jouw my mijn mein votre default primary main hoofd 1 work werk home_ prive private
   primair principal principale cust is has current huidig huidige please vul hs custom
   wil wilt wenst ontvangen ontvangt wants receive receives recevoir recoit souhaite erhalten erhalt wunscht graag`.split(
    /\s+/,
  ),
);

export function readHeader(header: string): HeaderMeaning {
  const words = headerWords(header);
  const found = new Set<string>();
  const unknown: string[] = [];
  for (const word of words) {
    const known = meanings.get(word);
    if (known) for (const meaning of known) found.add(meaning);
    else if (!silent.has(word) && !/^\d+$/.test(word)) {
      const parts = splitCompound(word.replace(/\d+$/, ''));
      if (parts) for (const part of parts) for (const meaning of meanings.get(part)!) found.add(meaning);
      else unknown.push(word);
    }
  }
  return { words, meanings: found, unknown };
}
