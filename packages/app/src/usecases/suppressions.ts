import { randomUUID } from 'node:crypto';
import type { Channel } from '@houdbaar/core/terms';
import type { RawIdentifier } from '../keys/index.ts';
import { hashesToFind, identifierForms } from './customer-numbers.ts';
import { Failure, notFound } from './failure.ts';
import type { Actor, House } from './house.ts';
import type { Suppression } from './ports/index.ts';
import { type PersonRef, recordFacts } from './record/index.ts';

/** The addresses that are closed, as hashes; nobody can be read from them. By hash and scope. */
export const listSuppressions = (
  { store }: Pick<House, 'store'>,
  {
    after = null,
    limit,
  }: { readonly after?: Pick<Suppression, 'hash' | 'scope'> | null; readonly limit: number },
): Promise<readonly Suppression[]> => store.suppression.list(after, limit);

/**
 * What binds one address or customer number.
 *
 * @throws {Failure} `invalid-input` for what is none
 */
export async function findSuppressions(
  { store, ring }: Pick<House, 'store' | 'ring'>,
  identifier: RawIdentifier,
): Promise<readonly Suppression[]> {
  const hashes = hashesToFind(ring, identifier, await identifierForms(store, [identifier]));
  if (!hashes)
    throw new Failure('invalid-input', {
      nl: 'Dit is geen e-mailadres, telefoonnummer of klantnummer met zijn bron.',
      en: 'This is no e-mail address, telephone number or customer number with its source.',
    });
  return store.suppression.of([...hashes]);
}

export interface NewSuppression {
  readonly person: PersonRef;
  /** To all marketing unless a channel is named. */
  readonly channel?: Channel;
  /** When they refused: a day or an instant; now unless told. */
  readonly at?: string;
  /** The list or desk that tells it. */
  readonly system?: string;
}

/**
 * Closes an address. That is an objection: it binds whoever has the address now, and is evidence of theirs; an address of
 * nobody is closed to whoever comes with it.
 *
 * @throws {Failure} `invalid-input`; `not-found` for a customer number that nobody has: it closes no address
 */
export async function addSuppression(
  house: House,
  { person, channel, at, system }: NewSuppression,
  actor: Actor,
): Promise<void> {
  const { results } = await recordFacts(house, {
    events: [
      {
        type: 'objection',
        id: randomUUID(),
        person,
        ...(channel === undefined ? { scope: 'marketing' } : { scope: 'channel', channel }),
        ...(at === undefined ? {} : { at }),
        ...(system === undefined ? {} : { system }),
      },
    ],
    by: actor,
  });
  const [outcome] = results;
  if (outcome?.errors)
    throw new Failure(
      'invalid-input',
      { nl: 'Dit adres is niet afgesloten.', en: 'This address was not closed.' },
      { errors: outcome.errors },
    );
  if (outcome?.result === 'unknown-person' && outcome.why === undefined)
    throw notFound({ nl: 'het adres', en: 'the address' }, '');
}
