import { addMonths, type Day } from '@houdbaar/core/time';
import type { Chance } from './chance.ts';
import type { Invented, PeopleInventor } from './invent-person.ts';

export interface Order {
  readonly number: string;
  readonly day: Day;
  /** In euros, with cents. */
  readonly amount: string;
}

/** Somebody in the web shop. */
export interface Customer extends Invented {
  readonly number: string;
  /** The day on which the account was made; absent where nobody wrote it down. */
  readonly since?: Day;
  readonly orders: readonly Order[];
  readonly stage: 'Lid' | 'Klant' | 'Gratis account';
  readonly company?: string;
  readonly legalForm?: string;
  readonly birthDay?: Day;
  readonly deceasedOn?: Day;
  /** Has an account and comes back to it. */
  readonly logsIn: boolean;
}

const customers = 660;
/** Of the customers, how many are to have their time for offers this month or the next. */
const lapsingSoon = 26;
const members = 150;
const atCompanies = 62;
const soleTraders = 16;
/** Accounts that never ordered: those of whom the day is known, and those of whom it isn't. */
const neverOrdered = 24;
const undated = 21;
/** Of the members, who are not of age yet. */
const minors = 9;

/** Somebody whom it is worthwhile to look at: a member who buys, reads the newsletter and logs in. */
export const exampleEmail = 'sanne.vanderlinde@postbus.example';
const exampleAt = 40;

/** Customers of five years, of whom most are still around. */
export function makeCustomers(today: Day, chance: Chance, people: PeopleInventor): Customer[] {
  const orderNumbers = new OrderNumbers();
  const made: Customer[] = [];
  for (let index = 0; index < customers; index += 1) {
    const last = lastOrder(index, today, chance);
    const isBusiness = index % 12 === 5 && made.filter(({ company }) => company).length < atCompanies;
    const work = isBusiness ? people.workplace() : undefined;
    const person =
      index === exampleAt
        ? people.named('Sanne', 'van der Linde', exampleEmail)
        : people.person(undefined, work);
    const isMember = !work && index % 3 === 1 && index < members * 3;
    const minor = isMember && index < minors * 3;
    const firstOrder =
      last - (chance.happens(0.24) ? 0 : chance.whole(10, Math.max(10, 1800 - (today - last))));
    const isExample = index === exampleAt;
    const since = isExample ? today - 1240 : firstOrder;
    made.push({
      ...person,
      number: customerNumber(index),
      since,
      orders: ordersOf(since, last, chance, orderNumbers),
      stage: isMember ? 'Lid' : 'Klant',
      ...(work ? { company: work.company } : {}),
      ...(!work && index % 45 === 7 && index < soleTraders * 45
        ? { company: `${person.lastName} Theeverkoop`, legalForm: 'Eenmanszaak' }
        : {}),
      ...birthOf(minor, isMember, today, chance),
      ...(isExample ? { birthDay: addMonths(today, -12 * 38) + 121 } : {}),
      ...(index === 300 || index === 512 ? { deceasedOn: today - chance.whole(40, 300) } : {}),
      logsIn: isMember || chance.happens(0.3),
    });
  }
  for (let index = 0; index < neverOrdered + undated; index += 1)
    made.push({
      ...people.person(),
      number: customerNumber(customers + index),
      ...(index < neverOrdered ? { since: today - chance.whole(30, 1500) } : {}),
      orders: [],
      stage: 'Gratis account',
      logsIn: false,
    });
  return made;
}

const customerNumber = (index: number): string => `ZL-${10_001 + index * 7}`;

/** The day of the last order. Most bought in the last two years; some are about to have their time. */
function lastOrder(index: number, today: Day, chance: Chance): Day {
  if (index === exampleAt) return today - 47;
  if (index % 28 === 3 && index < lapsingSoon * 28) return addMonths(today, -24) + chance.whole(1, 34);
  const dice = chance.next();
  if (dice < 0.5) return today - chance.whole(1, 365);
  if (dice < 0.76) return today - chance.whole(366, 729);
  if (dice < 0.93) return today - chance.whole(735, 1300);
  return today - chance.whole(1300, 1780);
}

class OrderNumbers {
  #last = 240_000;
  next(): string {
    this.#last += 3;
    return `B${this.#last}`;
  }
}

function ordersOf(first: Day, last: Day, chance: Chance, numbers: OrderNumbers): Order[] {
  const between = first === last ? 0 : chance.whole(0, Math.min(5, Math.floor((last - first) / 60)));
  const days = [first, ...Array.from({ length: between }, () => chance.whole(first, last)), last];
  return [...new Set(days)]
    .sort((one, other) => one - other)
    .map((day) => ({
      number: numbers.next(),
      day,
      amount: `${chance.whole(9, 94)}.${chance.of(['00', '25', '50', '95'])}`,
    }));
}

/** The form of the shop asks everybody for a birthday, though only members get something for it. */
function birthOf(minor: boolean, isMember: boolean, today: Day, chance: Chance): { readonly birthDay?: Day } {
  if (minor) return { birthDay: addMonths(today, -12 * 18) + chance.whole(6, 900) };
  if (!chance.happens(isMember ? 0.8 : 0.4)) return {};
  return { birthDay: addMonths(today, -12 * chance.whole(21, 78)) + chance.whole(0, 364) };
}
