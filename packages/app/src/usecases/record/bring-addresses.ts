import { applyFact, type ContactPoint } from '@houdbaar/core/standing';
import type { FieldValue } from '../ports/index.ts';
import type { EventOf } from './event-schemas.ts';
import { hashAt, type ToldEvent } from './facts-of-event.ts';
import type { KnownPeople, Working } from './known-people.ts';

export interface Bringing {
  /** The number of the source that tells of the addresses. */
  readonly source: number;
  /** Fields that some purpose needs: the content of others is not kept. */
  readonly needed: ReadonlySet<string>;
}

/**
 * Gives a person the addresses and numbers that a consent came with and that they were not known by. A customer number is
 * taken over for someone new only: of someone known it may be another's.
 */
export function bringAddresses(
  people: KnownPeople,
  person: Working,
  { event, when, person: told }: ToldEvent & { readonly event: EventOf<'consent'> },
  { source, needed }: Bringing,
): void {
  // A consent told again brings nothing: an address that was corrected since stays away.
  if (person.held && person.state.facts.consents?.some(({ id, at }) => id === event.id && at !== undefined))
    return;
  const values: FieldValue[] = [];
  for (const identifier of told.identifiers) {
    const { hash, kind, keyId, normaliserVersion, lookups, field, value, mobile } = identifier;
    if (kind === 'customer' && person.held) continue;
    if (hashAt(person.state, identifier) !== undefined) continue;
    const first = !person.state.points.some((point) => point.kind === kind);
    const point: ContactPoint = {
      kind,
      hash,
      ...(first ? { primary: true, ...(when.seq === undefined ? {} : { primarySince: when.seq }) } : {}),
      ...(mobile === undefined ? {} : { mobile }),
    };
    person.state = applyFact(person.state, { fact: 'point', point });
    person.added.push({ hash, kind, keyId, normaliserVersion });
    for (const lookup of lookups) people.know(lookup, person);
    // That there is a number stays known, without the number, where no purpose needs it.
    values.push({ field, ...(needed.has(field) ? { value } : {}), source, at: when.at, point: hash });
    person.changed = true;
  }
  if (values.length > 0) person.values = [...(person.values ?? []), ...values];
  if (person.held) return;
  const { id, system, obtained } = event;
  person.state = applyFact(person.state, {
    fact: 'origin',
    entry: { id, ...when, ...obtained, ...(system === undefined ? {} : { source: system }) },
  });
}
