import {
  applyMapping,
  borrowAcrossFiles,
  type Column,
  type Mapping,
  type Recognition,
  recogniseColumns,
} from '@houdbaar/core/scan/columns';
import { dateTally } from '@houdbaar/core/scan/values';
import type { Table } from '../readers/index.ts';

/** Rows by which the columns of a table are recognised. */
const sampleRows = 1000;

async function sampleOf(table: Table): Promise<readonly (readonly string[])[]> {
  const rows: (readonly string[])[] = [];
  for await (const batch of table.rows()) {
    rows.push(...batch.rows);
    if (rows.length >= sampleRows) break;
  }
  return rows.slice(0, sampleRows);
}

/** File and sheet of a table's name: `book.xlsx [Sheet1]`. */
function placeOf({ name, kind }: Table): { readonly fileName: string; readonly sheet?: string } {
  const parts = kind === 'xlsx' ? /^(.*) \[(.*)\]$/.exec(name) : null;
  return parts ? { fileName: parts[1]!, sheet: parts[2]! } : { fileName: name };
}

function recogniseTable(table: Table, samples: readonly (readonly string[])[]): Recognition {
  const place = placeOf(table);
  const [first, ...rest] = samples;
  if (!table.headerless || !first) return recogniseColumns({ ...place, header: table.header, samples });
  const found = recogniseColumns({ ...place, header: first, samples: rest });
  // A first row that reads as a header is data all the same: its cells must not be shown as names.
  return found.headerless
    ? found
    : {
        ...found,
        columns: found.columns.map((column) => ({ ...column, header: `column ${column.index + 1}` })),
      };
}

const isOpen = ({ dates, role }: Column): boolean =>
  role !== 'ignore' &&
  dates !== undefined &&
  dates.order === undefined &&
  !dates.mixed &&
  dates.ambiguous > 0;

/** Reads all of a table to settle the order of dates that its beginning left open. */
async function settleDates(table: Table, recognition: Recognition): Promise<Recognition> {
  const open = recognition.columns.filter(isOpen);
  if (open.length === 0) return recognition;
  const tallies = new Map(open.map(({ index }) => [index, dateTally()]));
  for await (const { rows } of table.rows())
    for (const row of rows) for (const [index, tally] of tallies) tally.see(row[index]!);
  const columns = recognition.columns.map((column) => {
    const tally = tallies.get(column.index);
    return tally ? { ...column, dates: tally.finding() } : column;
  });
  const problems = recognition.problems.flatMap((problem) => {
    if (problem.kind !== 'dates-ambiguous') return problem;
    const count = columns[problem.column]?.dates?.ambiguous ?? 0;
    return count > 0 ? { ...problem, count } : [];
  });
  return { ...recognition, columns, problems };
}

/**
 * Says what each table holds, by its header and the beginning of its rows; a mapping goes before. Where dates may be
 * read both ways the whole table is looked at.
 *
 * @throws {InvalidMapping} when the mapping names a column that isn't there
 */
export async function recogniseTables(
  tables: readonly Table[],
  mapping: Mapping | undefined,
): Promise<readonly Recognition[]> {
  const found: Recognition[] = [];
  for (const table of tables) {
    const samples = await sampleOf(table);
    const recognition = recogniseTable(table, samples);
    found.push(mapping ? applyMapping(recognition, mapping, samples) : recognition);
  }
  const borrowed = borrowAcrossFiles(found);
  const settled: Recognition[] = [];
  for (const [index, recognition] of borrowed.entries())
    settled.push(await settleDates(tables[index]!, recognition));
  return borrowAcrossFiles(settled);
}
