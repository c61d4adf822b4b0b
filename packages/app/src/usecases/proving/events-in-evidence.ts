import { type Channel, channels, consentActs, type PurposeKind, purposeKinds } from '@houdbaar/core/terms';
import { type Day, parseDay } from '@houdbaar/core/time';
import { z } from 'zod';
import type { JsonValue } from '../../evidence/index.ts';
import type { CivilTime } from '../civil-time.ts';
import type { Instant } from '../ports/index.ts';
import type { ConsentEvent, Moment, ProofEvent, RefusalVia } from './proof-input.ts';

/** An entry of evidence that was opened. */
export interface OpenedEntry {
  readonly seq: number;
  readonly at: Instant;
  readonly kind: string;
  readonly content: JsonValue;
}

/** Something that a proof can be about, as evidence tells it. */
export interface ProvedEvent {
  readonly event: ProofEvent & { readonly entry: number };
  /** The kind of purpose it was for; absent: for all. */
  readonly for?: PurposeKind;
  /** The hash of the contact point it was for. */
  readonly point?: string;
  /** As it was found, without what a file tells of where it stood. */
  readonly words: Readonly<Record<string, unknown>>;
}

const text = z.string();
const acts = ['link', 'mail', 'phone', 'letter', 'register', 'account'] as const;

/** A fact within the body of an entry, written by the recording of events or by an import. What isn't there is not known. */
const factSchema = z.object({
  event: text.optional(),
  id: text.optional(),
  day: z.iso.date().optional(),
  at: z.iso.date().optional(),
  noLaterThan: z.iso.date().optional(),
  instant: z.int().optional(),
  seq: z.int().optional(),
  by: text.optional(),
  system: text.optional(),
  source: text.optional(),
  point: text.optional(),
  for: z.enum(purposeKinds).optional(),
  channels: z.array(z.enum(channels)).optional(),
  act: z.enum(consentActs).optional(),
  separate: z.boolean().optional(),
  form: z.object({ name: text, version: text.optional() }).optional(),
  wording: z.object({ version: text, language: text.optional(), text: text.optional() }).optional(),
  ipHash: z.object({ hash: text }).optional(),
  confirmed: text.optional(),
  confirmedVia: z.enum(['email', 'phone', 'post']).optional(),
  via: text.optional(),
  consent: text.optional(),
  scope: z.enum(['marketing', 'channel', 'all', 'profiling']).optional(),
  channel: z.enum(channels).optional(),
});
type Fact = z.output<typeof factSchema>;

const bodySchema = z.looseObject({
  ...factSchema.shape,
  import: text.optional(),
  consents: z.array(z.looseObject(factSchema.shape)).optional(),
  objections: z.array(z.looseObject(factSchema.shape)).optional(),
});

type EventKind = 'consent' | 'withdrawal' | 'objection';

/**
 * The consents, withdrawals and objections that a chain of evidence tells, in the order in which they were recorded. An
 * event without an id of its own is called by its entry: `3`, or `3.2` for the second one in it.
 */
export function eventsIn(entries: readonly OpenedEntry[], calendar: CivilTime): readonly ProvedEvent[] {
  const found: ProvedEvent[] = [];
  for (const entry of entries) {
    const read = bodySchema.safeParse(entry.content);
    if (!read.success) continue;
    const body = read.data;
    const add = (kind: EventKind, fact: Fact, id: string) =>
      found.push(eventOf(kind, { ...fact, id: fact.id ?? id }, body, entry, calendar));
    if (body.event === 'confirmation') confirm(found, body);
    else if (entry.kind === 'consent' || entry.kind === 'withdrawal' || entry.kind === 'objection')
      add(entry.kind, body, String(entry.seq));
    const listed = [
      ...(body.consents ?? []).map((fact) => ['consent', fact] as const),
      ...(body.objections ?? []).map((fact) => ['objection', fact] as const),
    ];
    for (const [index, [kind, fact]] of listed.entries()) add(kind, fact, `${entry.seq}.${index + 1}`);
  }
  return found;
}

type Body = z.output<typeof bodySchema>;

