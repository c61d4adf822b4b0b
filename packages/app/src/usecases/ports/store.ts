import type { ApiKeys, Setup } from './access.ts';
import type { AccessLogStore } from './access-log.ts';
import type { AgendaStore } from './agenda.ts';
import type { Snapshot } from './backup.ts';
import type { ClusterStore } from './cluster.ts';
import type { EvidenceStore } from './evidence.ts';
import type { FigureStore } from './figures.ts';
import type { GateStore } from './gate.ts';
import type { HealthStore } from './health.ts';
import type { HoldStore } from './holds.ts';
import type { Idempotency } from './idempotency.ts';
import type { ImportStore } from './imports.ts';
import type { Instant } from './instant.ts';
import type { LedgerStore } from './ledger.ts';
import type { OutboxStore } from './outbox.ts';
import type { OwnDataStore } from './own-data.ts';
import type { PeopleStore } from './people.ts';
import type { PeopleListStore } from './people-list.ts';
import type { PlanStore } from './plans.ts';
import type { PolicyStore } from './policies.ts';
import type { PolicyDraftStore } from './policy-drafts.ts';
import type { ReceiptStore } from './receipts.ts';
import type { SampleStore } from './sample.ts';
import type { ScanStore } from './scans.ts';
import type { LeaseStore, SettingsStore, SourceStore } from './settings.ts';
import type { SimulationStore } from './simulation.ts';
import type { StandingStore } from './standing.ts';
import type { SuppressionStore } from './suppression.ts';
import type { TaskStore } from './tasks.ts';
import type { Users } from './users.ts';
import type { VaultStore } from './vault.ts';
import type { ViewStore } from './views.ts';
import type { WebhookStore } from './webhooks.ts';

/** Everything that is kept, by area. In a transaction the same areas work within it. */
export interface Store {
  readonly people: PeopleStore;
  readonly peopleList: PeopleListStore;
  readonly views: ViewStore;
  readonly standing: StandingStore;
  readonly evidence: EvidenceStore;
  readonly policies: PolicyStore;
  readonly policyDrafts: PolicyDraftStore;
  readonly settings: SettingsStore;
  readonly sources: SourceStore;
  readonly leases: LeaseStore;
  readonly vault: VaultStore;
  readonly imports: ImportStore;
  readonly suppression: SuppressionStore;
  readonly outbox: OutboxStore;
  readonly webhooks: WebhookStore;
  readonly ownData: OwnDataStore;
  readonly plans: PlanStore;
  readonly holds: HoldStore;
  readonly agenda: AgendaStore;
  readonly simulation: SimulationStore;
  readonly gate: GateStore;
  readonly receipts: ReceiptStore;
  readonly accessLog: AccessLogStore;
  readonly cluster: ClusterStore;
  readonly health: HealthStore;
  readonly sample: SampleStore;
  readonly keys: ApiKeys;
  readonly setup: Setup;
  readonly users: Users;
  readonly idempotency: Idempotency;
  readonly figures: FigureStore;
  readonly ledger: LedgerStore;
  readonly scans: ScanStore;
  readonly tasks: TaskStore;
  /**
   * All or nothing. Runs again from the start where the database asks for it (a deadlock), so `work` has no effects
   * outside the store. Within a transaction this one is used: there are none inside others.
   */
  transaction<T>(work: (store: Store) => Promise<T>): Promise<T>;
  /** Everything as it is at this moment, to be copied; to be closed. Never within a transaction. @param now noted in it */
  snapshot(now: Instant): Promise<Snapshot>;
}
