import type { Day } from '@houdbaar/core/time';
import type { Chance } from './chance.ts';
import type { SampleCountry } from './countries.ts';
import type { Invented, PeopleInventor, Workplace } from './invent-person.ts';

/** Somebody at a company, met at a fair or on a list that was bought. */
export interface Contact extends Invented, Workplace {
  /** The day of the fair or of the delivery of the list; absent where nobody wrote it down. */
  readonly since?: Day;
  /** The day on which they answered for the last time. */
  readonly replied?: Day;
  /** The day on which they were told where their data came from. */
  readonly told?: Day;
}

/** Days ago, and how many cards were collected. */
const fairs = [
  [705, 22],
  [388, 20],
  [345, 14],
  [64, 30],
] as const;
const withoutFair = 8;
/** Deliveries of the bought list: days ago, contacts, and how many of these were told within the month. */
const deliveries = [
  [96, 22, 9],
  [19, 27, 0],
] as const;
const withoutDelivery = 13;

/** Only there numbers are set aside for fiction, so that leads can have a telephone. */
const withPhone: readonly SampleCountry[] = ['DE', 'DE', 'FR', 'NL', 'BE'];

export function makeLeads(today: Day, chance: Chance, people: PeopleInventor): Contact[] {
  const contacts = fairs.flatMap(([ago, count]) =>
    Array.from({ length: count }, (): Contact => {
      const since = today - ago;
      const replied = chance.happens(0.35) ? chance.whole(since + 3, today - 1) : undefined;
      return { ...atWork(chance, people), since, ...(replied === undefined ? {} : { replied }) };
    }),
  );
  return [...contacts, ...Array.from({ length: withoutFair }, () => atWork(chance, people))];
}

export function makeBought(today: Day, chance: Chance, people: PeopleInventor): Contact[] {
  const contacts = deliveries.flatMap(([ago, count, informed]) =>
    Array.from({ length: count }, (_, index): Contact => {
      const told = index < informed ? { told: today - ago + 20 } : {};
      return { ...atWork(chance, people), since: today - ago, ...told };
    }),
  );
  return [...contacts, ...Array.from({ length: withoutDelivery }, () => atWork(chance, people))];
}

function atWork(chance: Chance, people: PeopleInventor): Contact {
  const work = people.workplace();
  return { ...people.person(chance.of(withPhone), work), ...work };
}
