import { readPhone } from '@houdbaar/core/scan/values';
import type { Said } from '@houdbaar/core/terms';
import { type KeyRing, lookupHashes, normaliseIdentifier, type RawIdentifier } from '../../keys/index.ts';
import { hashesToFind, type IdentifierForms } from '../customer-numbers.ts';
import type { FieldProblem } from '../failure.ts';
import type { Identifier } from '../ports/index.ts';
import type { PersonRef } from './event-schemas.ts';

/** Something that a person is known by, as an event told it. */
export interface ToldIdentifier extends Identifier {
  /** Every hash under which it may be stored, by key of the ring and by table of its source; the present one first. */
  readonly lookups: readonly string[];
  /** The field of a policy that holds it, and its content: stored only where a purpose needs it. */
  readonly field: 'email' | 'phone' | 'customerNumber';
  readonly value: string;
  /** Of a phone number, where known. */
  readonly mobile?: boolean;
}

/** Who an event is about. */
export interface ToldPerson {
  readonly id?: number;
  readonly country?: string;
  readonly email?: ToldIdentifier;
  readonly phone?: ToldIdentifier;
  readonly customer?: ToldIdentifier;
  /** All that is there, in the order in which they are trusted. */
  readonly identifiers: readonly ToldIdentifier[];
}

/**
 * Hashes what a person is known by; what can't be read is a problem of the event.
 *
 * @param country of the organisation
 * @param forms all the ways in which an identifier may have been stored
 */
export function toldPerson(
  ref: PersonRef,
  ring: KeyRing,
  country: string,
  forms: IdentifierForms = (raw) => [raw],
): { readonly person: ToldPerson; readonly problems: FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const read = (raw: RawIdentifier, path: string, rest: Pick<ToldIdentifier, 'field' | 'value'>) => {
    const found = normaliseIdentifier(raw);
    if ('fault' in found) {
      problems.push({ path: `person.${path}`, says: unreadable[raw.kind] });
      return undefined;
    }
    const { hash, keyId, normaliserVersion } = lookupHashes(ring, found.kind, found.normalised)[0]!;
    const lookups = hashesToFind(ring, raw, forms) ?? [hash];
    const identifier: ToldIdentifier = {
      hash,
      kind: found.kind,
      keyId,
      normaliserVersion,
      lookups,
      ...rest,
    };
    return identifier;
  };
  const customer =
    ref.customer &&
    read({ kind: 'customer', ...ref.customer }, 'customer', {
      field: 'customerNumber',
      value: ref.customer.number,
    });
  const email =
    ref.email === undefined
      ? undefined
      : read({ kind: 'email', email: ref.email }, 'email', { field: 'email', value: ref.email.trim() });
  const phone = ref.phone === undefined ? undefined : readNumber(ref.phone);
  return {
    person: {
      ...(ref.id === undefined ? {} : { id: ref.id }),
      ...(ref.country === undefined ? {} : { country: ref.country }),
      ...(email ? { email } : {}),
      ...(phone ? { phone } : {}),
      ...(customer ? { customer } : {}),
      identifiers: [customer, email, phone].filter((each) => each !== undefined),
    },
    problems,
  };

  function readNumber(text: string): ToldIdentifier | undefined {
    const place = ref.country ?? country;
    const found = readPhone(text, place);
    const told = read({ kind: 'phone', phone: text, country: place }, 'phone', {
      field: 'phone',
      value: found?.e164 ?? text,
    });
    return told && found?.mobile !== undefined ? { ...told, mobile: found.mobile } : told;
  }
}

const unreadable: Readonly<Record<RawIdentifier['kind'], Said>> = {
  email: {
    nl: 'Dit is geen e-mailadres. Schrijf het als naam@voorbeeld.nl.',
    en: 'This is not an e-mail address. Write it as name@example.com.',
  },
  phone: {
    nl: 'Dit is geen telefoonnummer. Schrijf het met landnummer, zoals +31 6 12345678.',
    en: 'This is not a telephone number. Write it with its country code, such as +31 6 12345678.',
  },
  customer: {
    nl: 'Schrijf het klantnummer en het systeem dat het gaf.',
    en: 'Write the customer number and the system that gave it.',
  },
  post: {
    nl: 'Dit adres is niet te lezen.',
    en: 'This address cannot be read.',
  },
};
