import type { Kysely, Transaction } from 'kysely';
import type { Store } from '../usecases/index.ts';
import { apiKeyStore, setupStore } from './access.ts';
import { accessLogStore } from './access-log.ts';
import { agendaStore } from './agenda.ts';
import { openSnapshot } from './backup/index.ts';
import { clusterStore } from './cluster.ts';
import { type Database, inTransaction } from './connection/index.ts';
import { evidenceStore } from './evidence.ts';
import { gateStore } from './gate.ts';
import { healthStore } from './health.ts';
import { holdStore } from './holds.ts';
import { idempotencyStore } from './idempotency.ts';
import { importStore } from './imports.ts';
import { outboxStore } from './outbox.ts';
import { ownDataStore } from './own-data.ts';
import { peopleStore } from './people.ts';
import { planStore } from './plans.ts';
import { policyStore } from './policies.ts';
import { receiptStore } from './receipts.ts';
import { sampleStore } from './sample.ts';
import { leaseStore, settingsStore, sourceStore } from './settings.ts';
import { simulationStore } from './simulation.ts';
import { standingStore } from './standing.ts';
import { suppressionStore } from './suppression.ts';
import type { Tables } from './tables.ts';
import { vaultStore } from './vault.ts';
import { webhookStore } from './webhooks.ts';

/** The areas of the store on one connection or transaction. */
const areas = (db: Kysely<Tables>) => ({
  people: peopleStore(db),
  standing: standingStore(db),
  evidence: evidenceStore(db),
  policies: policyStore(db),
  settings: settingsStore(db),
  sources: sourceStore(db),
  leases: leaseStore(db),
  vault: vaultStore(db),
  imports: importStore(db),
  suppression: suppressionStore(db),
  outbox: outboxStore(db),
  webhooks: webhookStore(db),
  ownData: ownDataStore(db),
  plans: planStore(db),
  holds: holdStore(db),
  agenda: agendaStore(db),
  simulation: simulationStore(db),
  gate: gateStore(db),
  receipts: receiptStore(db),
  accessLog: accessLogStore(db),
  cluster: clusterStore(db),
  health: healthStore(db),
  sample: sampleStore(db),
  keys: apiKeyStore(db),
  setup: setupStore(db),
  idempotency: idempotencyStore(db),
});

/** Everything that is kept, on an open and migrated database. */
export function createStore(database: Database<Tables>): Store {
  return {
    ...areas(database.kysely),
    transaction: (work) => inTransaction(database, (transaction) => work(within(transaction, database))),
    snapshot: (now) => openSnapshot(database, now),
  };
}

function within(transaction: Transaction<Tables>, database: Database<Tables>): Store {
  const store: Store = {
    ...areas(transaction),
    transaction: (work) => work(store),
    snapshot: (now) => openSnapshot(database, now),
  };
  return store;
}
