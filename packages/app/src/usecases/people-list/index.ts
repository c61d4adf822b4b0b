export * from './export-people.ts';
export * from './list-people.ts';
export * from './open-value.ts';
export * from './people-audience.ts';
export type { PeopleFilter } from './people-filter.ts';
export * from './saved-views.ts';
export { whatIsSought } from './what-is-sought.ts';
