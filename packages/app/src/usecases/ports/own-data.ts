import type { Instant } from './instant.ts';

/** What the product itself makes and keeps here, each a purpose of the policy for own data. */
export const ownDataKinds = [
  'access-log',
  'import-refusals',
  'imports',
  'gate-receipts',
  'delivery-log',
  'outbox-log',
  'request-keys',
  'ended-keys',
  'ended-users',
  'sign-ins',
  'policy-drafts',
  'scan-reports',
  'tasks',
] as const;
export type OwnDataKind = (typeof ownDataKinds)[number];

export interface OwnDataStore {
  /**
   * Removes the oldest of what came to its end, or was written where it never ends, before an instant.
   *
   * @returns how many rows went; fewer than the limit: nothing of that age is left
   */
  remove(kind: OwnDataKind, before: Instant, limit: number): Promise<number>;
}
