import type { Policy } from '@houdbaar/core/policy';
import { templatePolicy } from '@houdbaar/core/policy';
import {
  type FileProblem,
  type FileReport,
  Scan,
  type ScanOptions,
  type ScanReport,
} from '@houdbaar/core/scan';
import {
  formatMapping,
  type Mapping,
  type MappingFault,
  type Recognition,
  unknownFiles,
} from '@houdbaar/core/scan/columns';
import type { Language } from '@houdbaar/core/terms';
import type { Day } from '@houdbaar/core/time';
import {
  openTables,
  type Problem,
  type Progress,
  problemEffects,
  sayProblem,
  type Table,
} from '../readers/index.ts';
import { impossibleDates } from './impossible-dates.ts';
import { recogniseTables } from './recognise-tables.ts';
import { recognitionProblems } from './say-recognition.ts';

export interface ScanFilesOptions {
  readonly files: readonly string[];
  readonly at: Day;
  readonly language: Language;
  /** The organisation's declaration; without it templates stand in. */
  readonly policy?: Policy;
  /** Where people live whose country the files don't tell. */
  readonly country?: string;
  readonly mapping?: Mapping;
  readonly onProgress?: (progress: Progress) => void;
  /** Others who want to see everybody in the files. */
  readonly observers?: NonNullable<ScanOptions['observers']>;
}

export interface ScannedFiles {
  readonly report: ScanReport;
  /** The mapping that was used, as YAML for `--map`. */
  readonly mapping: string;
  /** What was wrong with files, sheets and rows; what is only worth knowing stands in the report alone. */
  readonly problems: readonly Problem[];
  /** Files of the given mapping that are not among those scanned. */
  readonly unknownFiles: readonly MappingFault[];
  /** Whether at least one table could be read. */
  readonly readAny: boolean;
}

/** Where neither policy nor option names a country. */
const defaultCountry = 'NL';

/**
 * Scans exports: what is in them, what may stay, what must go, whom to contact and why. Reads every file once, tables
 * that others join to twice; keeps nothing of them. One file's trouble doesn't stop the others.
 *
 * @throws {InvalidMapping} when the mapping names a column that isn't there
 */
export async function scanFiles(options: ScanFilesOptions): Promise<ScannedFiles> {
  const { at, language, mapping } = options;
  const opened = await openTables(
    options.files,
    options.onProgress ? { onProgress: options.onProgress } : {},
  );
  const recognitions = await recogniseTables(opened.tables, mapping);
  const country = options.country ?? defaultCountry;
  const scan = new Scan({
    recognitions,
    at,
    language,
    policy: options.policy ?? templatePolicy(country, at),
    assumedPolicy: options.policy === undefined,
    ...(options.country === undefined ? {} : { country: options.country }),
    ...(options.observers ? { observers: options.observers } : {}),
  });
  const passed = new Set<number>();
  for (const pass of scan.passes) {
    const take = scan.taker(pass);
    passed.add(pass.table);
    for await (const { rows, lines } of opened.tables[pass.table]!.rows())
      for (let row = 0; row < rows.length; row += 1) take(rows[row]!, lines[row]!);
  }
  // Tables that nothing joins to are counted all the same.
  for (const [index, table] of opened.tables.entries())
    if (!passed.has(index)) for await (const _ of table.rows());
  const impossible = opened.tables.map((table, index) => impossibleDates(table, scan.impossibleDates, index));
  const files = [
    ...opened.tables.map((table, index) => fileReport(table, recognitions[index]!, impossible[index]!)),
    ...unreadFiles(opened.problems),
  ];
  return {
    report: scan.report(files),
    mapping: formatMapping(recognitions),
    problems: [
      ...opened.problems,
      ...opened.tables.flatMap(({ problems }, index) => [...problems, ...impossible[index]!]),
    ].filter(({ code }) => problemEffects[code] !== 'noted' || code === 'header-only'),
    unknownFiles: mapping ? unknownFiles(mapping, recognitions) : [],
    readAny: opened.tables.length > 0,
  };
}

function fileReport(table: Table, recognition: Recognition, dates: readonly Problem[]): FileReport {
  const { vendor, columns } = recognition;
  return {
    name: table.name,
    rows: table.rowCount,
    skipped: table.skipped,
    ...(vendor ? { vendor } : {}),
    encoding: table.encoding ?? table.kind,
    ...(table.delimiter === null ? {} : { delimiter: table.delimiter }),
    table: recognition.table,
    mapping: Object.fromEntries(columns.map(({ header, role }) => [header, role])),
    problems: [...[...table.problems, ...dates].map(fileProblem), ...recognitionProblems(recognition)],
  };
}

/** Files of which nothing could be read, each with why. */
function unreadFiles(problems: readonly Problem[]): FileReport[] {
  const byFile = Map.groupBy(problems, ({ file }) => file);
  return [...byFile].map(([name, list]) => ({
    name,
    rows: 0,
    skipped: 0,
    encoding: '',
    table: 'unread',
    mapping: {},
    problems: list.map(fileProblem),
  }));
}

function fileProblem({ code, count, places, detail }: Problem): FileProblem {
  // File, row and number of times stand beside the sentence in the report.
  const bare = (language: Language) => {
    const said = sayProblem({ code, file: '', count: 1, places: [], detail }, language).replace(
      /^[,: ]+/,
      '',
    );
    return said.slice(0, 1).toUpperCase() + said.slice(1);
  };
  return { code, count, says: { nl: bare('nl'), en: bare('en') }, examples: places };
}
