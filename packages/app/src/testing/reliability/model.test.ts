import fc from 'fast-check';
import { afterAll, test } from 'vitest';
import { openDatabase, type Tables } from '../../store/index.ts';
import { freshDatabase } from '../databases.ts';
import { testHouse } from '../test-house.ts';
import { allCommands, policies } from './commands.ts';
import { beginRun, type Real } from './model.ts';

test('whatever is told, merged, held, cleaned up and passes, people are as a simple model says', {
  timeout: 180_000,
}, async () => {
  const fresh = await freshDatabase('embedded');
  const database = await openDatabase<Tables>(fresh.config);
  afterAll(async () => {
    await database.close();
    await fresh.drop();
  });
  const house = await testHouse(async () => database, { policy: policies[0]! });
  await fc.assert(
    fc.asyncProperty(fc.commands(allCommands, { maxCommands: 25 }), async (commands) => {
      let real: Real | undefined;
      try {
        await fc.asyncModelRun(async () => {
          const run = await beginRun(house);
          real = run.real;
          return run;
        }, commands);
      } finally {
        real?.close();
      }
    }),
    { numRuns: 12, endOnFailure: true },
  );
});
