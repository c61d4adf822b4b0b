import { randomUUID } from 'node:crypto';
import { isConsentBased } from '@houdbaar/core/standing';
import { keyedHash } from '../../keys/index.ts';
import type { House } from '../house.ts';
import type { OutboxMessage } from '../ports/index.ts';
import type { Ruling } from '../ruling.ts';
import type { RecordedEvent } from './event-schemas.ts';
import type { Working } from './known-people.ts';

/** What others are told of a refusal: that it was made, by numbers and codes alone. */
export function refusalMessages(
  { clock, ring }: House,
  { lanes }: Ruling,
  event: RecordedEvent,
  { id: person, state }: Working,
): OutboxMessage[] {
  const message = (kind: string, body: Readonly<Record<string, unknown>>): OutboxMessage => ({
    id: randomUUID(),
    at: clock.now(),
    target: 'webhooks',
    kind,
    body: { person: String(person), ...body },
  });
  // An id in another form could hold anything; outside it is known by its hash.
  const plain = (id: string): string => (/^[\w-]{1,64}$/.test(id) ? id : keyedHash(ring, 'event', id).hash);
  if (event.type === 'objection') {
    const { channel } = event;
    const scope = event.scope ?? (channel === undefined ? 'all' : 'channel');
    return [
      message('objection.recorded', {
        objection: plain(event.id),
        scope,
        ...(channel === undefined ? {} : { channel }),
      }),
    ];
  }
  if (event.type !== 'withdrawal') return [];
  const { for: purpose, channels, consent } = event;
  const ended = (state.facts.consents ?? []).filter((each) =>
    consent === undefined
      ? (purpose === undefined || each.for === undefined || each.for === purpose) &&
        (!channels || !each.channels || each.channels.some((channel) => channels.includes(channel)))
      : each.id === consent,
  );
  return ended.flatMap((each) => {
    const purposes = lanes.filter(
      ({ ask, declared }) =>
        ask === 'keep' && isConsentBased(declared) && (each.for === undefined || declared.kind === each.for),
    );
    return purposes.map(({ purpose: name }) =>
      message('consent.withdrawn', {
        consent: plain(each.id ?? event.id),
        purpose: name,
        ...(channels ? { channels } : {}),
      }),
    );
  });
}
