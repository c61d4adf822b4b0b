import { getMigrations } from 'better-auth/db/migration';
import { expect, test } from 'vitest';
import { createRing } from '../keys/index.ts';
import { createStore } from '../store/index.ts';
import { describeOnStores } from '../testing/databases.ts';
import { authOptions } from './auth-options.ts';

describeOnStores('the tables of sign-in', (open) => {
  test('are as better-auth wants them: it finds nothing to do', async () => {
    const database = await open();
    const { users } = createStore(database);
    const provider = { issuer: 'https://login.example', clientId: 'x', clientSecret: 'y' };
    const options = authOptions({
      database: database.kysely,
      users,
      ring: createRing(1),
      clock: { now: () => 1 },
      url: 'http://localhost:4470',
      provider,
      warn: () => undefined,
    });
    const { toBeCreated, toBeAdded, toBeAddedIndexes, schemaProblems } = await getMigrations(options);
    expect({ toBeCreated, toBeAdded, toBeAddedIndexes, schemaProblems }).toEqual({
      toBeCreated: [],
      toBeAdded: [],
      toBeAddedIndexes: [],
      schemaProblems: [],
    });
  });
});
