import { nameKey, splitFullName } from '@houdbaar/core/scan/values';
import type { Crowd, Working } from './crowd.ts';
import type { RowIdentifier, ToldRow } from './told-row.ts';

/** Who a row is about. Where several fit, nobody is guessed at. */
export type Match =
  | { readonly found: 'one'; readonly person: Working }
  | { readonly found: 'nobody' }
  | { readonly found: 'several'; readonly people: readonly Working[] };

const nobody: Match = { found: 'nobody' };

/**
 * Finds the person of a row: by the number of their record in the same source, else by e-mail address, and without one
 * by phone number or postal address. Of people who share an address only one who may bear the same name is meant, and
 * never one whom the source knows under another number.
 */
export function matchRow(row: ToldRow, crowd: Crowd, source: number): Match {
  const by = (kind: RowIdentifier['kind']) => row.identifiers.find((each) => each.kind === kind);
  const customer = by('customer');
  const numbered = customer ? crowd.find(customer.lookups) : [];
  if (numbered.length > 0) return only(numbered);
  const name: Name = { first: row.told.firstName, last: row.told.lastName };
  const others = (identifier: RowIdentifier) =>
    crowd.find(identifier.lookups).filter((person) => !customer || !isNumbered(person, source));
  const email = by('email');
  if (email) {
    const likely = others(email).filter((person) => mayBe(name, nameOf(person)));
    if (likely.length <= 1) return only(likely);
    return only(exact(likely, name), likely);
  }
  const phone = by('phone');
  const called = phone ? exact(others(phone), name) : [];
  if (called.length > 0) return only(called);
  const post = by('post');
  return post ? only(others(post).filter((person) => mayBe(name, nameOf(person)))) : nobody;
}

const only = (people: readonly Working[], among = people): Match =>
  people.length === 1
    ? { found: 'one', person: people[0]! }
    : among.length === 0
      ? nobody
      : { found: 'several', people: among };

/** The source knows the person by a number; the row's number is another one, else it would have been found by it. */
const isNumbered = ({ values }: Working, source: number): boolean =>
  values.some((value) => value.field === 'customerNumber' && value.source === source);

interface Name {
  readonly first: string;
  readonly last: string;
}

function nameOf({ values }: Working): Name {
  const of = (field: string) => values.find((value) => value.field === field)?.value ?? '';
  const last = of('lastName');
  if (last !== '') return { first: of('firstName'), last };
  const split = splitFullName(of('name'));
  return split
    ? { first: split.first, last: `${split.particle} ${split.last}`.trim() }
    : { first: of('firstName'), last };
}

/** Nothing in two names says that they are different people. */
function mayBe(one: Name, other: Name): boolean {
  if (one.last !== '' && other.last !== '' && family(one) !== family(other)) return false;
  return one.first === '' || other.first === '' || initial(one) === initial(other);
}

/** Those who bear just this name, as far as a file tells it: family name and initial. */
function exact(people: readonly Working[], name: Name): Working[] {
  if (name.first === '' || name.last === '') return [];
  return people.filter((person) => {
    const other = nameOf(person);
    return other.first !== '' && other.last !== '' && mayBe(name, other);
  });
}

const family = ({ last }: Name): string => nameKey('', last).split('|')[0]!;
const initial = ({ first }: Name): string => nameKey(first, 'x', true).split('|')[2]!;
