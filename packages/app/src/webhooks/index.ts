export { type DeliveryRound, deliverDue, deliveryConcurrency } from './deliver-due.ts';
export type { DeliverRules } from './deliver-to-endpoint.ts';
export type { Claim, ClaimedDelivery, Deliveries, DueEndpoint, RecordedAttempt } from './deliveries.ts';
export { type NextStep, retryDelays } from './next-attempt.ts';
export {
  type DeliveryState,
  deliveryStates,
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
  sendWebhook,
  WEBHOOK_TIMEOUT_MS,
} from './send-webhook.ts';
export { UnsignableWebhook } from './sign-webhook.ts';
export { checkTarget, type TargetRefusal, TargetRefused, type TargetRules } from './target-guard.ts';
export {
  personOf,
  subscribableTypes,
  type WebhookEvent,
  type WebhookType,
  webhookBody,
  webhookDataSchemas,
  webhookEventSchema,
  webhookTypes,
} from './webhook-event.ts';
export { type HeldSecret, InvalidWebhookSecret, makeWebhookSecret } from './webhook-secret.ts';
