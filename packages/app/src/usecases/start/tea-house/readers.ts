import type { Day } from '@houdbaar/core/time';
import type { Chance } from './chance.ts';
import { type Customer, exampleEmail } from './customers.ts';
import type { PeopleInventor } from './invent-person.ts';

/** How somebody came to the newsletter, and what became of it. */
export interface Reader {
  readonly email: string;
  readonly firstName: string;
  readonly language: string;
  readonly signedUp: Day;
  /** Absent: the link in the mail was never followed. */
  readonly confirmed?: Day;
  readonly lastClick?: Day;
  readonly left?: Day;
}

export interface Readers {
  /** Of the list that was kept before there was a form: nobody knows what they read when they agreed. */
  readonly old: readonly Reader[];
  /** Through the form; their consent is on record, word for word. */
  readonly byForm: readonly Reader[];
  /** Customers who ticked the box of the form too. */
  readonly customers: readonly Reader[];
}

const oldReaders = 120;
const formReaders = 245;
/** The form came so many days ago. */
const formSince = 1100;

export function makeReaders(
  today: Day,
  chance: Chance,
  people: PeopleInventor,
  customers: readonly Customer[],
): Readers {
  const reader = (who: Pick<Reader, 'email' | 'firstName' | 'language'>, signedUp: Day): Reader => {
    const { email, firstName, language } = who;
    if (email === exampleEmail)
      return { email, firstName, language, signedUp, confirmed: signedUp, lastClick: today - 9 };
    const isNew = signedUp > today - 12;
    const confirmed = chance.happens(isNew ? 0.4 : 0.93)
      ? Math.min(signedUp + (chance.happens(0.8) ? 0 : 1), today - 1)
      : undefined;
    const left =
      confirmed !== undefined && chance.happens(0.09) ? chance.whole(confirmed, today - 1) : undefined;
    const until = left ?? today - 1;
    const from = confirmed ?? until;
    // Most who read on clicked lately; others only once, long ago.
    const lastClick = !chance.happens(0.86)
      ? undefined
      : chance.happens(0.75)
        ? Math.max(from, until - chance.whole(0, 300))
        : chance.whole(from, Math.max(from, until));
    return {
      email,
      firstName,
      language,
      signedUp,
      ...(confirmed === undefined ? {} : { confirmed }),
      ...(lastClick === undefined || confirmed === undefined ? {} : { lastClick }),
      ...(left === undefined ? {} : { left }),
    };
  };
  const old = Array.from({ length: oldReaders }, () =>
    reader(people.person(), today - chance.whole(formSince + 1, 1780)),
  );
  const byForm = Array.from({ length: formReaders }, (_, index) =>
    reader(people.person(), today - (index < 14 ? chance.whole(1, 11) : chance.whole(12, formSince))),
  );
  const ticked = customers
    .filter(
      ({ email, orders, deceasedOn }) =>
        (orders.length > 0 && deceasedOn === undefined && chance.happens(0.42)) || email === exampleEmail,
    )
    .map((customer) => reader(customer, Math.max(customer.since ?? 0, today - formSince + 5)));
  return { old, byForm, customers: ticked };
}
