import type { Column, ColumnRole, JoinPlan, Recognition } from '../columns/index.ts';
import { roleInfo } from '../columns/index.ts';
import type { FieldReport } from '../report/index.ts';
import { isLinkTarget, type Layout, tellingColumns } from './layout.ts';
import type { ScanField, ScanPurpose } from './person-record.ts';
import type { FieldOf } from './table-reader.ts';

/** Fields that weigh heavier on a person when they leak or are used: money, family, whereabouts, words about them. */
const delicate: ReadonlySet<string> = new Set([
  ...[
    'income',
    'maritalStatus',
    'children',
    'homeOwner',
    'birthDate',
    'age',
    'iban',
    'remarks',
    'location',
    'ip',
  ],
  ...['socialProfile', 'deceased', 'gender', 'protection'],
]);

function sensitivityOf(role: ColumnRole, field: string): FieldReport['sensitivity'] {
  if (role.startsWith('specialCategory.')) return 'special';
  if (role === 'nationalNumber') return 'national-number';
  return delicate.has(field) ? 'delicate' : 'ordinary';
}

/** Names in policies under which a field also stands: a whole name serves who needs a first or a last name. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  name: ['firstName', 'lastName'],
  middleName: ['lastName', 'name'],
  initials: ['firstName', 'name'],
  firstName: ['name'],
  lastName: ['name'],
  mobile: ['phone'],
  phone: ['mobile'],
  role: ['title'],
  department: ['title'],
  city: ['address'],
  age: ['birthDate'],
};

/** Fields that are on file to reckon a term or to prove a consent. */
function servesTheRules(field: string, role: ColumnRole, { block }: ScanPurpose): boolean {
  const retention = typeof block.retention === 'object' ? block.retention : undefined;
  const extends_ = (retention?.extendedBy ?? []).map((entry) =>
    typeof entry === 'string' ? entry : entry.kind,
  );
  if (field === 'purchases') return retention?.from === 'purchase' || extends_.includes('purchase');
  if (field === 'logins') return extends_.includes('login');
  if (field === 'clicks') return extends_.includes('email.click');
  if (field === 'activity') return retention?.from === 'last-activity' || extends_.length > 0;
  if (role === 'consentIp' || role === 'confirmedIp') return block.basis === 'consent';
  return false;
}

/** Whether a purpose needs a field: by its declaration, or to reckon and prove what it rests on. */
function needs(purpose: ScanPurpose, field: string, role: ColumnRole): boolean {
  // Without its number a record can't be found again, whatever it is for.
  if (role === 'personKey') return true;
  const { fields } = purpose.declared;
  if (fields[field] !== undefined || otherNames[field]?.some((name) => fields[name] !== undefined))
    return true;
  return servesTheRules(field, role, purpose);
}

export interface FieldList {
  readonly fields: readonly ScanField[];
  readonly fieldOf: FieldOf;
  readonly purchaseField: number;
  /** Every role that tells something about the people of this scan. */
  readonly present: ReadonlySet<ColumnRole>;
}

/**
 * The fields of a scan: every column with data about people, those of tables that they point to included. Columns that
 * are called alike in several files (one export in pieces) are one field; so are all columns with orders.
 */
export function listFields(
  recognitions: readonly Recognition[],
  plan: JoinPlan,
  layout: Layout,
  purposes: readonly ScanPurpose[],
): FieldList {
  const fields: ScanField[] = [];
  const numbers = new Map<string, number>();
  const present = new Set<ColumnRole>();
  const linked = new Set(
    recognitions.flatMap((recognition, table) => (isLinkTarget(recognition) ? [table] : [])),
  );
  /** Of a table that others point to one column stands for all that tell the same: the code and the name of a country. */
  const keyOf = (table: number, column: Column, role: ColumnRole) =>
    linked.has(table) ? `linked ${role}` : `${role} ${column.header.toLowerCase()}`;
  const add = (table: number, column: Column, role: ColumnRole) => {
    present.add(role);
    const { field } = roleInfo[role];
    const key = keyOf(table, column, role);
    // The number of a person in a further table is the same number again.
    if (field === undefined || numbers.has(key) || (role === 'personKey' && numbers.has(role))) return;
    numbers.set(key, fields.length);
    if (role === 'personKey') numbers.set(role, fields.length);
    fields.push({
      field,
      header: column.header,
      role,
      table: recognitions[table]!.fileName,
      sensitivity: sensitivityOf(role, field),
      neededBy: purposes.filter((purpose) => needs(purpose, field, role)).map(({ id }) => id),
    });
  };
  const visit = (table: number, pointer: Column | undefined, on: ReadonlySet<number>) => {
    for (const { column, role } of tellingColumns(recognitions[table]!, pointer)) add(table, column, role);
    for (const { from, to } of plan.tables[table]!.links) {
      if (on.has(to.table) || !isLinkTarget(recognitions[to.table]!)) continue;
      visit(to.table, recognitions[table]!.columns[from.column]!, new Set([...on, table]));
    }
  };
  for (const table of new Set([...layout.people, ...layout.details.keys()]))
    visit(table, undefined, new Set([table]));
  const [orders] = layout.orders.keys();
  const dated =
    orders === undefined ? undefined : recognitions[orders]!.columns.find(({ role }) => role === 'orderDate');
  if (orders !== undefined && dated) add(orders, dated, 'orderDate');
  return {
    fields,
    fieldOf: (table, column, role) =>
      numbers.get(role === 'personKey' ? role : keyOf(table, column, role)) ?? -1,
    purchaseField: dated ? (numbers.get(keyOf(orders!, dated, 'orderDate')) ?? -1) : -1,
    present,
  };
}
