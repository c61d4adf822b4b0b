import type { RawIdentifier } from '../../keys/index.ts';
import { hashesToFind, identifierForms } from '../customer-numbers.ts';
import { Failure } from '../failure.ts';
import type { House } from '../house.ts';
import { peopleById } from '../people-by-id.ts';
import { noteLooks } from './note-looks.ts';
import type { Viewer } from './person-view.ts';

/**
 * The numbers of the people who have an identifier; several may share an address, or a customer number where tables of its
 * source number apart. Each find is noted in the access log.
 *
 * @throws {Failure} `invalid-input` for what is no identifier
 */
export async function findPeople(
  house: House,
  identifier: RawIdentifier,
  viewer: Viewer,
): Promise<readonly number[]> {
  const hashes = hashesToFind(house.ring, identifier, await identifierForms(house.store, [identifier]));
  if (!hashes) throw unreadable(identifier.kind);
  const found = await house.store.people.find(hashes);
  const people = await peopleById(house.store, [...new Set([...found.values()].flat())]);
  const ids = [...new Set([...people.values()].map(({ id }) => id))].sort((one, other) => one - other);
  await noteLooks(house, ids, viewer, 'person.find');
  return ids;
}

const unreadable = (kind: RawIdentifier['kind']): Failure => {
  const says = {
    email: {
      nl: 'Dit is geen e-mailadres. Schrijf het als naam@voorbeeld.nl.',
      en: 'This is no e-mail address. Write it as name@example.com.',
    },
    phone: {
      nl: 'Dit is geen telefoonnummer. Schrijf het met het landnummer, zoals +31 20 123 4567.',
      en: 'This is no phone number. Write it with its country code, such as +31 20 123 4567.',
    },
    customer: {
      nl: 'Noem bij een klantnummer de bron die het gaf.',
      en: 'With a customer number, name the source that gave it.',
    },
    post: {
      nl: 'Geef een naam, postcode en huisnummer.',
      en: 'Give a name, postal code and house number.',
    },
  }[kind];
  return new Failure('invalid-input', says, { errors: [{ path: kind, says }] });
};
