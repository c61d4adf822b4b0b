export { type LeftOutField, ToldPeople, type ToldPeopleOptions } from './told-people.ts';
export type { ToldAddress, ToldPerson, ToldValue } from './told-person.ts';
export { neededFields } from './told-values.ts';
