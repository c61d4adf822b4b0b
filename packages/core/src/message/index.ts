export {
  checkMessage,
  type MessageCheck,
  type MessagePoint,
  type MessagePurpose,
} from './check-message.ts';
export type { PointAbout, PointIs } from './point-words.ts';
export {
  type MessageReading,
  type MessageText,
  readMessage,
  type Shown,
  type Unsettled,
} from './read-message.ts';
