import { type EmailFault, foldText, parseEmail, readPhone } from '@houdbaar/core/scan/values';
import { type PostalAddress, type PostFault, postKey } from './post-key.ts';
import { salesforceId } from './salesforce-id.ts';

/** What a person is found by. */
export type IdentifierKind = 'email' | 'phone' | 'post' | 'customer';

/**
 * Version of the rules below. It is part of every hash: when the rules change the version goes up, and hashes
 * of before are looked up by the rules of before.
 */
export const normaliserVersion = 1;

/** An identifier as it came in. Countries are ISO 3166-1 alpha-2, UK for the United Kingdom. */
export type RawIdentifier =
  | { readonly kind: 'email'; readonly email: string }
  /** `country` is where a number without an international prefix is read. */
  | { readonly kind: 'phone'; readonly phone: string; readonly country?: string | undefined }
  /** A number means something only within the system that gave it. */
  | { readonly kind: 'customer'; readonly source: string; readonly number: string }
  | ({ readonly kind: 'post' } & PostalAddress);

/** An identifier in the one form in which it is hashed. Personal data: never stored or logged. */
export interface Identifier {
  readonly kind: IdentifierKind;
  readonly normalised: string;
}

export type PhoneFault = 'unreadable' | 'country' | 'placeholder';
export type CustomerFault = 'empty' | 'source' | 'too-long';

/** Why an identifier can't be read; says nothing of its content. */
export type UnreadableIdentifier =
  | { readonly kind: 'email'; readonly fault: EmailFault }
  | { readonly kind: 'phone'; readonly fault: PhoneFault }
  | { readonly kind: 'customer'; readonly fault: CustomerFault }
  | { readonly kind: 'post'; readonly fault: PostFault };

/** Letters, digits and signs of one kind, however a keyboard composed them. */
const composed = (text: string): string => text.normalize('NFC');

/**
 * Brings an identifier into the form in which it is hashed, or says why it can't be read.
 *
 * - email: lower case, domain in ASCII; dots and `+tags` stay, since only the provider knows whether they matter
 * - phone: E.164
 * - customer: folded, spaces inside taken together; leading zeros stay. Bound to its source. Ids of Salesforce, in which
 *   capitals count, in their form of 18 signs
 * - post: name with initial, postal code, and house number or street; brings candidates together, proves nothing
 */
export function normaliseIdentifier(raw: RawIdentifier): Identifier | UnreadableIdentifier {
  switch (raw.kind) {
    case 'email': {
      const email = parseEmail(composed(raw.email));
      return typeof email === 'string'
        ? { kind: 'email', fault: email }
        : { kind: 'email', normalised: composed(email.key) };
    }
    case 'phone':
      return phoneIdentifier(raw.phone, raw.country);
    case 'customer':
      return customerIdentifier(raw.source, raw.number);
    case 'post': {
      const read = postKey(raw);
      return 'fault' in read ? { kind: 'post', fault: read.fault } : { kind: 'post', normalised: read.key };
    }
  }
}

/** Seven or more equal digits at the end stand for "no number" and would make one person of many. */
const placeholder = /(\d)\1{6}$/;

function phoneIdentifier(text: string, country: string | undefined): Identifier | UnreadableIdentifier {
  const phone = readPhone(text, country);
  if (phone === undefined) {
    const international = /^\D*(?:\+|00)/.test(text);
    return { kind: 'phone', fault: country === undefined && !international ? 'country' : 'unreadable' };
  }
  // a number that the plan doesn't know still counts: who objects with it must be found by it
  return placeholder.test(phone.e164)
    ? { kind: 'phone', fault: 'placeholder' }
    : { kind: 'phone', normalised: phone.e164 };
}

function customerIdentifier(source: string, text: string): Identifier | UnreadableIdentifier {
  const id = salesforceId(text.trim());
  const number = id ?? foldText(text.normalize('NFKC')).trim().replace(/\s+/g, ' ');
  if (source === '') return { kind: 'customer', fault: 'source' };
  if (number === '') return { kind: 'customer', fault: 'empty' };
  if (number.length > 200) return { kind: 'customer', fault: 'too-long' };
  return { kind: 'customer', normalised: JSON.stringify([source, number]) };
}
