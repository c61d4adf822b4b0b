import { canonicalThing, keyOf, tableThings } from './keys.ts';
import type { Column, Recognition } from './recognition.ts';
import { roleInfo } from './roles.ts';

/** A column of a table, both by position. */
export interface ColumnRef {
  readonly table: number;
  readonly column: number;
}

/** The values of `from` are keys of rows in the table of `to`. */
export interface Link {
  readonly from: ColumnRef;
  readonly to: ColumnRef;
  /** `same-key`: both columns are called alike; `named-after-table`: the column bears the table's name. */
  readonly because: 'same-key' | 'named-after-table';
}

/** Look the value up in `key` of `table`, go on with what that row has in `value`. */
export interface Hop {
  readonly table: number;
  readonly key: number;
  readonly value: number;
}

/** How a row comes to the key of its person: the value of `column`, then each hop in turn. */
export interface PersonPath {
  /** Rows whose paths end in the same domain and the same value are about the same person. */
  readonly domain: string;
  readonly column: number;
  readonly hops: readonly Hop[];
}

export interface TableJoin {
  readonly table: number;
  /** The key by which other tables point to a row of this one. */
  readonly key?: number;
  /** Absent where rows belong to no person (look-ups) or only an e-mail address tells. */
  readonly person?: PersonPath;
  /** E-mail column: the way to tie together files of different systems, and rows without a key. */
  readonly email?: number;
  /** Tables whose rows add to a row of this one (its contact type's name, its address, its store). */
  readonly links: readonly Link[];
}

export interface JoinPlan {
  readonly tables: readonly TableJoin[];
  /** The key domains of persons, each with the tables that hold rows about them. */
  readonly domains: readonly { readonly name: string; readonly tables: readonly number[] }[];
  /** Tables with orders or permissions whose persons can't be found by key or e-mail. */
  readonly apart: readonly number[];
}

interface Side {
  readonly index: number;
  readonly recognition: Recognition;
  readonly things: readonly string[];
  readonly keys: readonly { readonly column: Column; readonly of: string }[];
  readonly key: Column | undefined;
}

/** A business entity is a person wherever its column is a person's key. */
function thingOf(column: Column): string {
  const thing = canonicalThing(column.keyOf ?? keyOf(column.header));
  return column.role === 'personKey' && thing === 'businessentity' ? 'person' : thing;
}

/** Whether a word names a table: equal, or ending in its name (billtoaddress → address). */
function names(word: string, things: readonly string[]): boolean {
  return word !== '' && things.some((thing) => thing === word || (thing.length > 4 && word.endsWith(thing)));
}

/** Pieces of one export (sales_2018.csv, sales_2019.csv) have the same headers and don't point to each other. */
function sameLayout(one: Recognition, other: Recognition): boolean {
  const headers = (recognition: Recognition) =>
    recognition.columns.map((column) => column.header.toLowerCase()).join('\n');
  return one.columns.length === other.columns.length && headers(one) === headers(other);
}

function ownKey(recognition: Recognition, things: readonly string[]): Column | undefined {
  const keys = recognition.columns.filter((column) => roleInfo[column.role].reads === 'key');
  const fitting = keys.filter((column) => column.unique !== false);
  const named = fitting.find((column) => things.includes(thingOf(column)));
  if (named) return named;
  const byRole = (...roles: string[]) => fitting.find((column) => roles.includes(column.role));
  switch (recognition.table) {
    case 'people':
      return byRole('personKey') ?? fitting.find((column) => column.index === 0);
    case 'organisations':
      return byRole('organisationKey') ?? fitting.find((column) => column.index === 0);
    case 'lookup': {
      const country = recognition.columns.find((column) => column.role === 'country' && column.index === 0);
      return byRole('lookupKey') ?? country ?? fitting[0];
    }
    case 'addresses':
      return byRole('addressKey') ?? fitting.find((column) => column.index === 0);
    case 'orders':
      return byRole('orderKey');
    case 'links':
    case 'consents':
    case 'contacts-with-roles':
    case 'other':
      return fitting.find((column) => column.index === 0 && names(thingOf(column), things));
  }
}

function sideOf(recognition: Recognition, index: number): Side {
  const things = tableThings(recognition.fileName, recognition.sheet).map(canonicalThing);
  const keys = recognition.columns
    .filter((column) => roleInfo[column.role].reads === 'key' || column.role === 'country')
    .map((column) => ({ column, of: thingOf(column) }));
  return { index, recognition, things, keys, key: ownKey(recognition, things) };
}

/** Record numbers of two systems have nothing to do with each other, however alike their names. */
function strangers(one: Recognition, other: Recognition): boolean {
  return one.vendor !== undefined && other.vendor !== undefined && one.vendor !== other.vendor;
}

