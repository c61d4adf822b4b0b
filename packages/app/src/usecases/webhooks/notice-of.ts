import { randomUUID } from 'node:crypto';
import { personOf, type WebhookEvent, webhookBody } from '../../webhooks/index.ts';
import type { WebhookNotice } from '../ports/index.ts';

/** An event ready to be put in line: with an id of its own, checked, and written once for all endpoints. */
export function noticeOf(event: WebhookEvent): WebhookNotice {
  const person = personOf(event);
  return {
    id: `msg_${randomUUID()}`,
    type: event.type,
    person: person === null ? null : Number(person),
    at: Date.parse(event.timestamp),
    full: webhookBody(event, { reasons: true }),
    plain: webhookBody(event, { reasons: false }),
  };
}
