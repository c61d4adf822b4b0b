/** Columns that say whom an event is about, by what they are called in a table. */
const personColumns = new Map<string, readonly string[]>([
  ['person.id', ['person', 'id']],
  ['email', ['person', 'email']],
  ['phone', ['person', 'phone']],
  ['country', ['person', 'country']],
  ['customer', ['person', 'customer', 'number']],
  ['customer.source', ['person', 'customer', 'source']],
]);

const numbers: ReadonlySet<string> = new Set(['person.id', 'click.links']);
const booleans = new Map([
  ['true', true],
  ['false', false],
  ['ja', true],
  ['nee', false],
  ['yes', true],
  ['no', false],
]);
const lists: ReadonlySet<string> = new Set(['channels']);
/** Columns whose words happen to be texts, also where they read as yes or no. */
const texts: ReadonlySet<string> = new Set([
  'id',
  'email',
  'customer',
  'customer.source',
  'system',
  'form.name',
]);

/**
 * A row of a table as an event: columns bear the names of the event's keys, with dots where one lies in another
 * (`form.name`, `click.userAgent`); those of the person are called email, phone, country, customer, customer.source and
 * person.id. Empty cells are left out; a list is written with spaces, commas or bars between.
 */
export function eventOfCells(header: readonly string[], cells: readonly string[]): Record<string, unknown> {
  const event: Record<string, unknown> = {};
  for (const [index, column] of header.entries()) {
    const cell = (cells[index] ?? '').trim();
    if (cell !== '') put(event, personColumns.get(column) ?? column.split('.'), told(column, cell));
  }
  return event;
}

function told(column: string, cell: string): unknown {
  if (texts.has(column)) return cell;
  if (lists.has(column)) return cell.split(/[\s,;|]+/).filter((word) => word !== '');
  if (numbers.has(column) && /^\d{1,15}$/.test(cell)) return Number(cell);
  return booleans.get(cell.toLowerCase()) ?? cell;
}

function put(into: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let place = into;
  for (const key of path.slice(0, -1)) {
    const inner = Object.hasOwn(place, key) ? place[key] : undefined;
    const next = typeof inner === 'object' && inner !== null ? inner : {};
    define(place, key, next);
    place = next as Record<string, unknown>;
  }
  define(place, path.at(-1)!, value);
}

/** A key of its own, whatever it is called. */
const define = (into: object, key: string, value: unknown): void => {
  Object.defineProperty(into, key, { value, enumerable: true, configurable: true, writable: true });
};
