import { subscribableTypes, type WebhookType } from '../../webhooks/index.ts';

/** The types of events that an endpoint can ask to be told of. */
export const webhookTypeNames: readonly WebhookType[] = subscribableTypes;
