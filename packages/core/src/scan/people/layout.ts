import type { Column, ColumnRole, JoinPlan, Recognition } from '../columns/index.ts';
import { linkedRole } from './linked-role.ts';

/** Rows by which space of keys a table tells whose they are: one of the plan's domains, or the e-mail address. */
export type Space = { readonly by: 'key'; readonly domain: string } | { readonly by: 'email' };

/** A name of the space, for keeping things by it. */
export const nameOf = (space: Space): string => (space.by === 'email' ? 'email' : `key ${space.domain}`);

export const sameSpace = (one: Space, other: Space): boolean => nameOf(one) === nameOf(other);

/** A table that is looked up by a key: addresses, organisations, names of things, or a step on the way to a person. */
export interface LookUp {
  readonly table: number;
  readonly key: number;
}

/** What the scan does with the tables it was given. */
export interface Layout {
  /** Tables whose rows are people, the one that says most about them first. */
  readonly people: readonly number[];
  /** Tables that add to the people of other tables, and by what their rows are tied to them. */
  readonly details: ReadonlyMap<number, Space>;
  /** Tables of orders, likewise. */
  readonly orders: ReadonlyMap<number, Space>;
  readonly lookUps: readonly LookUp[];
  /** Tables with orders or permissions that belong to nobody in these files. */
  readonly apart: readonly number[];
  /** Tables of the organisation's own staff; left aside. */
  readonly staff: readonly number[];
}

const describing: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  ...(['firstName', 'lastName', 'fullName', 'birthDate', 'gender', 'salutation', 'income'] as const),
  ...(['maritalStatus', 'company', 'jobTitle', 'street', 'postcode', 'city', 'occupation'] as const),
]);

/** How much a table says of the people in it; the table that says most leads. */
function weight({ table, columns }: Recognition): number {
  const said = columns.filter((column) => describing.has(column.role)).length;
  const reach = columns.filter((column) => column.role === 'email' || column.role === 'phone').length;
  const kind = { people: 300, 'contacts-with-roles': 200, consents: 100 } as Partial<Record<string, number>>;
  return (kind[table] ?? 0) + said * 10 + reach;
}

const has = (recognition: Recognition, ...roles: ColumnRole[]) =>
  recognition.columns.some((column) => roles.includes(column.role));

const identifies = (recognition: Recognition) =>
  has(recognition, 'personKey', 'email', 'phone', 'mobile', 'firstName', 'lastName', 'fullName');

/** Whether rows of a table are, or may be, people. */
function holdsPeople(recognition: Recognition): boolean {
  if (recognition.staff || !identifies(recognition)) return false;
  const { table } = recognition;
  return table === 'people' || table === 'contacts-with-roles' || table === 'consents';
}

/** Decides what each table is for, from what was recognised and how the tables join. */
export function layOut(recognitions: readonly Recognition[], plan: JoinPlan): Layout {
  const all = recognitions.map((_, table) => table);
  const staff = all.filter((table) => recognitions[table]!.staff);
  let people = all.filter((table) => holdsPeople(recognitions[table]!));
  people.sort((one, other) => weight(recognitions[other]!) - weight(recognitions[one]!) || one - other);
  const orderTables = all.filter((table) => {
    const recognition = recognitions[table]!;
    return recognition.table === 'orders' && !recognition.staff && has(recognition, 'orderDate');
  });
  // Nothing but orders: their customers are the people.
  if (people.length === 0) people = orderTables.filter((table) => identifies(recognitions[table]!));

  const joinOf = (table: number) => plan.tables[table]!;
  const spaceOf = (table: number): Space | undefined => {
    const { person, email } = joinOf(table);
    const others = people.filter((other) => other !== table);
    const alike = others.length === 0 && people.includes(table) ? people : others;
    if (person && alike.some((other) => joinOf(other).person?.domain === person.domain))
      return { by: 'key', domain: person.domain };
    if (email !== undefined && alike.some((other) => joinOf(other).email !== undefined))
      return { by: 'email' };
    return undefined;
  };

  const orders = new Map<number, Space>();
  const details = new Map<number, Space>();
  const apart: number[] = [];
  for (const table of orderTables) {
    const space = spaceOf(table);
    if (space) orders.set(table, space);
    else apart.push(table);
  }
  for (const table of all) {
    const { table: kind, staff: own } = recognitions[table]!;
    if (own || orderTables.includes(table)) continue;
    const tells =
      people.includes(table) || kind === 'links' || kind === 'contacts-with-roles' || kind === 'consents';
    if (!tells || table === people[0]) continue;
    const space = spaceOf(table);
    if (space) details.set(table, space);
    else if (kind === 'consents' && !people.includes(table)) apart.push(table);
  }
  return {
    people,
    details,
    orders,
    apart,
    staff,
    lookUps: lookUpsOf(recognitions, plan, [...people, ...details.keys()], orders),
  };
}

function lookUpsOf(
  recognitions: readonly Recognition[],
  plan: JoinPlan,
  starts: readonly number[],
  orders: ReadonlyMap<number, Space>,
): LookUp[] {
  const found = new Map<string, LookUp>();
  const add = (lookUp: LookUp) => found.set(`${lookUp.table} ${lookUp.key}`, lookUp);
  for (const table of [...starts, ...orders.keys()])
    for (const hop of plan.tables[table]!.person?.hops ?? []) add({ table: hop.table, key: hop.key });
  const follow = (table: number, on: ReadonlySet<number>) => {
    for (const { to } of plan.tables[table]!.links) {
      if (on.has(to.table) || !isLinkTarget(recognitions[to.table]!)) continue;
      add({ table: to.table, key: to.column });
      follow(to.table, new Set([...on, to.table]));
    }
  };
  for (const table of starts) follow(table, new Set([table]));
  return [...found.values()];
}

/** Whether a table only describes what other tables point to: never another person. */
export function isLinkTarget({ table, staff }: Recognition): boolean {
  return !staff && (table === 'addresses' || table === 'organisations' || table === 'lookup');
}

/** A column that adds to a person, with the role it has for them. */
export interface TellingColumn {
  readonly column: Column;
  readonly role: ColumnRole;
}

/** The columns of a table that add to a person, seen from the people or from the column that points to the table. */
export function tellingColumns(recognition: Recognition, pointer: Column | undefined): TellingColumn[] {
  const telling: TellingColumn[] = [];
  for (const column of recognition.columns) {
    const role = pointer ? linkedRole(recognition, column, pointer) : column.role;
    if (role !== undefined && role !== 'ignore') telling.push({ column, role });
  }
  return telling;
}
