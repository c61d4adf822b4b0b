import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type Mapping, type MappingFault, type Recognition, unknownFiles } from '@houdbaar/core/scan/columns';
import {
  type LeftOutField,
  ToldPeople,
  type ToldPeopleOptions,
  type ToldPerson,
} from '@houdbaar/core/scan/told';
import {
  type OpenedTables,
  openTables,
  type Problem,
  type Progress,
  problemEffects,
} from '../../readers/index.ts';
import { impossibleDates } from '../impossible-dates.ts';
import { recogniseTables } from '../recognise-tables.ts';
import { numberNames } from './number-names.ts';
import { type EmptyRow, type RowSetting, readyRow, type ToldRow } from './told-row.ts';

/** Files opened for an import, with what their tables hold. */
export interface OpenedImport extends OpenedTables {
  readonly recognitions: readonly Recognition[];
  /** Files of the given mapping that are not among those read. */
  readonly unknownFiles: readonly MappingFault[];
}

/**
 * Opens the files of an import and recognises their columns.
 *
 * @throws {InvalidMapping} when the mapping names a column that isn't there
 */
export async function openImport(
  files: readonly string[],
  mapping: Mapping | undefined,
  onProgress: ((progress: Progress) => void) | undefined,
): Promise<OpenedImport> {
  const opened = await openTables(files, onProgress ? { onProgress } : {});
  const recognitions = await recogniseTables(opened.tables, mapping);
  return { ...opened, recognitions, unknownFiles: mapping ? unknownFiles(mapping, recognitions) : [] };
}

/** SHA-256 over the contents of files in their order, and over a text, as hexadecimal. */
export async function hashFiles(files: readonly string[], text: string): Promise<string> {
  const all = createHash('sha256');
  for (const file of files) {
    const one = createHash('sha256');
    for await (const piece of createReadStream(file)) one.update(piece as Buffer);
    all.update(one.digest());
  }
  return all.update(text).digest('hex');
}

export type ReadRow = ToldRow | EmptyRow;

/** The rows of an import, one person each, in an order that is the same at every reading. */
export class RowReading {
  readonly #opened: OpenedImport;
  readonly #people: ToldPeople;
  #rows: ReadRow[] = [];
  /** Under which name customer numbers of each kind are hashed. */
  readonly names: ReadonlyMap<string, string>;

  constructor(
    opened: OpenedImport,
    setting: RowSetting,
    options: Omit<ToldPeopleOptions, 'recognitions' | 'see' | 'onNobody' | 'at'>,
  ) {
    this.#opened = opened;
    this.#people = new ToldPeople({
      ...options,
      recognitions: opened.recognitions,
      at: setting.today,
      see: (told: ToldPerson) => this.#rows.push(readyRow(told, setting, this.names)),
      onNobody: (file, row) => this.#rows.push({ file, row, told: undefined }),
    });
    this.names = numberNames(this.#people.domains, setting.numbering);
  }

  /** Reads on only as fast as batches are asked for. The last may be smaller than `size`. */
  async *batches(size: number): AsyncGenerator<readonly ReadRow[]> {
    for (const pass of this.#people.passes) {
      const take = this.#people.taker(pass);
      for await (const { rows, lines } of this.#opened.tables[pass.table]!.rows())
        for (let row = 0; row < rows.length; row += 1) {
          take(rows[row]!, lines[row]!);
          if (this.#rows.length >= size) yield this.#taken();
        }
    }
    if (this.#rows.length > 0) yield this.#taken();
  }

  #taken(): readonly ReadRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  get leftOut(): readonly LeftOutField[] {
    return this.#people.leftOut;
  }

  /** What was wrong with files, sheets and rows, as far as they were read. */
  get problems(): readonly Problem[] {
    const { problems, tables } = this.#opened;
    const dates = this.#people.impossibleDates;
    return [
      ...problems,
      ...tables.flatMap((table, index) => [...table.problems, ...impossibleDates(table, dates, index)]),
    ].filter(({ code }) => problemEffects[code] !== 'noted' || code === 'header-only');
  }
}
