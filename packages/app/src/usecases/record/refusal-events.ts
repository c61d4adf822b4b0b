import { isConsentBased } from '@houdbaar/core/standing';
import { keyedHash } from '../../keys/index.ts';
import type { WebhookEvent } from '../../webhooks/index.ts';
import type { House } from '../house.ts';
import type { Ruling } from '../ruling.ts';
import type { RecordedEvent } from './event-schemas.ts';
import type { Working } from './known-people.ts';

/** What others are told of a refusal: that it was made, by numbers and codes alone. */
export function refusalEvents(
  { clock, ring }: House,
  { lanes }: Ruling,
  event: RecordedEvent,
  { id, state }: Working,
): WebhookEvent[] {
  const timestamp = new Date(clock.now()).toISOString();
  const person = String(id);
  // An id in another form could hold anything; outside it is known by its hash.
  const plain = (name: string): string =>
    /^[\w-]{1,64}$/.test(name) ? name : keyedHash(ring, 'event', name).hash;
  if (event.type === 'objection') {
    const { channel } = event;
    const scope = event.scope ?? (channel === undefined ? 'all' : 'channel');
    const data = { person, objection: plain(event.id), scope, ...(channel === undefined ? {} : { channel }) };
    return [{ type: 'objection.recorded', timestamp, data }];
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
    return purposes.map(({ purpose: name }): WebhookEvent => {
      const consented = plain(each.id ?? event.id);
      const data = { person, consent: consented, purpose: name, ...(channels ? { channels } : {}) };
      return { type: 'consent.withdrawn', timestamp, data };
    });
  });
}
