import { type Because, type ColumnRole, type Mapping, roleInfo } from '@houdbaar/core/scan/columns';
import type { Said } from '@houdbaar/core/terms';
import type { Problem, Table } from '../../readers/index.ts';
import { recognitionProblems } from '../say-recognition.ts';
import { maskSample } from './mask-sample.ts';
import { openImport } from './read-rows.ts';

/** A column, with what it was taken for. */
export interface RecognisedColumn {
  readonly index: number;
  readonly header: string;
  readonly role: ColumnRole;
  /** The field of a policy that it is; null: none about a person. */
  readonly field: string | null;
  /** 0 to 1; below 0.5 somebody should look. */
  readonly confidence: number;
  readonly because: Because;
  /** Up to five values, only in their shape. */
  readonly samples: readonly string[];
}

/** One file or sheet of an upload. */
export interface RecognisedTable {
  /** The name under which a mapping names it: `export.zip/contacts.csv`, `book.xlsx#Sheet1`. */
  readonly name: string;
  readonly table: string;
  readonly vendor: string | null;
  readonly headerless: boolean;
  readonly columns: readonly RecognisedColumn[];
  readonly problems: readonly { readonly code: string; readonly count: number; readonly says: Said }[];
}

export interface RecognisedUpload {
  readonly tables: readonly RecognisedTable[];
  readonly problems: readonly Problem[];
}

const shown = 5;
/** Rows looked through for values. */
const lookedAt = 200;

/**
 * Says what the columns of a file hold, with values in their shape alone.
 *
 * @throws {InvalidMapping} when the mapping names a column that isn't there
 */
export async function recogniseUpload(path: string, mapping?: Mapping): Promise<RecognisedUpload> {
  const { tables, recognitions, problems } = await openImport([path], mapping, undefined);
  const found: RecognisedTable[] = [];
  for (const [index, recognition] of recognitions.entries()) {
    const samples = await samplesOf(tables[index]!);
    const { fileName, sheet, table, vendor, headerless, columns } = recognition;
    found.push({
      name: sheet === undefined ? fileName : `${fileName}#${sheet}`,
      table,
      vendor: vendor ?? null,
      headerless,
      columns: columns.map(({ index: place, header, role, confidence, because }) => ({
        index: place,
        header,
        role,
        field: roleInfo[role].field ?? null,
        confidence,
        because,
        samples: samples[place] ?? [],
      })),
      problems: recognitionProblems(recognition).map(({ code, count, says }) => ({ code, count, says })),
    });
  }
  return { tables: found, problems };
}

/** The first values of each column, each shape once. */
async function samplesOf(table: Table): Promise<readonly (readonly string[])[]> {
  const samples = table.header.map(() => new Set<string>());
  let rows = 0;
  for await (const batch of table.rows()) {
    for (const row of batch.rows) {
      rows += 1;
      for (const [index, found] of samples.entries()) {
        const cell = row[index];
        if (cell && found.size < shown) found.add(maskSample(cell));
      }
      if (rows >= lookedAt) break;
    }
    if (rows >= lookedAt) break;
  }
  return samples.map((found) => [...found]);
}
