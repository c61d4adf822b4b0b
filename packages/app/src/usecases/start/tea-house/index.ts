import type { Day } from '@houdbaar/core/time';
import type { EventInput } from '../../record/index.ts';
import { makeBought, makeLeads } from './business.ts';
import { Chance } from './chance.ts';
import { makeCustomers } from './customers.ts';
import { makeHappenings } from './happenings.ts';
import { PeopleInventor } from './invent-person.ts';
import { teaPolicy } from './policy.ts';
import { makeReaders } from './readers.ts';
import { teaSources } from './sources.ts';
import {
  contactTable,
  customerTable,
  notSubscribed,
  oldReaderTable,
  orderTable,
  readerTable,
} from './tables.ts';

export { exampleEmail } from './customers.ts';

/** Files that a system of the sample company would export. */
export interface SampleExport {
  readonly source: string;
  readonly supplier?: string;
  readonly files: readonly { readonly name: string; readonly text: string }[];
  /** Rows with somebody in them. */
  readonly people: number;
}

/** A company that doesn't exist, with everything that happened to its people in five years. */
export interface TeaHouse {
  /** YAML. */
  readonly policy: string;
  readonly exports: readonly SampleExport[];
  readonly events: readonly EventInput[];
  /** People with whom there is a quarrel about a delivery: their data have to stay. */
  readonly quarrel: { readonly title: string; readonly until: Day; readonly emails: readonly string[] };
}

const seed = 20_260_101;

/**
 * Theehuis Zilverlinde: a Dutch web shop for tea with a newsletter, a loyalty card and business customers. The same people
 * at every call; what they did moves along with the day on which it is made, so that it always seems to live.
 */
export function teaHouse(today: Day): TeaHouse {
  const chance = new Chance(seed);
  // With a chance of their own: who they are doesn't hang on what they did.
  const people = new PeopleInventor(new Chance(seed + 1));
  const customers = makeCustomers(today, chance, people);
  const readers = makeReaders(today, chance, people, customers);
  const leads = makeLeads(today, chance, people);
  const bought = makeBought(today, chance, people);
  const events = makeHappenings(today, chance, { customers, readers, leads, bought });
  return {
    policy: teaPolicy(today),
    exports: [
      {
        source: teaSources['web-shop'],
        files: [
          {
            name: 'klanten.csv',
            text: customerTable(customers, new Set(readers.customers.map(({ email }) => email))),
          },
          { name: 'bestellingen.csv', text: orderTable(customers) },
        ],
        people: customers.length,
      },
      {
        source: teaSources['newsletter-form'],
        files: [{ name: 'abonnees.csv', text: oldReaderTable(readers.old) }],
        people: readers.old.length,
      },
      {
        source: teaSources['newsletter-form'],
        files: [{ name: 'formulier.csv', text: readerTable(readers.byForm) }],
        people: readers.byForm.length,
      },
      {
        source: teaSources['trade-fair'],
        files: [{ name: 'visitekaartjes.csv', text: contactTable(leads, 'Lead', 'beurs', notSubscribed) }],
        people: leads.length,
      },
      {
        source: teaSources['bought-list'],
        supplier: 'Adressenkompas (verzonnen)',
        files: [{ name: 'horeca.csv', text: contactTable(bought, 'Prospect', 'gekochte adressen') }],
        people: bought.length,
      },
    ],
    events,
    quarrel: {
      title: 'Geschil over een levering die niet aankwam',
      until: today + 210,
      emails: [67, 131, 202].map((index) => customers[index]!.email),
    },
  };
}
