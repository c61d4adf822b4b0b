import { type Day, formatDay } from '@houdbaar/core/time';
import type { Contact } from './business.ts';
import type { Customer } from './customers.ts';
import type { Reader } from './readers.ts';

/** Tables as systems export them: CSV with semicolons, headers in Dutch. */

type Cell = string | undefined;

/** Known to be no reader, which is more than not knowing. */
export const notSubscribed = 'niet ingeschreven';

const csv = (headers: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  `${[headers, ...rows].map((row) => row.map(cellOf).join(';')).join('\n')}\n`;

const cellOf = (cell: Cell): string =>
  cell === undefined ? '' : /[";\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

const day = (at: Day | undefined): Cell => (at === undefined ? undefined : formatDay(at));

/** @param readers addresses of those who have the newsletter by the form, which tells of their consent itself */
export const customerTable = (customers: readonly Customer[], readers: ReadonlySet<string>): string =>
  csv(
    [
      ...['Klantnummer', 'Aanhef', 'Voornaam', 'Achternaam', 'Bedrijfsnaam', 'Rechtsvorm', 'E-mailadres'],
      ...['Telefoon', 'Straat', 'Huisnummer', 'Postcode', 'Plaats', 'Land', 'Taal', 'Geboortedatum'],
      ...['Aangemaakt op', 'Fase', 'Overleden op', 'Nieuwsbrief'],
    ],
    customers.map((each) => [
      ...[each.number, each.salutation, each.firstName, each.lastName, each.company, each.legalForm],
      ...[each.email, each.phone, each.street, each.houseNumber, each.postcode, each.place, each.country],
      ...[each.language, day(each.birthDay), day(each.since), each.stage, day(each.deceasedOn)],
      readers.has(each.email) ? undefined : notSubscribed,
    ]),
  );

export const orderTable = (customers: readonly Customer[]): string =>
  csv(
    ['Ordernummer', 'Klantnummer', 'Besteldatum', 'Bedrag'],
    customers.flatMap(({ number, orders }) =>
      orders.map((order) => [order.number, number, formatDay(order.day), order.amount]),
    ),
  );

/** The list of before the form: a yes and a day, and of some that they confirmed or left. */
export const oldReaderTable = (readers: readonly Reader[]): string =>
  csv(
    ['E-mailadres', 'Voornaam', 'Taal', 'Status', 'Inschrijfdatum', 'Bevestigd op', 'Uitgeschreven op'],
    readers.map((each, index) => [
      ...[each.email, each.firstName, each.language],
      ...[each.left === undefined ? 'ingeschreven' : 'uitgeschreven', day(each.signedUp)],
      // Of a fourth the mail with the confirmation was thrown away.
      ...[index % 4 === 0 ? undefined : day(each.confirmed), day(each.left)],
    ]),
  );

/** What the form knows of its readers beside their consent, which it tells as it happens. */
export const readerTable = (readers: readonly Reader[]): string =>
  csv(
    ['E-mailadres', 'Voornaam', 'Taal', 'Aangemaakt op'],
    readers.map((each) => [each.email, each.firstName, each.language, day(each.signedUp)]),
  );

export const contactTable = (
  contacts: readonly Contact[],
  stage: string,
  cameBy: string,
  newsletter?: string,
): string =>
  csv(
    [
      ...['Bedrijfsnaam', 'Voornaam', 'Achternaam', 'Functie', 'E-mailadres', 'Telefoon', 'Straat'],
      ...['Huisnummer', 'Postcode', 'Plaats', 'Land', 'Fase', 'Toegevoegd op', 'Herkomst', 'Nieuwsbrief'],
    ],
    [
      ...contacts.map((each) => [
        ...[each.company, each.firstName, each.lastName, each.title, each.email, each.phone, each.street],
        ...[
          each.houseNumber,
          each.postcode,
          each.place,
          each.country,
          stage,
          day(each.since),
          cameBy,
          newsletter,
        ],
      ]),
      // A list that people typed: two cards of which nobody can be found.
      ['Hotel Het Lindeblad', '', 'Vermeer', 'Inkoper', 'vermeer at lindeblad'],
      ['Bistro De Warme Pot', 'Tess', '', 'Eigenaar', 'zie kaartje'],
    ].map((row) => [...row, ...Array.from({ length: 15 - row.length }, () => undefined)]),
  );
