import type { Kysely } from 'kysely';
import type { Store } from '../usecases/index.ts';
import { apiKeyStore, setupStore } from './access.ts';
import { accessLogStore } from './access-log.ts';
import { agendaStore } from './agenda.ts';
import { openSnapshot } from './backup/index.ts';
import { clusterStore } from './cluster.ts';
import { type Database, inTransaction } from './connection/index.ts';
import { evidenceStore } from './evidence.ts';
import { figureStore } from './figures.ts';
import { gateStore } from './gate.ts';
import { healthStore } from './health.ts';
import { holdStore } from './holds.ts';
import { idempotencyStore } from './idempotency.ts';
import { importStore } from './imports.ts';
import { inJointTransaction } from './joint-write.ts';
import { KnownKeys } from './known-keys.ts';
import { ledgerStore } from './ledger.ts';
import { outboxStore } from './outbox.ts';
import { ownDataStore } from './own-data.ts';
import { peopleStore } from './people.ts';
import { peopleListStore } from './people-list.ts';
import { planStore } from './plans.ts';
import { policyStore } from './policies.ts';
import { policyDraftStore } from './policy-drafts.ts';
import { receiptStore } from './receipts.ts';
import { sampleStore } from './sample.ts';
import { scanStore } from './scans.ts';
import { leaseStore, settingsStore, sourceStore } from './settings.ts';
import { simulationStore } from './simulation.ts';
import { standingStore } from './standing.ts';
import { suppressionStore } from './suppression.ts';
import type { Tables } from './tables.ts';
import { taskStore } from './tasks.ts';
import { userStore } from './users.ts';
import { vaultStore } from './vault.ts';
import { type VaultAccess, vaultOn } from './vault-access.ts';
import { viewStore } from './views.ts';
import { webhookStore } from './webhooks.ts';

/** The areas of the store on one connection or transaction. */
const areas = (db: Kysely<Tables>, vault: VaultAccess) => ({
  people: peopleStore(db, vault),
  peopleList: peopleListStore(db),
  views: viewStore(db),
  standing: standingStore(db),
  evidence: evidenceStore(db),
  policies: policyStore(db),
  policyDrafts: policyDraftStore(db),
  settings: settingsStore(db),
  sources: sourceStore(db),
  leases: leaseStore(db),
  vault: vaultStore(db, vault),
  imports: importStore(db),
  suppression: suppressionStore(db, vault),
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
  cluster: clusterStore(db, vault.apart),
  health: healthStore(db, vault),
  sample: sampleStore(db, vault),
  keys: apiKeyStore(db),
  setup: setupStore(db),
  users: userStore(db),
  idempotency: idempotencyStore(db),
  figures: figureStore(db),
  ledger: ledgerStore(db),
  scans: scanStore(db),
  tasks: taskStore(db),
});

/**
 * Everything that is kept, on an open and migrated database.
 *
 * @param vault the database of the vault, where that is one of its own
 */
export function createStore(database: Database<Tables>, vault?: Database<Tables>): Store {
  const snapshot: Store['snapshot'] = (now) => openSnapshot(database, now, vault);
  const within = (db: Kysely<Tables>, access: VaultAccess): Store => {
    const store: Store = { ...areas(db, access), transaction: (work) => work(store), snapshot };
    return store;
  };
  const plain = areas(database.kysely, vault ? vaultOn(vault.kysely, true) : vaultOn(database.kysely));
  const known = new KnownKeys();
  return {
    ...plain,
    keys: known.over(plain.keys),
    users: known.overUsers(plain.users),
    // It may have changed a key or its owner.
    transaction: (work) =>
      known.changing(() =>
        vault
          ? inJointTransaction(database, vault, (data, access) => work(within(data, access)))
          : inTransaction(database, (transaction) => work(within(transaction, vaultOn(transaction)))),
      ),
    snapshot,
  };
}
