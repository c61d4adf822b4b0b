import type { Rule } from '../../law/index.ts';
import type { PersonRecord, PersonVerdicts, ScanObserver, ScanSetting } from '../people/index.ts';
import type { ScanReport } from '../report/index.ts';
import { LaneTally } from './lane-tally.ts';
import { PeopleTally } from './people-tally.ts';
import { RetentionTally } from './retention-tally.ts';
import { SleeperTally } from './sleepers.ts';

/** The counting parts of a scan report. */
export type TalliedReport = Pick<ScanReport, 'people' | 'retention' | 'sleepers' | 'fields' | 'lanes'>;

/** What the remarks of a report go by. */
export interface SeenFacts {
  readonly people: number;
  /** People by where their country was told. */
  readonly countryFrom: Readonly<Record<PersonRecord['countryFrom'], number>>;
  readonly withoutAnyDate: number;
  /** People with a day of their last act, and none since when their data are there. */
  readonly withoutStart: number;
  readonly unreadDates: number;
  readonly staff: number;
  /** Former customers by the time since their last purchase alone. */
  readonly formerByTime: number;
}

/** Counts everybody who comes by; its memory doesn't grow with them. */
export class ReportTally implements ScanObserver {
  readonly #setting: ScanSetting;
  readonly #people = new PeopleTally();
  readonly #retention: RetentionTally;
  readonly #sleepers: SleeperTally;
  readonly #lanes: LaneTally;
  readonly #filled: Int32Array;
  readonly #covered: Int32Array;
  readonly #countryFrom = { address: 0, phone: 0, assumed: 0 };
  #withoutAnyDate = 0;
  #withoutStart = 0;
  #unreadDates = 0;
  #staff = 0;
  #formerByTime = 0;

  constructor(setting: ScanSetting) {
    this.#setting = setting;
    this.#retention = new RetentionTally(setting);
    this.#sleepers = new SleeperTally(setting.at);
    this.#lanes = new LaneTally(setting);
    this.#filled = new Int32Array(setting.fields.length);
    this.#covered = new Int32Array(setting.fields.length);
  }

  see(person: PersonRecord, verdicts: PersonVerdicts): void {
    this.#people.see(person);
    this.#retention.see(verdicts);
    this.#sleepers.see(person);
    this.#lanes.see(verdicts);
    const { filled } = person;
    const { covered } = verdicts;
    for (let field = 0; field < filled.length; field += 1) {
      if (filled[field] === 0) continue;
      this.#filled[field] = this.#filled[field]! + 1;
      if (covered[field] === 1) this.#covered[field] = this.#covered[field]! + 1;
    }
    this.#countryFrom[person.countryFrom] += 1;
    if (person.obtained === undefined && person.lastAct === undefined) this.#withoutAnyDate += 1;
    else if (person.obtained === undefined && person.relationSince === undefined) this.#withoutStart += 1;
    if (person.dateUnread) this.#unreadDates += 1;
    if (person.staff) this.#staff += 1;
    if (
      person.relation === 'former-customer' &&
      person.relationEnd === undefined &&
      person.lastPurchase !== undefined
    )
      this.#formerByTime += 1;
  }

  get seen(): SeenFacts {
    return {
      people: this.#people.total,
      countryFrom: this.#countryFrom,
      withoutAnyDate: this.#withoutAnyDate,
      withoutStart: this.#withoutStart,
      unreadDates: this.#unreadDates,
      staff: this.#staff,
      formerByTime: this.#formerByTime,
    };
  }

  /** @param rules every rule that decided something, by id */
  report(rules: ReadonlyMap<string, Rule>): TalliedReport {
    const retention = this.#retention.report();
    // Of the purposes that list a field those are named that hold anyone here.
    const live = new Set(retention.byPurpose.map(({ purpose }) => purpose));
    return {
      people: this.#people.report(),
      retention,
      sleepers: this.#sleepers.report(),
      fields: this.#setting.fields.map(({ field, header, neededBy, sensitivity }, index) => ({
        field,
        header,
        filled: this.#filled[index]!,
        neededBy: neededBy.filter((purpose) => live.has(purpose)),
        covered: this.#covered[index]!,
        sensitivity,
      })),
      lanes: this.#lanes.report(rules),
    };
  }
}
