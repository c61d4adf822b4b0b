import type { ToldPerson } from '@houdbaar/core/scan/told';
import type { ContactPoint, PointKind } from '@houdbaar/core/standing';
import type { Day } from '@houdbaar/core/time';
import {
  type KeyRing,
  lookupHash,
  lookupHashes,
  normaliseIdentifier,
  type RawIdentifier,
} from '../../keys/index.ts';
import { numberedBy } from '../customer-numbers.ts';
import type { FieldValue, Identifier, Source, SourceNumbering } from '../ports/index.ts';

/** Something by which the person of a row may be known already. */
export interface RowIdentifier extends Identifier {
  /** The hash under every key of the ring; the present one first. */
  readonly lookups: readonly string[];
}

/** A row made ready to be taken over: its addresses hashed, its values named by their source. */
export interface ToldRow {
  /** The table among those read, from 0, and the row in it from 1. */
  readonly file: number;
  readonly row: number;
  readonly told: ToldPerson;
  readonly identifiers: readonly RowIdentifier[];
  readonly points: readonly ContactPoint[];
  readonly values: readonly FieldValue[];
}

/** A row in which nobody can be recognised. */
export interface EmptyRow {
  readonly file: number;
  readonly row: number;
  readonly told: undefined;
}

export interface RowSetting {
  readonly ring: KeyRing;
  readonly source: Source;
  readonly numbering: SourceNumbering;
  readonly today: Day;
  /** Fields that some purpose needs: by phone or post people are found only where these are needed. */
  readonly needed: ReadonlySet<string>;
}

/**
 * Makes a row ready. By e-mail address and customer number people can always be found: to honour their rights.
 *
 * @param names under which numbers of each kind are hashed
 */
export function readyRow(
  told: ToldPerson,
  { ring, source, today, needed }: RowSetting,
  names: ReadonlyMap<string, string>,
): ToldRow {
  const identifiers: RowIdentifier[] = [];
  const several = ring.all('lookup').length > 1;
  const add = (raw: RawIdentifier): string | undefined => {
    const read = normaliseIdentifier(raw);
    if ('fault' in read) return undefined;
    const made = lookupHash(ring, read.kind, read.normalised);
    const lookups = several
      ? lookupHashes(ring, read.kind, read.normalised).map((each) => each.hash)
      : [made.hash];
    identifiers.push({ ...made, kind: read.kind, lookups });
    return made.hash;
  };
  const { email, phone, address, customer } = told;
  const points: ContactPoint[] = [];
  const customerHash =
    customer &&
    add({
      kind: 'customer',
      source: numberedBy(source.name, names.get(customer.domain) ?? customer.domain),
      number: customer.number,
    });
  const emailHash = email && add({ kind: 'email', email: email.address });
  const phoneHash =
    phone && (needed.has('phone') || needed.has('mobile'))
      ? add({ kind: 'phone', phone: phone.e164 })
      : undefined;
  const postHash = address && needed.has('address') ? add({ kind: 'post', ...address }) : undefined;
  const point = (kind: PointKind, hash: string | undefined, more: Partial<ContactPoint> = {}) => {
    if (hash !== undefined) points.push({ kind, hash, primary: true, ...more });
  };
  point('customer', customerHash);
  point('email', emailHash, {
    ...(told.undeliverable ? { undeliverable: true as const } : {}),
    ...(told.verified === undefined ? {} : { verified: told.verified }),
  });
  point('phone', phoneHash, phone?.mobile === undefined ? {} : { mobile: phone.mobile });
  point('post', postHash);
  const at = told.obtained?.at ?? today;
  const values: FieldValue[] = [];
  for (const { field, value } of told.values) {
    const hash = addressIn(field, emailHash, phoneHash, postHash, customerHash);
    if (value === undefined)
      values.push(
        hash === undefined ? { field, source: source.id, at } : { field, source: source.id, at, point: hash },
      );
    else if (hash === undefined) values.push({ field, value, source: source.id, at });
    else values.push({ field, value, source: source.id, at, point: hash });
  }
  // Which record of the source this is must stay known, or the next import could not tell it from another's.
  if (customerHash !== undefined && !values.some(({ field }) => field === 'customerNumber'))
    values.push({ field: 'customerNumber', source: source.id, at, point: customerHash });
  return { file: told.table, row: told.row, told, identifiers, points, values };
}

/** The hash of the address or number that stands in a field. */
function addressIn(
  field: string,
  email: string | undefined,
  phone: string | undefined,
  post: string | undefined,
  customer: string | undefined,
): string | undefined {
  switch (field) {
    case 'email':
      return email;
    case 'phone':
    case 'mobile':
      return phone;
    case 'address':
      return post;
    case 'customerNumber':
      return customer;
    default:
      return undefined;
  }
}

/** The hash of a row's identifier of one kind, under which it is stored from now on. */
export const hashOfKind = ({ identifiers }: ToldRow, kind: PointKind): string | undefined =>
  identifiers.find((identifier) => identifier.kind === kind)?.hash;
