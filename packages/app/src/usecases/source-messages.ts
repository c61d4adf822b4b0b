import { randomUUID } from 'node:crypto';
import type { FieldValue, Instant, OutboxMessage, Source } from './ports/index.ts';

/** What a source may know someone by, best first. */
const known = ['customerNumber', 'email', 'phone', 'mobile'] as const;

const keyIn = (values: readonly FieldValue[]): FieldValue | undefined =>
  known.map((field) => values.find((each) => each.field === field && each.value)).find(Boolean);

/** What befell a person's values, of which systems that hold copies have to be told. */
export interface ToldToSources {
  readonly person: number;
  readonly kind: 'person.erased' | 'fields.erased' | 'fields.corrected';
  readonly at: Instant;
  /** The values concerned, as they were. */
  readonly values: readonly FieldValue[];
  /** Others of this person, by which a source may know them as well. */
  readonly others?: readonly FieldValue[];
  /** Names of sources that told of the person: they hold a copy, whatever is left here of what they gave. */
  readonly tellers?: readonly string[];
  readonly plan?: string | null;
}

/**
 * A message to each source that holds a copy: which fields, and by what it knows the person. A system that is connected is
 * told; for a file or a form someone does it by hand and closes the task, or the next export brings everything back. What
 * staff wrote down here has no copy elsewhere. Where by what the person is known is written down nowhere else any more, it
 * goes itself once the source was told. Source: GDPR 17(2) and 19.
 */
export function sourceMessages(
  { person, kind, at, values, others = [], tellers = [], plan }: ToldToSources,
  sources: readonly Source[],
): OutboxMessage[] {
  return sources.flatMap((source) => {
    if (source.kind === 'desk') return [];
    const ofSource = (list: readonly FieldValue[]) => list.filter((each) => each.source === source.id);
    const here = ofSource(values);
    if (here.length === 0 && !tellers.includes(source.name)) return [];
    // Whoever looks in a file by hand may look by anything we know; a system is told nothing that it didn't give itself.
    const byHand = source.kind === 'file' || source.kind === 'form';
    const key = keyIn([...here, ...ofSource(others)]) ?? (byHand ? keyIn([...values, ...others]) : undefined);
    return {
      id: randomUUID(),
      at,
      target: `source:${source.name}`,
      kind,
      body: {
        person: String(person),
        fields: [...new Set(here.map(({ field }) => field))].sort(),
        ...(key ? { knownBy: { field: key.field, value: key.value } } : {}),
        ...(plan ? { plan } : {}),
      },
    };
  });
}
