export { type DeliveryRound, deliverDue, deliveryConcurrency } from './deliver-due.ts';
export type { DeliverRules } from './deliver-to-endpoint.ts';
export type { Claim, ClaimedDelivery, Deliveries, DueEndpoint, RecordedAttempt } from './deliveries.ts';
export type { NextStep } from './next-attempt.ts';
export {
  type DeliveryState,
  type LoggedDelivery,
  NotReplayable,
  replayDelivery,
} from './replay.ts';
export { resolveHost } from './resolve-host.ts';
export {
  type Attempt,
  type OutgoingWebhook,
  type SendFailure,
  type SendResult,
  type SendRules,
  WEBHOOK_TIMEOUT_MS,
} from './send-webhook.ts';
export { checkTarget, type TargetRefusal, TargetRefused, type TargetRules } from './target-guard.ts';
export {
  personOf,
  subscribableTypes,
  type WebhookEvent,
  type WebhookType,
  webhookBody,
} from './webhook-event.ts';
export { type HeldSecret, makeWebhookSecret } from './webhook-secret.ts';
