import type { Day } from '../../time/index.ts';
import type { Column, FileState, JoinPlan, Recognition } from '../columns/index.ts';
import type { ConsentStatus } from '../values/index.ts';
import { cellReader } from './cell-readers.ts';
import { hashText } from './hash.ts';
import type { ImpossibleDateTally } from './impossible-dates.ts';
import { isLinkTarget, type TellingColumn, tellingColumns } from './layout.ts';
import { type CellReader, tellStatus } from './permission-readers.ts';
import type { PersonDraft } from './person-draft.ts';
import { actBits } from './person-record.ts';
import type { RowStore } from './row-store.ts';

/** A column with how it is read and which field of the scan it fills (-1: none). */
interface Step {
  /** Position in the row, or in the store's columns. */
  readonly at: number;
  readonly field: number;
  readonly read: CellReader | undefined;
}

/** The index of the scan's field that a column fills, or -1. */
export type FieldOf = (table: number, column: Column, role: TellingColumn['role']) => number;

export interface ReaderSetting {
  readonly recognitions: readonly Recognition[];
  readonly plan: JoinPlan;
  readonly at: Day;
  readonly fieldOf: FieldOf;
  readonly impossibleDates: ImpossibleDateTally;
  /** The store of a look-up, by table and key column. */
  readonly lookUp: (table: number, key: number) => RowStore | undefined;
}

/** A pointer in a row to rows of another table. */
interface Pointer {
  readonly at: number;
  readonly store: RowStore;
  readonly reader: TableReader;
}

const statusOfState: Readonly<Record<FileState, ConsentStatus>> = {
  subscribed: 'subscribed',
  unsubscribed: 'unsubscribed',
  cleaned: 'bounced',
  'non-subscribed': 'never',
  suppressed: 'suppressed',
};

/** Reads rows of one table into a person, with what they point to. Made once for each table and way of reaching it. */
export class TableReader {
  readonly #steps: readonly Step[];
  readonly #pointers: readonly Pointer[];
  readonly #state: ConsentStatus | undefined;
  readonly #unprovenConfirmation: boolean;
  readonly #atOrganisation: boolean;
  readonly #actsTold: number;

  /**
   * @param stored positions of the columns in a store; undefined where whole rows are read
   * @param pointer the column of another table that points to this one; undefined where the rows are about the person
   */
  constructor(
    setting: ReaderSetting,
    table: number,
    stored: readonly number[] | undefined,
    pointer?: Column,
    on: ReadonlySet<number> = new Set(),
  ) {
    const recognition = setting.recognitions[table]!;
    const place = (column: number) => (stored ? stored.indexOf(column) : column);
    this.#steps = tellingColumns(recognition, pointer).map(({ column, role }) => ({
      at: place(column.index),
      field: setting.fieldOf(table, column, role),
      read: cellReader(column.role === role ? column : { ...column, role }, setting.at, (row) =>
        // A row that was kept for later has left its place in the file behind.
        setting.impossibleDates.add(table, column.index, stored ? undefined : row),
      ),
    }));
    this.#pointers = setting.plan.tables[table]!.links.flatMap(({ from, to }): Pointer[] => {
      const target = setting.recognitions[to.table]!;
      const store =
        on.has(to.table) || !isLinkTarget(target) ? undefined : setting.lookUp(to.table, to.column);
      if (!store) return [];
      const column = recognition.columns[from.column]!;
      const reader = new TableReader(setting, to.table, store.columns, column, new Set([...on, table]));
      return [{ at: place(from.column), store, reader }];
    });
    const own = pointer === undefined;
    this.#state = own && recognition.state ? statusOfState[recognition.state] : undefined;
    this.#unprovenConfirmation =
      own && recognition.problems.some((problem) => problem.kind === 'confirm-time-is-no-proof');
    this.#atOrganisation = own && recognition.table === 'contacts-with-roles';
    this.#actsTold = own ? actsToldBy(recognition) : 0;
  }

  /** Reads a row as it came from the file. */
  read(draft: PersonDraft, row: readonly string[]): void {
    for (const step of this.#steps) {
      const cell = row[step.at]!;
      if (cell === '') continue;
      if (step.field >= 0) fill(draft, step.field, cell);
      step.read?.(draft, cell);
    }
    this.#tell(draft);
    for (const { at, store, reader } of this.#pointers)
      if (row[at] !== '') follow(draft, row[at]!, store, reader);
  }

  /** Reads a row that was kept in a store. */
  readStored(draft: PersonDraft, store: RowStore, row: number): void {
    for (const step of this.#steps) {
      const cell = store.cell(row, step.at);
      if (cell === '') continue;
      if (step.field >= 0) fill(draft, step.field, cell);
      step.read?.(draft, cell);
    }
    this.#tell(draft);
    for (const { at, store: target, reader } of this.#pointers) {
      const cell = store.cell(row, at);
      if (cell !== '') follow(draft, cell, target, reader);
    }
  }

  /** What the table itself says of everyone in it. */
  #tell(draft: PersonDraft): void {
    if (this.#state) tellStatus(draft, 'email', this.#state);
    if (this.#atOrganisation) draft.atOrganisation = true;
    draft.actsTold |= this.#actsTold;
    // A confirmation that the tool writes on every import tells when the record came, not that anyone confirmed.
    if (this.#unprovenConfirmation && draft.permissionAll.at === undefined && draft.confirmed !== undefined) {
      draft.created ??= draft.confirmed;
      draft.confirmed = undefined;
    }
  }
}

/** The acts of which a table's columns tell, as bits. */
function actsToldBy({ columns }: Recognition): number {
  let told = 0;
  for (const { role } of columns) {
    if (role === 'lastPurchaseAt' || role === 'orderCount') told |= actBits.purchase;
    else if (role === 'lastLoginAt') told |= actBits.login;
    else if (role === 'lastClickAt') told |= actBits.click;
    else if (role === 'lastOpenAt') told |= actBits.open;
    else if (role === 'lastActivityAt') told |= actBits.unnamed;
  }
  return told;
}

function fill({ filled, texts }: PersonDraft, field: number, cell: string): void {
  filled[field] = 1;
  if (texts !== undefined && texts[field] === '') texts[field] = cell;
}

function follow(draft: PersonDraft, key: string, store: RowStore, reader: TableReader): void {
  const row = store.find(keyHash(key));
  if (row >= 0) reader.readStored(draft, store, row);
}

/** Keys of records are compared without regard to case and blanks around them. */
export function keyHash(key: string): { high: number; low: number } {
  return hashText(key.toLowerCase());
}

/** The columns of a table that have to be kept to read its rows later. */
export function keptColumns(setting: Pick<ReaderSetting, 'recognitions' | 'plan'>, table: number): number[] {
  const recognition = setting.recognitions[table]!;
  const linked = isLinkTarget(recognition);
  const telling = linked
    ? // Which of them are read depends on who points here.
      recognition.columns.map((column) => column.index)
    : tellingColumns(recognition, undefined).map(({ column }) => column.index);
  const pointers = setting.plan.tables[table]!.links.filter(({ to }) =>
    isLinkTarget(setting.recognitions[to.table]!),
  ).map(({ from }) => from.column);
  return [...new Set([...telling, ...pointers])];
}
