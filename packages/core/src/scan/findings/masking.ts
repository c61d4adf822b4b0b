import type { PersonRecord } from '../people/index.ts';

const ellipsis = '…';

/** First and last letter of a text; of a text with fewer than three letters and digits only the first. */
function edges(text: string): string {
  const signs = text.match(/[\p{L}\p{N}]/gu) ?? [];
  const last = signs.length > 2 ? signs.at(-1)! : '';
  return `${signs[0] ?? ''}${ellipsis}${last}`;
}

/** Who may be shown of a person: the parts of a record from which a masked example is made. */
export type MaskedParts = Pick<PersonRecord, 'email' | 'phone' | 'name'>;

/**
 * A person as an example may show them, enough to find the row and no more: `j…n@adventure-works.com`, else the last
 * two digits of the telephone number, else the first and last letter of the name; '' where there is none of these.
 *
 * Nothing else of the person ever leaves the scan.
 */
export function maskPerson({ email, phone, name }: MaskedParts): string {
  if (email) return `${edges(email.local)}@${email.domain}`;
  if (phone) return `${ellipsis}${phone.e164.slice(-2)}`;
  return name === '' ? '' : edges(name);
}

/** A masked person and where they stand, in no language: `j…n@adventure-works.com, customers.csv:12`. */
export function maskedExample(person: MaskedParts & Pick<PersonRecord, 'row'>, table: string): string {
  const masked = maskPerson(person);
  const place = `${table}:${person.row}`;
  return masked === '' ? place : `${masked}, ${place}`;
}
