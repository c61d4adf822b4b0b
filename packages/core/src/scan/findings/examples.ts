import type { PersonRecord } from '../people/index.ts';
import { maskedExample } from './masking.ts';

const most = 3;

interface Kept {
  readonly table: number;
  readonly row: number;
  readonly text: string;
}

/** The first few people of a finding by their place in the files, in whatever order they come by; masked at once. */
export class Examples {
  readonly #tables: readonly { readonly name: string }[];
  readonly #kept: Kept[] = [];

  constructor(tables: readonly { readonly name: string }[]) {
    this.#tables = tables;
  }

  add(person: PersonRecord): void {
    const { table, row } = person;
    const last = this.#kept.at(-1);
    if (
      this.#kept.length === most &&
      last &&
      (table > last.table || (table === last.table && row >= last.row))
    )
      return;
    const text = maskedExample(person, this.#tables[table]?.name ?? `table ${table + 1}`);
    this.#kept.push({ table, row, text });
    this.#kept.sort((one, other) => one.table - other.table || one.row - other.row);
    if (this.#kept.length > most) this.#kept.pop();
  }

  get texts(): readonly string[] {
    return this.#kept.map(({ text }) => text);
  }
}
