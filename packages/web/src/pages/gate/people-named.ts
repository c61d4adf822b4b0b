import type { Table } from './csv.ts';

/** Who is asked about: as the list for the server, and how many. */
export interface Named {
  readonly csv: Blob;
  /** Of how many lines somebody may be found. */
  readonly count: number;
  /** Lines that are no address and no number; the server answers them with unknown. */
  readonly unread: number;
  /** Customer numbers of which nobody said whose they are; unknown as well. */
  readonly sourceless: number;
}

export type Naming = 'email' | 'phone' | 'customer';

const columns = ['email', 'phone', 'customer', 'source', 'person'] as const;
/** Whether a text reads as what it should be; customer numbers look as they like. */
const looks: Readonly<Record<Naming, RegExp>> = {
  email: /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/,
  phone: /^[+(\d][\d\s()./-]{6,}$/,
  customer: /\S/,
};

const line = (cells: Partial<Record<(typeof columns)[number], string>>): string =>
  // The server reads these cells itself: what is no formula there may start as it likes.
  `${columns.map((column) => `"${(cells[column] ?? '').replaceAll('"', '""')}"`).join(',')}\n`;

/** What people typed or pasted, one on a line or with commas between: e-mail addresses, phone numbers, person:12, else customer numbers. */
export function namedInText(text: string, source: string): Named {
  return namedBy(
    text.split(/[\n\r;,]+/).flatMap((each): Line[] => {
      const value = each.trim().replace(/^[,\s"']+|[,\s"']+$/g, '');
      if (value === '') return [];
      const person = /^(?:person:|#)(\d{1,15})$/.exec(value)?.[1];
      if (person) return [{ text: line({ person }), is: 'read' }];
      if (value.includes('@')) return [lineOf('email', value, source)];
      if (/^[+\d][\d\s().-]{7,}$/.test(value) && (value.startsWith('+') || source === ''))
        return [lineOf('phone', value, source)];
      // A word among numbers is something that came along, such as a name.
      const customer = lineOf('customer', value, source);
      return [/\d/.test(value) ? customer : { ...customer, is: 'unread' }];
    }),
  );
}

/** The people of one column of a table; empty cells are left out. */
export function namedInTable({ rows }: Table, column: number, by: Naming, source: string): Named {
  return namedBy(
    rows.flatMap((row): Line[] => {
      const value = row[column]?.trim();
      return value ? [lineOf(by, value, source)] : [];
    }),
  );
}

interface Line {
  readonly text: string;
  readonly is: 'read' | 'unread' | 'sourceless';
}

function lineOf(by: Naming, value: string, source: string): Line {
  const text = line({ [by]: value, ...(by === 'customer' ? { source } : {}) });
  if (by === 'customer' && source === '') return { text, is: 'sourceless' };
  return { text, is: looks[by].test(value) ? 'read' : 'unread' };
}

function namedBy(lines: readonly Line[]): Named {
  const count = (what: Line['is']) => lines.filter(({ is }) => is === what).length;
  return {
    csv: new Blob([`${columns.join(',')}\n`, ...lines.map(({ text }) => text)], { type: 'text/csv' }),
    count: count('read'),
    unread: count('unread'),
    sourceless: count('sourceless'),
  };
}

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
