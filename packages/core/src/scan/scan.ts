import type { Policy } from '../policy/index.ts';
import type { Language } from '../terms/index.ts';
import { type Day, formatDay } from '../time/index.ts';
import { planJoins, type Recognition } from './columns/index.ts';
import { listLanes, listPurposes, PersonJudge } from './facts/index.ts';
import { createFindings, type Findings } from './findings/index.ts';
import {
  type ImpossibleDates,
  type Layout,
  layOut,
  listFields,
  PeopleScan,
  type ScanObserver,
  type ScanPass,
  type ScanSetting,
} from './people/index.ts';
import type { FileReport, ScanReport } from './report/index.ts';
import { assumptionsOf, ReportTally, unknowableOf } from './tally/index.ts';

export interface ScanOptions {
  /** What each table holds, in the order in which rows will be given. */
  readonly recognitions: readonly Recognition[];
  readonly at: Day;
  readonly language: Language;
  readonly policy: Policy;
  /** No policy was given: templates stand in. */
  readonly assumedPolicy: boolean;
  /** Where people live whose own country isn't told; the organisation's unless given. */
  readonly country?: string;
  /** Others who want to see everybody, each made once the setting is known. */
  readonly observers?: readonly ((setting: ScanSetting) => ScanObserver)[];
}

/**
 * A scan of one or more tables. Pure: it is handed rows and gives a report.
 *
 * Read the tables in the order of `passes`, giving each row with its line to the pass's taker; a table may have to be
 * read twice. Then ask for the report.
 */
export class Scan {
  readonly passes: readonly ScanPass[];
  readonly #options: ScanOptions;
  readonly #layout: Layout;
  readonly #setting: ScanSetting;
  readonly #people: PeopleScan;
  readonly #judge: PersonJudge;
  readonly #tally: ReportTally;
  readonly #findings: Findings;

  constructor(options: ScanOptions) {
    this.#options = options;
    const { recognitions, at, policy, assumedPolicy } = options;
    const country = options.country ?? policy.organisation.country;
    const plan = planJoins(recognitions);
    const layout = layOut(recognitions, plan);
    const purposes = listPurposes(policy);
    const { fields, fieldOf, purchaseField, present } = listFields(recognitions, plan, layout, purposes);
    const told = (['lastPurchaseAt', 'firstPurchaseAt', 'orderCount'] as const).some((role) =>
      present.has(role),
    );
    this.#layout = layout;
    this.#setting = {
      at,
      country,
      policy,
      assumedPolicy,
      tables: layout.people.map((table) => {
        const { fileName, vendor, columns } = recognitions[table]!;
        return {
          name: fileName,
          vendor,
          headers: columns.map(({ header }) => header),
          roles: columns.map(({ role }) => role),
        };
      }),
      fields,
      purposes,
      lanes: listLanes(purposes),
      present,
      knowsPurchases: told || layout.orders.size > 0,
    };
    this.#judge = new PersonJudge(this.#setting);
    this.#tally = new ReportTally(this.#setting);
    this.#findings = createFindings(this.#setting);
    const observers = [
      this.#tally,
      this.#findings,
      ...(options.observers ?? []).map((make) => make(this.#setting)),
    ];
    this.#people = new PeopleScan({
      recognitions,
      plan,
      layout,
      at,
      country,
      fields: fields.length,
      fieldOf,
      purchaseField,
      see: (person) => {
        const verdicts = this.#judge.verdicts(person);
        for (const observer of observers) observer.see(person, verdicts);
      },
    });
    this.passes = this.#people.passes;
  }

  /** Takes the rows of a pass, each with its line (CSV) or row (sheet) from 1. */
  taker(pass: ScanPass): (row: readonly string[], line: number) => void {
    return this.#people.taker(pass);
  }

  /** Dates that no calendar has, as far as their columns were read. */
  get impossibleDates(): readonly ImpossibleDates[] {
    return this.#people.impossibleDates;
  }

  /** @param files one for each file or sheet, those that could not be read included */
  report(files: readonly FileReport[]): ScanReport {
    const { at, language, recognitions, country } = this.#options;
    const tallied = this.#tally.report(this.#judge.rules);
    const concluded = this.#findings.conclude();
    const name = (table: number) => recognitions[table]!.fileName;
    const circumstances = {
      setting: this.#setting,
      seen: this.#tally.seen,
      counts: this.#people.counts,
      tallied,
      vendors: [...new Set(recognitions.flatMap(({ vendor }) => vendor ?? []))],
      apart: this.#layout.apart.map(name),
      staffTables: this.#layout.staff.map(name),
      unread: this.#unreadColumns(),
      countryGiven: country !== undefined,
    };
    return {
      at: formatDay(at),
      language,
      files,
      ...tallied,
      findings: concluded.findings,
      assumptions: assumptionsOf(circumstances),
      unknowable: unknowableOf(circumstances, concluded.unknowable),
      score: concluded.score,
      scoreParts: concluded.scoreParts,
      plan: concluded.plan,
    };
  }

  /** Columns of the people's tables that nothing recognised, though something stands in them. */
  #unreadColumns(): string[] {
    return this.#layout.people.flatMap((table) => {
      const { fileName, columns } = this.#options.recognitions[table]!;
      return columns
        .filter(
          ({ role, filled, because, confidence }) =>
            role === 'ignore' && filled > 0 && because === 'content' && confidence < 0.5,
        )
        .map(({ header }) => `${fileName}: ${header}`);
    });
  }
}
