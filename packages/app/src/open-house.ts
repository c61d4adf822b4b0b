import { rmSync } from 'node:fs';
import {
  compareRing,
  createRing,
  type KeyCheck,
  type KeyRing,
  ringFingerprint,
  wrapRing,
} from './keys/index.ts';
import {
  createStore,
  type Database,
  type DatabaseConfig,
  openDatabase,
  openVault,
  prepareDatabases,
  type RestoreMark,
  restoreSetting,
  snapshotFolder,
  type Tables,
} from './store/index.ts';
import {
  CivilTime,
  type Clock,
  completeRestore,
  Failure,
  followLaw,
  followVault,
  type House,
  openKeyRing,
  Rulings,
  type Store,
} from './usecases/index.ts';

/** What a house is opened with. */
export interface HouseConfig {
  readonly database: DatabaseConfig;
  /** Address of the PostgreSQL database in which the vault lies, if not in the same one. */
  readonly vaultUrl?: string;
  /** Opens the key ring; at least 32 characters. */
  readonly secret: string;
  readonly clock: Clock;
}

/** A house that is open, and what is needed to close it. */
export interface OpenHouse extends House {
  readonly database: Database<Tables>;
  close(): Promise<void>;
}

/** Where an organisation that has not said otherwise reckons its days. */
const defaultTimeZone = 'Europe/Amsterdam';

/**
 * Opens the database, brings its tables up to date, and opens the key ring that fits it. A first start makes the ring. With a
 * vault in a database of its own, what broke off between the two is settled before anyone works here.
 *
 * @throws a failure that says what is wrong and what to do: folder in use, database unreachable, wrong secret, wrong ring
 */
export async function openHouse({
  database: config,
  vaultUrl,
  secret,
  clock,
}: HouseConfig): Promise<OpenHouse> {
  const database = await openDatabase<Tables>(config);
  let vault: Database<Tables> | undefined;
  const close = async () => {
    await vault?.close();
    await database.close();
  };
  try {
    vault = vaultUrl === undefined ? undefined : await openVault(vaultUrl);
    // A copy that a backup left behind when it was killed holds what the database may have lost since.
    if (database.lock) rmSync(snapshotFolder(database.lock.folder), { recursive: true, force: true });
    await prepareDatabases(database, vault);
    const store = createStore(database, vault);
    const mark = await store.settings.get<RestoreMark>(restoreSetting);
    if (mark?.state === 'loading') throw restoreUnfinished();
    const ring = await fittingRing(store, secret, clock);
    const timeZone = (await store.settings.get<string>('timeZone')) ?? defaultTimeZone;
    const house = { store, ring, clock, calendar: new CivilTime(timeZone), rulings: new Rulings() };
    await followLaw(house);
    if (mark) {
      await completeRestore(house, mark.since);
      await store.settings.remove(restoreSetting);
    }
    await followVault(house);
    return { ...house, database, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The ring in the vault. Losing it must never mean mailing those who objected, so one that doesn't fit is refused. */
async function fittingRing(store: Store, secret: string, clock: Clock): Promise<KeyRing> {
  const recorded = (await store.settings.get<readonly KeyCheck[]>('keyRing')) ?? [];
  let wrapped = await store.vault.ring();
  if (!wrapped && recorded.length === 0) {
    await store.vault.addRing(1, wrapRing(createRing(clock.now()), secret), clock.now());
    wrapped = await store.vault.ring();
  }
  if (!wrapped) throw ringMissing();
  const ring = openKeyRing(wrapped, secret);
  const { fits, unrecorded } = compareRing(ring, recorded);
  if (!fits) throw ringMissing();
  if (unrecorded.length > 0) await store.settings.set('keyRing', ringFingerprint(ring));
  return ring;
}

const restoreUnfinished = (): Failure =>
  new Failure('restore-unfinished', {
    nl: 'Het terugzetten van een reservekopie is halverwege gestopt. Wat er staat, is niet bruikbaar. Zet de kopie opnieuw terug met houdbaar restore.',
    en: 'Restoring a backup stopped halfway. What is there is of no use. Restore the backup again with houdbaar restore.',
  });

const ringMissing = (): Failure =>
  new Failure('ring-missing', {
    nl: 'De sleutelbos past niet bij deze database: bezwaren zouden niet meer worden herkend. Zet de kluis terug die bij deze gegevens hoort (houdbaar restore).',
    en: 'The key ring does not fit this database: objections would no longer be recognised. Restore the vault that belongs to these data (houdbaar restore).',
  });
