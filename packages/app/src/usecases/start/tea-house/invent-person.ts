import type { Chance } from './chance.ts';
import { type SampleCountry, type Surroundings, sampleCountries, surroundings } from './countries.ts';

/** Somebody who doesn't exist. */
export interface Invented {
  readonly country: SampleCountry;
  readonly language: string;
  readonly salutation: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly street: string;
  readonly houseNumber: string;
  readonly postcode: string;
  readonly place: string;
  readonly email: string;
  /** Empty where the country has no numbers set aside for fiction. */
  readonly phone: string;
}

export interface Workplace {
  readonly company: string;
  /** The domain of its mailboxes, under the reserved top level `.example`. */
  readonly domain: string;
  readonly title: string;
}

/** Invents people, no two with the same address for mail. */
export class PeopleInventor {
  readonly #chance: Chance;
  readonly #taken = new Set<string>();
  #numbers = 0;

  constructor(chance: Chance) {
    this.#chance = chance;
  }

  person(country = this.#country(), work?: Workplace): Invented {
    const chance = this.#chance;
    const around: Surroundings = surroundings[country];
    const place = chance.of(around.places);
    const isShe = chance.happens(0.56);
    const firstName = chance.of(isShe ? around.she : around.he);
    const lastName = chance.of(around.last);
    return {
      country,
      language: around.language,
      salutation: around.salutations[isShe ? 0 : 1],
      firstName,
      lastName,
      street: chance.of(around.streets),
      houseNumber: String(chance.whole(1, 180)) + (chance.happens(0.1) ? chance.of(['A', 'B']) : ''),
      postcode: this.#postcode(country, place[1]),
      place: place[0],
      email: this.#email(firstName, lastName, work?.domain ?? chance.of(around.mailboxes)),
      phone: this.#phone(country),
    };
  }

  /** A woman in the Netherlands whose name is given. */
  named(firstName: string, lastName: string, email: string): Invented {
    const around: Surroundings = surroundings.NL;
    this.#taken.add(email);
    return { ...this.person('NL'), salutation: around.salutations[0], firstName, lastName, email };
  }

  workplace(): Workplace {
    const chance = this.#chance;
    const name = `${chance.of(companyStarts)} ${chance.of(companyEnds)}`;
    const number = this.#taken.has(name) ? ` ${chance.of(companyPlaces)}` : '';
    this.#taken.add(name);
    const company = `${name}${number}`;
    return { company, domain: `${plain(company)}.example`, title: chance.of(titles) };
  }

  #country(): SampleCountry {
    let left = this.#chance.next() * 100;
    for (const country of sampleCountries) {
      left -= surroundings[country].weight;
      if (left < 0) return country;
    }
    return 'NL';
  }

  #postcode(country: SampleCountry, start: string): string {
    const chance = this.#chance;
    const digits = (length: number): string =>
      start + String(chance.whole(0, 10 ** length - 1)).padStart(length, '0');
    return country === 'NL' ? `${digits(2)} ${chance.of(letters)}${chance.of(letters)}` : digits(2);
  }

  #email(firstName: string, lastName: string, domain: string): string {
    const local = `${plain(firstName)}.${plain(lastName)}`;
    let email = `${local}@${domain}`;
    for (let more = 2; this.#taken.has(email); more += 1) email = `${local}${more}@${domain}`;
    this.#taken.add(email);
    return email;
  }

  /**
   * A number out of those that are set aside for films and books: in Germany by the Bundesnetzagentur (Mitteilung
   * 148/2021), in France by Arcep (décision 2018-0881). The Netherlands and Belgium have none.
   */
  #phone(country: SampleCountry): string {
    const number = this.#numbers;
    if (country !== 'DE' && country !== 'FR') return '';
    this.#numbers += 1;
    const rest = (length: number): string => String((number * 37) % 10 ** length).padStart(length, '0');
    return country === 'DE' ? `+49 30 23125${rest(3)}` : `+33 6 39 98 ${rest(4).replace(/^(..)/, '$1 ')}`;
  }
}

const letters = [...'ABCDEGHJKLMNPRSTVWXZ'];

const companyStarts = [
  'Eetcafé',
  'Hotel',
  'Kantoor',
  'Lunchroom',
  'Bakkerij',
  'Bistro',
  'Boekhandel',
  'Conferentieoord',
];
const companyEnds = [
  'De Zilveren Lepel',
  'Het Lindeblad',
  'De Stille Ketel',
  'Zeven Kandijs',
  'De Blauwe Samovar',
  'Onder de Theekist',
  'Het Derde Kopje',
  'De Warme Pot',
];
const companyPlaces = ['Noord', 'Oost', 'Zuid', 'West', 'aan Zee'];
const titles = ['Eigenaar', 'Inkoper', 'Bedrijfsleider', 'Facilitair manager', 'Officemanager'];

/** A name in the signs of an address: `Élodie de Boer` is `elodie.deboer`. */
const plain = (text: string): string =>
  text
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/[^a-zA-Z-]/g, '')
    .toLowerCase();
