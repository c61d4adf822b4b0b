export { findPeople } from './find-people.ts';
export * from './person-view.ts';
export { type ShowPersonOptions, showPerson } from './show-person.ts';
