import { expect, test } from 'vitest';
import { createStore } from '../store/index.ts';
import { describeOnEveryStore } from '../testing/databases.ts';
import { distributeTables } from '../usecases/index.ts';
import { coordinatorTables, distribution, settledTables } from './distribution.ts';

interface Seen {
  readonly name: string;
  readonly person: boolean;
  readonly key: string[];
  readonly unique: string[];
  readonly foreign: number;
}

/** Every table there is, with the columns of its key in their order, as the database itself knows them. */
const introspection = `
  select n.nspname || '.' || c.relname as name,
    exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'person_id' and not a.attisdropped) as person,
    coalesce((select array_agg(a.attname::text order by place.n)
       from pg_constraint k
       cross join lateral unnest(k.conkey) with ordinality as place (number, n)
       join pg_attribute a on a.attrelid = c.oid and a.attnum = place.number
       where k.conrelid = c.oid and k.contype = 'p'), '{}') as key,
    coalesce((select array_agg(distinct a.attname::text)
       from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
       where i.indrelid = c.oid and i.indisunique), '{}') as "unique",
    (select count(*)::int from pg_constraint k where k.contype = 'f' and c.oid in (k.conrelid, k.confrelid)) as foreign
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and n.nspname in ('public', 'vault')
    and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
  order by 1`;

describeOnEveryStore('tables over a cluster', (open, store) => {
  const tables = async (): Promise<Seen[]> => (await (await open()).pool.query<Seen>(introspection)).rows;

  test('every table is named, and nothing that is not there', async () => {
    const names = (await tables()).map(({ name }) => name);
    expect(names.toSorted()).toEqual([...Object.keys(distribution), ...coordinatorTables].toSorted());
    for (const name of settledTables) expect(names).toContain(name);
  });

  test('whatever is about a person has the number first in its key, and no foreign keys', async () => {
    const spread: Readonly<Record<string, string>> = distribution;
    const found = await tables();
    for (const { name, person, key, unique, foreign } of found) {
      if (person) expect(spread[name], name).toBeOneOf(['person', 'hash']);
      if (spread[name] === 'person') {
        expect([name, key[0]]).toEqual([name, 'person_id']);
        // A cluster can only keep something unique within one person.
        expect([name, unique]).toEqual([name, ['person_id']]);
      }
      if (spread[name] === 'hash') expect([name, key[0], unique]).toEqual([name, 'hash', ['hash']]);
      expect([name, foreign]).toEqual([name, 0]);
    }
    expect(found.filter(({ person }) => person).length).toBeGreaterThan(8);
  });

  test.runIf(store === 'citus')('are spread, once', async () => {
    const database = await open();
    const house = { store: createStore(database) } as Parameters<typeof distributeTables>[0];
    expect([...(await distributeTables(house))].toSorted()).toEqual(Object.keys(distribution).toSorted());
    expect(await distributeTables(house)).toEqual([]);
  });

  test.runIf(store !== 'citus')('are left alone without Citus, with a sentence', async () => {
    const house = { store: createStore(await open()) } as Parameters<typeof distributeTables>[0];
    await expect(distributeTables(house)).rejects.toMatchObject({ code: 'unavailable' });
  });
});
