import type { Policy } from '../../policy/index.ts';
import { formatDay } from '../../time/index.ts';
import type { JudgedRecord, ScanField } from '../people/index.ts';
import { nationalNumberKinds, specialCategories } from '../values/index.ts';
import type { ToldAddress, ToldValue } from './told-person.ts';

type Texts = readonly string[];
/** What a person has in one field of the policy; true: something, which stays where it is. */
type ReadField = (record: JudgedRecord, texts: Texts) => string | boolean;

/** What happened stays in the system that it happened in; dates of it are facts, not values. */
const happenings: ReadonlySet<string> = new Set(['purchases', 'clicks', 'logins', 'opens', 'activity']);
/** Never copied, even where a purpose declares them: knowing that they are held is enough to judge and to delete. */
const tooSensitive: ReadonlySet<string> = new Set<string>([
  ...specialCategories,
  ...nationalNumberKinds,
  'nationalNumber',
  'remarks',
]);

/** The names of all fields that any purpose of a policy needs. */
export const neededFields = (policy: Policy): ReadonlySet<string> =>
  new Set(Object.values(policy.purposes).flatMap(({ fields }) => Object.keys(fields)));

/** Reads what a policy's fields hold from the cells of a person. Made once for the tables that are read. */
export class ValueReader {
  readonly #fields: readonly {
    readonly field: string;
    readonly present: boolean;
    readonly read: ReadField;
  }[];
  readonly #street: readonly number[];
  readonly #houseNumber: readonly number[];
  readonly #customer: readonly number[];

  /** @param presenceOnly names of fields of which only the presence is kept */
  constructor(fields: readonly ScanField[], policy: Policy, presenceOnly: ReadonlySet<string>) {
    const byRole = (...roles: string[]) =>
      fields.flatMap(({ role }, index) => (roles.includes(role) ? [index] : []));
    const needed = neededFields(policy);
    this.#street = byRole('street');
    this.#houseNumber = byRole('houseNumber');
    this.#customer = byRole('personKey');
    this.#fields = [...needed].map((field) => {
      const columns = fields.flatMap((each, index) => (each.field === field ? [index] : []));
      return {
        field,
        present: presenceOnly.has(field) || happenings.has(field) || tooSensitive.has(field),
        read: readerOf(field, columns, needed, byRole),
      };
    });
  }

  /** The values of one person in the order of the policy's fields. */
  of(record: JudgedRecord, texts: Texts): ToldValue[] {
    const values: ToldValue[] = [];
    for (const { field, present, read } of this.#fields) {
      const value = read(record, texts);
      if (value === false || value === '') continue;
      values.push(present || value === true ? { field } : { field, value });
    }
    return values;
  }

  /** The number under which the file knows the person; '' where there is none. */
  customerNumber(texts: Texts): string {
    return firstOf(texts, this.#customer);
  }

  address({ country, countryFrom, postcode, firstName, lastName, hasAddress }: JudgedRecord, texts: Texts) {
    if (!hasAddress || lastName === '') return undefined;
    const address: ToldAddress = {
      country: countryFrom === 'assumed' ? '' : country,
      postcode,
      street: firstOf(texts, this.#street),
      houseNumber: firstOf(texts, this.#houseNumber),
      firstName,
      lastName,
    };
    return address;
  }
}

function firstOf(texts: Texts, columns: readonly number[]): string {
  for (const column of columns) if (texts[column] !== '') return texts[column]!;
  return '';
}

/** One address on one line: street and number, postcode and what belongs to it. */
function joined(texts: Texts, parts: readonly (readonly number[])[]): string {
  const [street = '', houseNumber = '', ...rest] = parts.map((columns) => firstOf(texts, columns));
  return [`${street} ${houseNumber}`.trim(), ...rest].filter((part) => part !== '').join(', ');
}

function readerOf(
  field: string,
  columns: readonly number[],
  needed: ReadonlySet<string>,
  byRole: (...roles: string[]) => number[],
): ReadField {
  const written: ReadField = (_, texts) => firstOf(texts, columns);
  switch (field) {
    case 'email':
      return ({ email }) => email?.address ?? '';
    case 'phone':
      return needed.has('mobile')
        ? ({ phone }, texts) => (phone && phone.mobile !== true ? phone.e164 : firstOf(texts, columns))
        : ({ phone }) => phone?.e164 ?? '';
    case 'mobile':
      return needed.has('phone')
        ? ({ phone }) => (phone?.mobile === true ? phone.e164 : '')
        : ({ phone }) => (phone && phone.mobile !== false ? phone.e164 : '');
    case 'name':
      return ({ name }) => name;
    case 'firstName':
      return ({ firstName }) => firstName;
    case 'lastName':
      return ({ lastName }) => lastName;
    case 'company':
      return ({ company }) => company;
    case 'title':
      return ({ jobTitle }) => jobTitle;
    case 'birthDate':
      return ({ birthDay }) => (birthDay === undefined ? '' : formatDay(birthDay));
    case 'country':
      return ({ country }, texts) => (firstOf(texts, columns) === '' ? '' : country);
    case 'address': {
      const city = needed.has('city') ? [] : byRole('city');
      const parts = [byRole('street'), byRole('houseNumber'), byRole('postcode'), city, byRole('region')];
      return (_, texts) => joined(texts, parts);
    }
    default:
      return happenings.has(field) || tooSensitive.has(field)
        ? ({ filled }) => columns.some((column) => filled[column] === 1)
        : written;
  }
}
