import { addMonths, type Day, formatDay } from '../../time/index.ts';
import type { PersonVerdicts, ScanSetting, ShortVerdict } from '../people/index.ts';
import type { RetentionReport } from '../report/index.ts';

/** Coming months that are told one by one. */
const monthsAhead = 24;

const monthOf = (day: Day): string => formatDay(day).slice(0, 7);

/** Counts of days by month: the coming 24 each, the rest together. */
class MonthCounts {
  readonly byMonth: Record<string, number> = {};
  later = 0;
  readonly #end: Day;
  /** Every person asks for the month of a day; days repeat. */
  readonly #months = new Map<Day, string>();

  constructor(at: Day) {
    const first = at - Number(formatDay(at).slice(8)) + 1;
    for (let month = 0; month < monthsAhead; month += 1) this.byMonth[monthOf(addMonths(first, month))] = 0;
    this.#end = addMonths(first, monthsAhead);
  }

  /** @param day null: never by itself */
  add(day: Day | null): void {
    if (day === null || day >= this.#end) {
      this.later += 1;
      return;
    }
    let month = this.#months.get(day);
    if (month === undefined) {
      month = monthOf(day);
      this.#months.set(day, month);
    }
    this.byMonth[month] = (this.byMonth[month] ?? 0) + 1;
  }
}

interface PurposeCounts {
  kept: number;
  lapsed: number;
  unknown: number;
  readonly months: MonthCounts;
}

/** Who may still be kept, who no longer, and who lapses when. */
export class RetentionTally {
  #lapsed = 0;
  #unknown = 0;
  readonly #months: MonthCounts;
  readonly #setting: ScanSetting;
  readonly #purposes: readonly PurposeCounts[];

  constructor(setting: ScanSetting) {
    this.#setting = setting;
    this.#months = new MonthCounts(setting.at);
    this.#purposes = setting.purposes.map(() => ({
      kept: 0,
      lapsed: 0,
      unknown: 0,
      months: new MonthCounts(setting.at),
    }));
  }

  see({ standing, lapsesOn, keep }: PersonVerdicts): void {
    if (standing === 'lapsed') this.#lapsed += 1;
    else if (standing === 'unknown') this.#unknown += 1;
    else this.#months.add(lapsesOn ?? null);
    for (let purpose = 0; purpose < keep.length; purpose += 1) {
      const verdict = keep[purpose];
      if (verdict) count(this.#purposes[purpose]!, verdict);
    }
  }

  report(): RetentionReport {
    return {
      lapsed: this.#lapsed,
      byMonth: this.#months.byMonth,
      later: this.#months.later,
      unknown: this.#unknown,
      byPurpose: this.#setting.purposes.flatMap(({ id, name }, index) => {
        const { kept, lapsed, unknown, months } = this.#purposes[index]!;
        if (kept + lapsed + unknown === 0) return [];
        return [{ purpose: id, name, kept, lapsed, unknown, byMonth: months.byMonth }];
      }),
    };
  }
}

function count(counts: PurposeCounts, { outcome, until }: ShortVerdict): void {
  switch (outcome) {
    case 'lawful':
      counts.kept += 1;
      counts.months.add(until);
      return;
    case 'unlawful':
      counts.lapsed += 1;
      return;
    case 'unknown':
      counts.unknown += 1;
      return;
  }
}
