/** Where tests ask for what they share; the path names what. The answer is its address. */
export const keeperVariable = 'HOUDBAAR_TEST_KEEPER';

/** Where the keeper has something that all tests share. */
export async function keptAt(thing: 'embedded' | 'postgres' | 'postgres-15' | 'browser'): Promise<string> {
  const keeper = process.env[keeperVariable];
  if (!keeper) throw new Error('These tests need the stores that vitest.config.ts keeps (globalSetup).');
  // A kept-alive connection may be closed just as it is used again.
  const response = await fetch(`${keeper}/${thing}`, { headers: { connection: 'close' } });
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return text;
}