function linksOf(side: Side, sides: readonly Side[]): Link[] {
  const links: Link[] = [];
  for (const { column, of } of side.keys) {
    if (of === '') continue;
    const targets: Link[] = [];
    for (const target of sides) {
      if (target === side || !target.key || strangers(side.recognition, target.recognition)) continue;
      if (sameLayout(side.recognition, target.recognition)) continue;
      // stores and vendors are numbered from one series, but a store is not a vendor
      const apart =
        side.recognition.table === target.recognition.table && target.recognition.table !== 'people';
      if (apart && side.key === column && thingOf(target.key) === of) continue;
      const to = { table: target.index, column: target.key.index };
      const from = { table: side.index, column: column.index };
      const key = thingOf(target.key);
      if (key === of && column.role !== 'country') targets.push({ from, to, because: 'same-key' });
      else if (key === of && target.recognition.table === 'lookup')
        targets.push({ from, to, because: 'same-key' });
      else if (column.role !== 'country' && names(of, target.things))
        targets.push({ from, to, because: 'named-after-table' });
    }
    const alike = targets.filter((link) => link.because === 'same-key');
    links.push(...(alike.length > 0 ? alike : targets));
  }
  return links;
}

function personPath(
  side: Side,
  sides: readonly Side[],
  links: readonly Link[],
  on: ReadonlySet<number>,
): PersonPath | undefined {
  const { recognition, index } = side;
  const mine = links.filter((link) => link.from.table === index);
  const onward = (link: Link): PersonPath | undefined => {
    if (on.has(link.to.table)) return undefined;
    const target = sides[link.to.table]!;
    const further = personPath(target, sides, links, new Set([...on, index]));
    if (!further) return undefined;
    // the key it points to is itself the person's key: nothing to look up
    if (further.hops.length === 0 && further.column === link.to.column)
      return { ...further, column: link.from.column };
    const hop = { table: link.to.table, key: link.to.column, value: further.column };
    return { domain: further.domain, column: link.from.column, hops: [hop, ...further.hops] };
  };
  const own = recognition.columns.find((column) => column.role === 'personKey');
  if (own) {
    for (const link of mine.filter((each) => each.from.column === own.index)) {
      const path = onward(link);
      if (path && (path.hops.length > 0 || link.because === 'named-after-table')) return path;
    }
    const thing = thingOf(own);
    const pointedAt = side.key === own || thing !== '';
    const domain =
      thing === '' ? (pointedAt ? `${side.things[0] ?? 'table'} ${index + 1}` : `table ${index + 1}`) : thing;
    const vendor = recognition.vendor ? `${recognition.vendor} ` : '';
    const shared = sides.some(
      (other) =>
        other !== side &&
        !strangers(recognition, other.recognition) &&
        other.recognition.vendor === undefined &&
        other.keys.some((key) => key.of === thing && thing !== ''),
    );
    return { domain: shared ? domain : `${vendor}${domain}`, column: own.index, hops: [] };
  }
  const ways =
    recognition.table === 'orders'
      ? ['orderKey', 'personKey', 'otherKey']
      : ['personKey', 'otherKey', 'orderKey'];
  if (recognition.table !== 'orders' && recognition.table !== 'consents') return undefined;
  for (const way of ways) {
    for (const link of mine) {
      if (recognition.columns[link.from.column]?.role !== way) continue;
      const path = onward(link);
      if (path) return path;
    }
  }
  return undefined;
}

/**
 * Says how the tables of one scan belong together: which key column points to which table, and for every table how
 * its rows come to the key of their person, over other tables where need be (order line → order → customer → person).
 * Judged by names and kinds of tables; values are not compared.
 */
export function planJoins(tables: readonly Recognition[]): JoinPlan {
  const sides = tables.map(sideOf);
  const links = sides.flatMap((side) => linksOf(side, sides));
  const joined = sides.map((side): TableJoin => {
    const email = side.recognition.columns.find((column) => column.role === 'email');
    const person = personPath(side, sides, links, new Set());
    return {
      table: side.index,
      ...(side.key ? { key: side.key.index } : {}),
      ...(person ? { person } : {}),
      ...(email ? { email: email.index } : {}),
      links: links.filter((link) => link.from.table === side.index),
    };
  });
  const domains = new Map<string, number[]>();
  for (const { table, person } of joined) {
    if (person) domains.set(person.domain, [...(domains.get(person.domain) ?? []), table]);
  }
  const personal = (table: number) =>
    tables[table]?.table === 'orders' || tables[table]?.table === 'consents';
  return {
    tables: joined,
    domains: [...domains].map(([name, list]) => ({ name, tables: list })),
    apart: joined
      .filter((each) => personal(each.table) && !each.person && each.email === undefined)
      .map((each) => each.table),
  };
}
