export { readMoment } from './event-moment.ts';
export type { EventOutcome, EventResult, EventWhy, RecordedBatch } from './event-result.ts';
export {
  type EventInput,
  type EventOf,
  type EventType,
  eventSchemas,
  eventTypes,
  momentSchema,
  type PersonRef,
  type RecordedEvent,
} from './event-schemas.ts';
export { type EventBatch, mostEvents, recordFacts } from './record-facts.ts';
export type { ScannerOptions } from './scanner-clicks.ts';
export { type ToldIdentifier, toldPerson } from './told-person.ts';
