import type { Said } from '../../terms/index.ts';
import { addMonths, type Day } from '../../time/index.ts';
import type { PersonRecord } from '../people/index.ts';
import type { Bucket } from '../report/index.ts';

const steps: readonly { readonly id: string; readonly months: number; readonly label: Said }[] = [
  { id: 'under-6-months', months: 6, label: { nl: 'minder dan een half jaar', en: 'under half a year' } },
  { id: '6-to-12-months', months: 12, label: { nl: 'half jaar tot een jaar', en: 'half a year to a year' } },
  { id: '1-to-2-years', months: 24, label: { nl: '1 tot 2 jaar', en: '1 to 2 years' } },
  { id: '2-to-3-years', months: 36, label: { nl: '2 tot 3 jaar', en: '2 to 3 years' } },
  { id: '3-to-5-years', months: 60, label: { nl: '3 tot 5 jaar', en: '3 to 5 years' } },
  { id: '5-to-7-years', months: 84, label: { nl: '5 tot 7 jaar', en: '5 to 7 years' } },
];
const longer: Said = { nl: '7 jaar of langer', en: '7 years or more' };
const noAct: Said = { nl: 'geen handeling', en: 'no act known' };
const noDate: Said = { nl: 'geen datum', en: 'no date' };

/** People by how long ago their last act was: a purchase, click, login or other act of theirs; never an open. */
export class SleeperTally {
  readonly #from: readonly Day[];
  readonly #counts = new Int32Array(steps.length + 1);
  #noAct = 0;
  #noDate = 0;

  constructor(at: Day) {
    this.#from = steps.map(({ months }) => addMonths(at, -months));
  }

  see({ lastAct, obtained, updated }: PersonRecord): void {
    if (lastAct !== undefined) {
      let step = 0;
      while (step < this.#from.length && lastAct <= this.#from[step]!) step += 1;
      this.#counts[step] = this.#counts[step]! + 1;
    } else if (obtained !== undefined || updated !== undefined) this.#noAct += 1;
    else this.#noDate += 1;
  }

  report(): Bucket[] {
    return [
      ...steps.map(({ id, label }, step) => ({ id, label, count: this.#counts[step]! })),
      { id: '7-years-or-more', label: longer, count: this.#counts[steps.length]! },
      { id: 'no-act', label: noAct, count: this.#noAct },
      { id: 'no-date', label: noDate, count: this.#noDate },
    ];
  }
}
