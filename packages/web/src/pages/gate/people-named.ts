import type { Table } from './csv.ts';

/** Who is asked about: as the list for the server, and how many. */
export interface Named {
  readonly csv: Blob;
  readonly count: number;
}

export type Naming = 'email' | 'phone' | 'customer';

const columns = ['email', 'phone', 'customer', 'source', 'person'] as const;
const line = (cells: Partial<Record<(typeof columns)[number], string>>): string =>
  // The server reads these cells itself: what is no formula there may start as it likes.
  `${columns.map((column) => `"${(cells[column] ?? '').replaceAll('"', '""')}"`).join(',')}\n`;

/** What people typed or pasted, one on a line: e-mail addresses, phone numbers, person:12, else customer numbers. */
export function namedInText(text: string, source: string): Named {
  const lines = text.split(/[\n\r;]+/).flatMap((each) => {
    const value = each.trim().replace(/^[,\s"']+|[,\s"']+$/g, '');
    if (value === '') return [];
    const person = /^(?:person:|#)(\d{1,15})$/.exec(value)?.[1];
    if (person) return [line({ person })];
    if (value.includes('@')) return [line({ email: value })];
    if (/^[+\d][\d\s().-]{7,}$/.test(value) && (value.startsWith('+') || source === ''))
      return [line({ phone: value })];
    return [line({ customer: value, source })];
  });
  return { csv: listOf(lines), count: lines.length };
}

/** The people of one column of a table; empty cells are left out. */
export function namedInTable({ rows }: Table, column: number, by: Naming, source: string): Named {
  const lines = rows.flatMap((row) => {
    const value = row[column]?.trim();
    return value ? [line({ [by]: value, ...(by === 'customer' ? { source } : {}) })] : [];
  });
  return { csv: listOf(lines), count: lines.length };
}

const listOf = (lines: readonly string[]): Blob =>
  new Blob([`${columns.join(',')}\n`, ...lines], { type: 'text/csv' });

/** The column that most likely names people, and how: by what stands in it, else by its head. */
export function guessColumn({ head, rows }: Table): { readonly column: number; readonly by: Naming } {
  const some = rows.slice(0, 50);
  const share = (column: number, looks: RegExp) =>
    some.length === 0 ? 0 : some.filter((row) => looks.test(row[column] ?? '')).length / some.length;
  const found = (looks: RegExp, named: RegExp) =>
    head.findIndex((name, column) => share(column, looks) > 0.5 || (some.length === 0 && named.test(name)));
  const email = found(/^[^@\s]+@[^@\s]+\.[^@\s]+$/, /mail/i);
  if (email >= 0) return { column: email, by: 'email' };
  const customer = head.findIndex((name) => /klant|customer|client|kunden|debiteur|relatienr/i.test(name));
  if (customer >= 0) return { column: customer, by: 'customer' };
  const phone = found(/^[+\d][\d\s().-]{7,}$/, /tel|phone|mobiel/i);
  return phone >= 0 ? { column: phone, by: 'phone' } : { column: 0, by: 'customer' };
}
