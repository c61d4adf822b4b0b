import { Failure } from '../failure.ts';
import type { House } from '../house.ts';
import type { Vessel } from '../ports/index.ts';

/** What was moved. */
export interface Moved {
  readonly rows: Readonly<Record<string, number>>;
}

/**
 * Copies everything of a house into an empty database, vault and all, as it is at this moment, and counts it there. The
 * house itself stays as it is.
 *
 * @throws {Failure} `conflict` where the other database is in use, not empty, or doesn't hold afterwards what was sent
 */
export async function moveHouse(
  { store, clock }: House,
  vessel: Vessel,
  onProgress: (rows: number) => void = () => {},
): Promise<Moved> {
  const state = await vessel.state();
  if (state === 'used') throw notEmpty();
  const snapshot = await store.snapshot(clock.now());
  const counts: Record<string, number> = {};
  let done = 0;
  try {
    await vessel.begin(snapshot.migrations);
    for (const part of ['vault', 'data'] as const) {
      for (const table of await snapshot.tables(part)) {
        await vessel.prepare(table);
        let sent = 0;
        for await (const rows of snapshot.rows(table)) {
          sent += rows.length;
          done += await vessel.load(table, JSON.stringify(rows));
          onProgress(done);
        }
        counts[table.name] = sent;
        if ((await vessel.count(table)) !== sent) throw notAllThere(table.name);
      }
      for (const sequence of await snapshot.sequences(part)) await vessel.sequence(sequence);
    }
    await vessel.finish(null);
    return { rows: counts };
  } finally {
    await snapshot.close();
  }
}

const notEmpty = (): Failure =>
  new Failure('conflict', {
    nl: 'In de andere database staan al gegevens. Neem een lege.',
    en: 'There are data in the other database already. Take an empty one.',
  });

const notAllThere = (table: string): Failure =>
  new Failure(
    'conflict',
    {
      nl: `In de tabel ${table} is niet alles aangekomen. De andere database is niet in gebruik genomen.`,
      en: `Not everything arrived in the table ${table}. The other database was not taken into use.`,
    },
    { data: { table } },
  );
