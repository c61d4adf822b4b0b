import type { JoinPlan, Recognition } from '../columns/index.ts';
import { KeyIndex } from './key-index.ts';
import type { Layout } from './layout.ts';
import type { Hash64 } from './person-record.ts';

/** Whether a person comes by for the first time, by the key of their record and by their e-mail address. */
export type FirstTime = (key: Hash64 | undefined, mail: Hash64 | undefined) => boolean;

export interface SeenOptions {
  readonly recognitions: readonly Recognition[];
  readonly plan: JoinPlan;
  readonly layout: Layout;
}

/**
 * Remembers who came by, where another table may bring them again. Two people of one table may share an address; the
 * same address in two tables is one person, unless both tables know people by numbers of one kind.
 */
export class SeenPeople {
  readonly #options: SeenOptions;
  readonly #domains = new Map<string, KeyIndex>();
  readonly #mails = new KeyIndex();

  constructor(options: SeenOptions) {
    this.#options = options;
  }

  /** The test for the rows of one table, once those before it are through; undefined where nobody can come twice. */
  firstTime(table: number): FirstTime | undefined {
    const { recognitions, plan, layout } = this.#options;
    // Each order brings its customer again.
    const repeats = recognitions[table]!.table === 'orders';
    if (layout.people.length === 1 && !repeats) return undefined;
    const { person, email } = plan.tables[table]!;
    const before = layout.people.slice(0, layout.people.indexOf(table));
    const sharesKeys = before.some((other) => person && plan.tables[other]!.person?.domain === person.domain);
    const keys = person && this.#domain(person.domain);
    const mails = email === undefined ? undefined : this.#mails;
    const earlierMails = this.#mails.size;
    return (key, mail) => {
      if (key && keys) {
        const size = keys.size;
        if (keys.add(key) < size && (repeats || before.length > 0)) return false;
      }
      if (!mail || !mails) return true;
      const size = mails.size;
      const number = mails.add(mail);
      // An address with a higher number was met in this table: someone else's, unless the rows repeat people.
      const known = number < (repeats ? size : earlierMails);
      return !known || (key !== undefined && (sharesKeys || repeats));
    };
  }

  #domain(name: string): KeyIndex {
    const known = this.#domains.get(name) ?? new KeyIndex();
    this.#domains.set(name, known);
    return known;
  }
}