function eventOf(
  kind: EventKind,
  fact: Fact & { readonly id: string },
  body: Body,
  entry: OpenedEntry,
  calendar: CivilTime,
): ProvedEvent {
  const source = fact.system ?? fact.source ?? body.source;
  const base = {
    id: fact.id,
    when: momentOf(fact, entry, calendar),
    recorded: {
      at: entry.at,
      by: body.by ?? (body.import === undefined ? (source ?? '') : `import ${body.import}`),
    },
    ...(source === undefined ? {} : { source }),
    entry: entry.seq,
    ...(fact.for === undefined ? {} : { for: fact.for }),
  };
  const about = {
    ...(fact.for === undefined ? {} : { for: fact.for }),
    ...(fact.point === undefined ? {} : { point: fact.point }),
    words: wordsOf(fact),
  };
  switch (kind) {
    case 'consent':
      return { event: { ...base, ...consentWords(fact, calendar) }, ...about };
    case 'withdrawal':
      return {
        event: {
          ...base,
          kind,
          via: viaOf(fact),
          ...(fact.channels === undefined ? {} : { channels: fact.channels }),
        },
        ...about,
      };
    case 'objection': {
      const channel: Channel | undefined = fact.channel;
      const scope = fact.scope ?? (channel === undefined ? 'all' : 'channel');
      return {
        event: { ...base, kind, via: viaOf(fact), scope, ...(channel === undefined ? {} : { channel }) },
        ...about,
      };
    }
  }
}

function consentWords(fact: Fact, calendar: CivilTime) {
  const { wording, form, confirmed } = fact;
  return {
    kind: 'consent' as const,
    act: fact.act ?? ('unknown' as const),
    channels: fact.channels ?? [],
    ...(form
      ? { form: { name: form.name, ...(form.version === undefined ? {} : { version: form.version }) } }
      : {}),
    ...(wording?.text === undefined
      ? {}
      : { text: { version: wording.version, language: wording.language ?? 'und', text: wording.text } }),
    ...(fact.separate === undefined ? {} : { separate: fact.separate }),
    ...(confirmed === undefined
      ? {}
      : {
          confirmed: { when: readMoment(confirmed, calendar), via: fact.confirmedVia ?? ('email' as const) },
        }),
    ...(fact.ipHash ? { ipHash: fact.ipHash.hash } : {}),
  };
}

/** The second step of a double opt-in belongs to the consent that it names. */
function confirm(found: ProvedEvent[], body: Body): void {
  const at = found.findLastIndex(({ event }) => event.kind === 'consent' && event.id === body.consent);
  const proved = found[at];
  if (!proved || body.day === undefined) return;
  const when = momentWith(parseDay(body.day), body.instant);
  const via = body.via === 'phone' || body.via === 'post' ? body.via : 'email';
  const event = {
    ...(proved.event as ConsentEvent & { readonly entry: number }),
    confirmed: { when, via },
  } as const;
  found[at] = { ...proved, event };
}

const viaOf = ({ via }: Fact): RefusalVia => acts.find((each) => each === via) ?? 'unknown';

/**
 * The day as told. Of what was told without one only the day is known on which it was heard of, never another: that the
 * data were obtained on some day doesn't make it the day of a consent.
 */
function momentOf(fact: Fact, entry: OpenedEntry, calendar: CivilTime): Moment {
  const told = fact.day ?? fact.at;
  if (told !== undefined) return momentWith(parseDay(told), fact.instant ?? fact.seq);
  const heard = fact.noLaterThan;
  return { day: heard === undefined ? calendar.dayOf(entry.at) : parseDay(heard), latest: true };
}

const momentWith = (day: Day, at: Instant | undefined): Moment => (at === undefined ? { day } : { day, at });

function readMoment(told: string, calendar: CivilTime): Moment {
  if (/^\d{4}-\d{2}-\d{2}$/.test(told)) return { day: parseDay(told) };
  const at = Date.parse(told);
  return { day: calendar.dayOf(at), at };
}

/** What identifies a fact that has no id in evidence: its words. */
function wordsOf({
  id: _,
  event: __,
  by: ___,
  import: ____,
  ...words
}: Fact & { import?: unknown }): Record<string, unknown> {
  return words;
}
