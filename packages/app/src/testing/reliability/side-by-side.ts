import { createStore, type Database, openDatabase, type Tables } from '../../store/index.ts';
import { Rulings } from '../../usecases/index.ts';
import { freshDatabase, type StoreName } from '../databases.ts';
import { type TestHouse, type TestHouseOptions, testHouse } from '../test-house.ts';

export interface SideBySide {
  /** As many processes would have them: on a server each has connections of its own. */
  readonly houses: readonly TestHouse[];
  readonly database: Database<Tables>;
  close(): Promise<void>;
}

/** The same organisation in several houses at once, that know nothing of each other but what is in the database. */
export async function sideBySide(
  store: StoreName,
  count: number,
  options: TestHouseOptions = {},
): Promise<SideBySide> {
  const fresh = await freshDatabase(store);
  const databases: Database<Tables>[] = [await openDatabase<Tables>(fresh.config)];
  const first = await testHouse(async () => databases[0]!, options);
  const houses: TestHouse[] = [first];
  while (houses.length < count) {
    // The embedded database has one connection, which all in the one process that owns it share.
    const database = store === 'embedded' ? databases[0]! : await openDatabase<Tables>(fresh.config);
    if (store !== 'embedded') databases.push(database);
    houses.push({ ...first, store: createStore(database), rulings: new Rulings() });
  }
  return {
    houses,
    database: databases[0]!,
    async close() {
      for (const database of databases) await database.close();
      await fresh.drop();
    },
  };
}
