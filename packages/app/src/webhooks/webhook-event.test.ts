import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  personOf,
  type WebhookEvent,
  webhookBody,
  webhookEventSchema,
  webhookTypes,
} from './webhook-event.ts';

const timestamp = '2026-11-22T09:30:00.000Z';

const erased: WebhookEvent = {
  type: 'person.erased',
  timestamp,
  data: { person: '1204', action: 'erase', cause: 'plan', plan: '17' },
};
const changed: WebhookEvent = {
  type: 'verdict.changed',
  timestamp,
  data: {
    person: '1204',
    lanes: [
      {
        ask: 'contact',
        purpose: 'newsletter',
        channel: 'email',
        before: null,
        after: { outcome: 'unlawful', until: '2027-03-01', rule: 'nl-minor-profiling' },
      },
    ],
  },
};

describe('the body of a webhook', () => {
  test('is the event as JSON', () => {
    expect(JSON.parse(webhookBody(erased, { reasons: false }))).toEqual(erased);
  });

  test('names the deciding rule only to an endpoint that may see reasons', () => {
    expect(JSON.parse(webhookBody(changed, { reasons: true }))).toEqual(changed);
    const body = webhookBody(changed, { reasons: false });
    expect(body).not.toContain('minor');
    expect(webhookEventSchema.parse(JSON.parse(body)).data).toEqual({
      person: '1204',
      lanes: [
        {
          ask: 'contact',
          purpose: 'newsletter',
          channel: 'email',
          before: null,
          after: { outcome: 'unlawful', until: '2027-03-01' },
        },
      ],
    });
  });

  test('lets no address, name or extra field out', () => {
    const withMore = { ...erased, data: { ...erased.data, email: 'jan@example.org' } };
    expect(() => webhookBody(withMore as WebhookEvent, { reasons: true })).toThrow();
    for (const text of ['jan@example.org', 'Jan de Vries', '+31612345678', 'Dorpsstraat 1'])
      for (const field of ['person', 'plan'])
        expect(
          webhookEventSchema.safeParse({ ...erased, data: { ...erased.data, [field]: text } }).success,
        ).toBe(false);
  });

  test('is about a person, except for a plan', () => {
    expect(personOf(changed)).toBe('1204');
    const data = { plan: '17', hash: 'a'.repeat(64), erased: 1, anonymised: 0, reduced: 2, skipped: 0 };
    expect(personOf({ type: 'plan.executed', timestamp, data })).toBe(null);
  });
});

describe('the manual', () => {
  const manual = readFileSync(new URL('../../../../docs/webhooks.md', import.meta.url), 'utf8');

  test('lists every type of event and no other', () => {
    expect([...manual.matchAll(/^\| `([a-z]+\.[a-z]+)` \|/gm)].map(([, type]) => type)).toEqual([
      ...webhookTypes,
    ]);
  });

  test('shows an event that fits the schema', () => {
    const example = /\n( {4}\{\n(?: {4}.*\n)+)/.exec(manual)?.[1] ?? '';
    expect(webhookEventSchema.parse(JSON.parse(example)).type).toBe('verdict.changed');
  });
});
