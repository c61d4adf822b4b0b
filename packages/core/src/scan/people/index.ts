export { hashText } from './hash.ts';
export type { ImpossibleDates } from './impossible-dates.ts';
export { KeyIndex } from './key-index.ts';
export { type Layout, layOut } from './layout.ts';
export { type PeopleCounts, PeopleScan, type PeopleScanOptions, type ScanPass } from './people-scan.ts';
export type {
  ChannelPermission,
  Hash64,
  JudgedRecord,
  PeopleTable,
  PersonRecord,
  PersonVerdicts,
  ScanField,
  ScanLane,
  ScanObserver,
  ScanPurpose,
  ScanSetting,
  ShortVerdict,
  Standing,
} from './person-record.ts';
export { actBits, laneHorizon } from './person-record.ts';
export { RecentAnswers } from './recent-answers.ts';
export { type FieldList, listFields } from './scan-fields.ts';
export { isUndeliverable } from './settle-person.ts';
