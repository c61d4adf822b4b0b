import { randomUUID } from 'node:crypto';
import type { FieldValue, Instant, OutboxMessage, Source } from './ports/index.ts';

/** What a source may know someone by, best first. */
const known = ['customerNumber', 'email', 'phone', 'mobile'] as const;

/** What befell a person's values, of which systems that hold copies have to be told. */
export interface ToldToSources {
  readonly person: number;
  readonly kind: 'person.erased' | 'fields.erased' | 'fields.corrected';
  readonly at: Instant;
  /** The values concerned, as they were. */
  readonly values: readonly FieldValue[];
  /** Others of this person, by which a source may know them as well. */
  readonly others?: readonly FieldValue[];
  readonly plan?: string | null;
}

/**
 * A message to each connected system that holds a copy: which fields, and by what it knows the person. Where that is written
 * down nowhere else any more, it goes itself once the system was told. Source: GDPR 17(2) and 19.
 */
export function sourceMessages(
  { person, kind, at, values, others = [], plan }: ToldToSources,
  sources: readonly Source[],
): OutboxMessage[] {
  return sources.flatMap((source) => {
    if (source.kind !== 'connector' && source.kind !== 'api') return [];
    const ofSource = (list: readonly FieldValue[]) => list.filter((each) => each.source === source.id);
    const here = ofSource(values);
    if (here.length === 0) return [];
    const all = [...here, ...ofSource(others)];
    const key = known.map((field) => all.find((each) => each.field === field && each.value)).find(Boolean);
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
