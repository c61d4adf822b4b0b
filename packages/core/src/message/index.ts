export {
  checkMessage,
  type MessageCheck,
  type MessagePoint,
  type MessagePurpose,
  type PointAbout,
  type PointIs,
} from './check-message.ts';
export {
  type MessageReading,
  type MessageText,
  readMessage,
  type Shown,
  type Unsettled,
} from './read-message.ts';
