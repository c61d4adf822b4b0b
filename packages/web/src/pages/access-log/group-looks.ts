import type { AccessLogEntry } from '../../api/contract.generated.ts';

/** One look, at one person or at several at once. */
export interface LookAt extends AccessLogEntry {
  readonly people: readonly number[];
}

/** Lines of the log that are one look at a list, as one: the same person, deed and moment. */
export function groupLooks(entries: readonly AccessLogEntry[]): LookAt[] {
  const groups: (AccessLogEntry & { people: number[] })[] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    const people = entry.person === null ? [] : [entry.person];
    if (last && entry.person !== null && isSameLook(last, entry)) last.people.push(...people);
    else groups.push({ ...entry, people });
  }
  return groups;
}

const isSameLook = (one: AccessLogEntry, other: AccessLogEntry): boolean =>
  one.person !== null &&
  one.at === other.at &&
  one.action === other.action &&
  one.actor === other.actor &&
  one.actorId === other.actorId &&
  one.purpose === other.purpose &&
  JSON.stringify(one.detail) === JSON.stringify(other.detail);
