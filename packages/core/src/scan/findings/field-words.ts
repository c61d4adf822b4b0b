import type { Language, Said } from '../../terms/index.ts';
import type { ScanField } from '../people/index.ts';

/** Data fields as people call them in a running sentence, those that say most of a life first; others go by their header. */
const words: Readonly<Record<string, Said>> = {
  protection: { nl: 'bewind of curatele', en: 'guardianship or administration' },
  income: { nl: 'inkomen', en: 'income' },
  children: { nl: 'aantal kinderen', en: 'number of children' },
  maritalStatus: { nl: 'burgerlijke staat', en: 'marital status' },
  homeOwner: { nl: 'eigen woning', en: 'home ownership' },
  education: { nl: 'opleiding', en: 'education' },
  occupation: { nl: 'beroep', en: 'occupation' },
  gender: { nl: 'geslacht', en: 'gender' },
  salutation: { nl: 'aanhef', en: 'form of address' },
  birthDate: { nl: 'geboortedatum', en: 'date of birth' },
  age: { nl: 'leeftijd', en: 'age' },
  location: { nl: 'locatie', en: 'location' },
  ip: { nl: 'IP-adres', en: 'IP address' },
  socialProfile: { nl: 'profiel op sociale media', en: 'social media profile' },
  email: { nl: 'e-mailadres', en: 'e-mail address' },
  phone: { nl: 'telefoonnummer', en: 'telephone number' },
  mobile: { nl: 'mobiel nummer', en: 'mobile number' },
  fax: { nl: 'faxnummer', en: 'fax number' },
  name: { nl: 'naam', en: 'name' },
  firstName: { nl: 'voornaam', en: 'first name' },
  middleName: { nl: 'tweede voornaam', en: 'middle name' },
  lastName: { nl: 'achternaam', en: 'last name' },
  initials: { nl: 'voorletters', en: 'initials' },
  userName: { nl: 'gebruikersnaam', en: 'user name' },
  address: { nl: 'adres', en: 'address' },
  city: { nl: 'woonplaats', en: 'town' },
  country: { nl: 'land', en: 'country' },
  language: { nl: 'taal', en: 'language' },
  company: { nl: 'bedrijf', en: 'company' },
  title: { nl: 'functie', en: 'job title' },
  role: { nl: 'rol', en: 'role' },
  department: { nl: 'afdeling', en: 'department' },
  tags: { nl: 'labels', en: 'tags' },
  score: { nl: 'score', en: 'score' },
  purchases: { nl: 'aankopen', en: 'purchases' },
  opens: { nl: 'geopende mails', en: 'opened e-mails' },
  clicks: { nl: 'kliks', en: 'clicks' },
  logins: { nl: 'inlogmomenten', en: 'logins' },
  activity: { nl: 'laatste activiteit', en: 'last activity' },
};

export function sayField({ field, header }: Pick<ScanField, 'field' | 'header'>): Said {
  return words[field] ?? { nl: `“${header}”`, en: `“${header}”` };
}

const ranks: ReadonlyMap<string, number> = new Map(Object.keys(words).map((field, rank) => [field, rank]));

/** Where a field comes in a list: the lower, the more it says of a person's life. */
export function fieldRank({ field }: Pick<ScanField, 'field'>): number {
  return ranks.get(field) ?? ranks.size;
}

const joint: Said = { nl: 'en', en: 'and' };
const figures = { nl: new Intl.NumberFormat('nl-NL'), en: new Intl.NumberFormat('en-GB') };

/** `a, b en c`. */
export function enumerate(parts: readonly string[], language: Language): string {
  if (parts.length < 2) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} ${joint[language]} ${parts.at(-1)}`;
}

/** `18.148` in Dutch, `18,148` in English. */
export function inFigures(count: number, language: Language): string {
  return figures[language].format(count);
}

/** The same sentence made in both languages. */
export function inBoth(say: (language: Language) => string): Said {
  return { nl: say('nl'), en: say('en') };
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
