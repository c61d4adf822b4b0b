export { findPeople } from './find-people.ts';
export { noteLooks } from './note-looks.ts';
export { peopleNames } from './people-names.ts';
export * from './person-view.ts';
export { limitWords, saidPerson } from './said-person.ts';
export { type ShowPersonOptions, showPerson } from './show-person.ts';
export { openFields } from './shown-fields.ts';
export { limitsOf, type TimelineLimits } from './timeline.ts';
export { isLimited, lanesSeen, seenHolding, sees } from './viewer.ts';
