export type { JobConnection } from './boss-database.ts';
export { type JobCheck, type JobFigure, type JobsState, jobChecks, jobFigures } from './jobs-state.ts';
export { type JobLog, type JobsConfig, type RunningJobs, startJobs } from './start-jobs.ts';
