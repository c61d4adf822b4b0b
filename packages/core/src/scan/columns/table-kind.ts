import { canonicalThing, tableThings } from './keys.ts';
import type { TableKind } from './recognition.ts';
import type { ColumnRole } from './roles.ts';

/** Roles that describe a person beyond an address or number to reach them. */
const describing: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  ...([
    'firstName',
    'lastName',
    'fullName',
    'initials',
    'birthDate',
    'gender',
    'maritalStatus',
    'income',
    'jobTitle',
  ] as const),
  ...(['salutation', 'occupation', 'education', 'nationalNumber', 'age', 'children', 'particle'] as const),
]);
const reaching: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['email', 'phone', 'mobile']);
const permission = /^(?:consent|optOut|confirmed|unsubscribe|doubleOptIn|legalBasis|emailPromotion|bounce)/;
const keyRoles: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  ...([
    'personKey',
    'organisationKey',
    'orderKey',
    'addressKey',
    'lookupKey',
    'otherKey',
    'contactRoleKey',
  ] as const),
]);
const carrying: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['ignore', 'updatedAt', 'createdAt']);

const organisationThings =
  /^(?:store|vendor|supplier|leverancier|shop|winkel|bedrijven|organisatie|organisations?|companies)/;

/** What the rows of a table are, from the roles of its columns and its name. */
export function tableKind(roles: readonly ColumnRole[], fileName: string, sheet?: string): TableKind {
  const has = (...names: ColumnRole[]) => names.some((name) => roles.includes(name));
  const things = tableThings(fileName, sheet).map(canonicalThing);
  const describes = new Set(roles.filter((role) => describing.has(role)));
  const names = has('firstName', 'lastName', 'fullName');
  const reaches = roles.some((role) => reaching.has(role));
  const permits = roles.some((role) => permission.test(role));
  const keys = roles.filter((role) => keyRoles.has(role)).length;
  const substance = roles.filter((role) => !keyRoles.has(role) && !carrying.has(role));
  const orderThing = things.some((thing) =>
    /^(?:order|invoice|purchase|salesorder|aankop|transaction|transacti|bestelling)/.test(thing),
  );
  const organisation = things.some((thing) => organisationThings.test(thing) || thing === 'company');

  if (has('orderDate') && (has('orderKey', 'amount', 'quantity', 'product') || orderThing)) return 'orders';
  if (has('orderDate') && has('personKey', 'email') && describes.size < 2) return 'orders';
  if (has('orderKey') && (has('amount', 'quantity', 'product') || orderThing)) return 'orders';
  if (
    organisation &&
    describes.size <= 1 &&
    !has('birthDate', 'firstName') &&
    has('organisationKey', 'personKey', 'company', 'fullName')
  ) {
    if (!has('email') || has('company')) return 'organisations';
  }
  const personKeys = roles.filter((role) => role === 'personKey').length;
  const countries = things.some((thing) => /countr|^land|^pays/.test(thing));
  if (countries && has('country') && substance.length <= 4 && !reaches) return 'lookup';
  if (has('contactRoleKey') && has('personKey') && (has('organisationKey') || personKeys > 1)) {
    return 'contacts-with-roles';
  }
  if (
    !(names && reaches) &&
    has('contactRole') &&
    has('personKey', 'email') &&
    (has('organisationKey', 'company') || personKeys > 1)
  ) {
    return 'contacts-with-roles';
  }
  if (permits && has('personKey', 'email', 'phone', 'mobile') && describes.size === 0) return 'consents';
  if (names && (reaches || describes.size > 1 || has('personKey') || has('street', 'postcode', 'company')))
    return 'people';
  if (reaches || (describes.size >= 1 && has('personKey')) || describes.size > 2) return 'people';
  if (substance.length === 0 && keys >= 2) return 'links';
  if (has('street', 'postcode') && has('addressKey', 'otherKey', 'city'))
    return has('personKey') ? 'people' : 'addresses';
  if (
    keys >= 1 &&
    has('fullName', 'lookupName', 'company', 'product', 'country', 'region') &&
    substance.length <= 4
  )
    return 'lookup';
  if (has('personKey') && substance.length > 0) return 'people';
  return 'other';
}
