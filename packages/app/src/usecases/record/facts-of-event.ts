import { type Fact, type PersonState, pointKindOf } from '@houdbaar/core/standing';
import type { Channel } from '@houdbaar/core/terms';
import type { CivilTime } from '../civil-time.ts';
import { type EventMoment, readMoment } from './event-moment.ts';
import type { EventOf, RecordedEvent } from './event-schemas.ts';
import type { TellableConsent } from './settle-consent.ts';
import type { ToldIdentifier, ToldPerson } from './told-person.ts';

/** An event that was read, with its person and moment. */
export interface ToldEvent {
  readonly index: number;
  readonly event: RecordedEvent;
  readonly person: ToldPerson;
  readonly when: EventMoment;
  /** Of a click: whether a human was seen behind it; undefined where the event's own word stands. */
  readonly human?: boolean;
}

type Simple = Exclude<RecordedEvent, { readonly type: 'consent' | 'confirmation' }>;

/** An event as facts about a person. Consents are told by {@link consentOf}. */
export function factsOf(told: ToldEvent & { readonly event: Simple }, calendar: CivilTime): readonly Fact[] {
  const { event, when } = told;
  const source = event.system === undefined ? {} : { source: event.system };
  const trace = { ...when, ...source };
  switch (event.type) {
    case 'activity': {
      const human = told.human ?? event.human;
      return [
        {
          fact: 'activity',
          entry: {
            kind: event.kind,
            ...trace,
            ...(human === undefined ? {} : { human }),
            ...(event.by === undefined ? {} : { by: event.by }),
          },
        },
      ];
    }
    case 'withdrawal': {
      const { id, for: purpose, channels, consent } = event;
      const point = pointOf(told.person, channels);
      return [
        {
          fact: 'withdrawal',
          entry: {
            id,
            ...trace,
            ...(purpose === undefined ? {} : { for: purpose }),
            ...(channels === undefined ? {} : { channels }),
            ...(consent === undefined ? {} : { consent }),
            ...(point === undefined ? {} : { point }),
          },
        },
      ];
    }
    case 'objection': {
      const { id, channel, via } = event;
      const scope = event.scope ?? (channel === undefined ? 'all' : 'channel');
      const point = scope === 'channel' && channel ? pointOf(told.person, [channel]) : undefined;
      return [
        {
          fact: 'objection',
          entry: {
            id,
            ...trace,
            scope,
            ...(channel === undefined ? {} : { channel }),
            ...(via === undefined ? {} : { via }),
            ...(point === undefined ? {} : { point }),
          },
        },
      ];
    }
    case 'notice': {
      return [{ fact: 'notice', entry: { id: event.id, ...when, ...bare(event) } }];
    }
    case 'origin': {
      return [{ fact: 'origin', entry: { id: event.id, ...trace, ...bare(event) } }];
    }
    case 'relation': {
      return [{ fact: 'relation', told: when, relation: bare(event) }];
    }
    case 'request': {
      const { revised, lifted, ...words } = bare(event);
      const told = revised === undefined ? undefined : readMoment(revised, calendar);
      return [
        {
          fact: 'request',
          entry: {
            id: event.id,
            ...trace,
            ...words,
            ...(lifted === undefined ? {} : { lifted }),
            ...(told === undefined ? {} : { revised: instantOf(told) }),
          },
        },
      ];
    }
    case 'message':
      return [{ fact: 'message', entry: { ...trace, channel: event.channel, content: event.content } }];
    case 'screening':
      return [
        {
          fact: 'screening',
          entry: {
            ...trace,
            name: event.register,
            listed: event.listed,
            ...(event.since === undefined ? {} : { since: event.since }),
          },
        },
      ];
    case 'bounce':
      return told.person.identifiers.flatMap(({ kind, lookups }): Fact[] =>
        kind === 'email' || kind === 'phone'
          ? lookups.map((hash) => ({ fact: 'point-bounced', point: { kind, hash } }))
          : [],
      );
    case 'reappeared':
      return [{ fact: 'reappeared', at: when.at }];
  }
}

/** A consent as it was told by itself, or by its confirmation alone. */
export function consentOf(
  { event, when, person }: ToldEvent & { readonly event: EventOf<'consent'> | EventOf<'confirmation'> },
  calendar: CivilTime,
): TellableConsent {
  const source = event.system === undefined ? {} : { source: event.system };
  if (event.type === 'confirmation')
    return { id: event.consent, confirmed: when.at, confirmedVia: event.via, revised: instantOf(when) };
  const { form: _f, wording: _w, ip: _ip, obtained: _o, record: _r, confirmed, ...said } = bare(event);
  const point = consentPoint(person, event.channels);
  const done = confirmed === undefined ? undefined : readMoment(confirmed, calendar);
  const record = recordOf(event, when);
  return {
    ...said,
    id: event.id,
    ...when,
    ...source,
    ...(record === undefined ? {} : { record }),
    ...(done ? { confirmed: done.at, revised: instantOf(done) } : {}),
    ...(point === undefined ? {} : { point }),
  };
}

/**
 * How well a consent is on record here: fully only where the event itself brings what proves it, whatever its sender
 * says: what was agreed to in which words, in which form, by which act, at which moment.
 */
function recordOf(
  { form, wording, act, for: purpose, channels, record }: EventOf<'consent'>,
  { seq }: EventMoment,
): TellableConsent['record'] {
  if (form && wording && act && purpose && channels && seq !== undefined) return 'full';
  if (form || wording) return 'form-only';
  return record === 'full' ? 'form-only' : record;
}

/** The address that a consent was given for: that of its channels, where the event names just one. */
function consentPoint(person: ToldPerson, channels: readonly Channel[] | undefined): string | undefined {
  if (channels) return pointOf(person, channels);
  const { email, phone } = person;
  return email && phone ? undefined : (email ?? phone)?.hash;
}

/** The one address of the event that all of the channels go to; undefined where there is none, or where they go to several. */
function pointOf(person: ToldPerson, channels: readonly Channel[] | undefined): string | undefined {
  if (!channels || channels.length === 0) return undefined;
  const kinds = new Set(channels.map(pointKindOf));
  if (kinds.size !== 1) return undefined;
  const [kind] = kinds;
  return kind === 'email' ? person.email?.hash : kind === 'phone' ? person.phone?.hash : undefined;
}

/** A day without an instant counts from its first moment. */
export const instantOf = ({ at, seq }: EventMoment): number => seq ?? at * 86_400_000;

/** The hash under which a person has an identifier, of whichever key; undefined where they don't have it. */
export const hashAt = (
  { points }: Pick<PersonState, 'points'>,
  { kind, lookups }: Pick<ToldIdentifier, 'kind' | 'lookups'>,
): string | undefined => points.find((point) => point.kind === kind && lookups.includes(point.hash))?.hash;

type Frame = 'id' | 'type' | 'person' | 'at' | 'system';

/** The words of an event, without what every event has. */
function bare<T extends RecordedEvent>(event: T): Omit<T, Frame> {
  const { id: _, type: __, person: ___, at: ____, system: _____, ...words } = event;
  return words;
}
