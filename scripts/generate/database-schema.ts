import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../packages/app/src/store/connection/index.ts';
import { migrate, schemaDump } from '../../packages/app/src/store/migrations/index.ts';

/** The tables that all migrations together make, written down so that a change of them is seen in review. */
export async function generateDatabaseSchema(): Promise<{ path: string; content: string }[]> {
  const folder = mkdtempSync(join(tmpdir(), 'houdbaar-schema-'));
  try {
    const database = await openDatabase({ kind: 'embedded', folder, durable: false });
    await migrate(database);
    const content = await schemaDump(database);
    await database.close();
    return [{ path: 'packages/app/src/store/migrations/schema.generated.txt', content }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
