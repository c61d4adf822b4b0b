import { type KeyRing, lookupHashes, normaliseIdentifier, type RawIdentifier } from '../keys/index.ts';
import type { Store } from './ports/index.ts';

/**
 * The name under which customer numbers of a source are hashed. Tables of one source that number their people apart give
 * each its own: number 1 of the members is another than number 1 of the customers.
 */
export const numberedBy = (source: string, domain: string): string =>
  domain === '' ? source : `${source}/${domain}`;

/** All the ways in which an identifier as it was asked for may have been stored; as it was asked for first. */
export type IdentifierForms = (raw: RawIdentifier) => readonly RawIdentifier[];

/**
 * Whoever asks by a customer number names the source alone. Where its tables number apart, people of each of them may be
 * meant: all of these are found.
 *
 * @param asked what is about to be looked up; nothing is read where there is no customer number among it
 */
export async function identifierForms(
  { sources }: Pick<Store, 'sources'>,
  asked: Iterable<{ readonly kind: string } | undefined>,
): Promise<IdentifierForms> {
  for (const each of asked)
    if (each?.kind === 'customer') {
      const domains = await sources.domains();
      return (raw) =>
        raw.kind === 'customer'
          ? ['', ...(domains.get(raw.source) ?? [])].map((domain) => ({
              ...raw,
              source: numberedBy(raw.source, domain),
            }))
          : [raw];
    }
  return (raw) => [raw];
}

/** The hashes under which an identifier may be found, the present one first; undefined where it can't be read. */
export function hashesToFind(
  ring: KeyRing,
  raw: RawIdentifier,
  forms: IdentifierForms,
): string[] | undefined {
  const hashes: string[] = [];
  for (const form of forms(raw)) {
    const read = normaliseIdentifier(form);
    if ('fault' in read) return undefined;
    for (const { hash } of lookupHashes(ring, read.kind, read.normalised)) hashes.push(hash);
  }
  return hashes;
}
