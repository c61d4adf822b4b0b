export type { EventOutcome, EventResult, EventWhy, RecordedBatch } from './event-result.ts';
export {
  type EventInput,
  type EventOf,
  type EventType,
  eventSchemas,
  eventTypes,
  type RecordedEvent,
} from './event-schemas.ts';
export { type EventBatch, mostEvents, recordFacts } from './record-facts.ts';
export {
  type ClickVerdict,
  classifyClicks,
  type ScannerOptions,
  type ScannerSign,
  type SeenClick,
} from './scanner-clicks.ts';
