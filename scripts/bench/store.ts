import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { BenchResult } from './scan.ts';
import { type BenchStore, openBenchHouse, stores } from './store/bench-house.ts';
import { storeFigures } from './store/figures.ts';

/**
 * Measures both stores with so many people, each in a process of its own, every figure beside the bare operation in the
 * same run. Takes minutes for a million.
 */
export async function benchStore(
  people = 1_000_000,
  chosen: readonly BenchStore[] = stores,
): Promise<BenchResult[]> {
  const results: BenchResult[] = [];
  for (const store of chosen)
    for (const result of await measured(store, people))
      results.push({ ...result, name: `${store}: ${result.name}` });
  return results;
}

async function measured(store: BenchStore, people: number): Promise<BenchResult[]> {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), store, String(people)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.on('data', (piece) => {
    text += String(piece);
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`the bench of ${store} ended with ${code}`);
  return JSON.parse(text) as BenchResult[];
}

if (import.meta.main) {
  const [store, people] = process.argv.slice(2);
  const opened = await openBenchHouse(store as BenchStore);
  try {
    const figures = await storeFigures(store as BenchStore, Number(people), opened);
    process.stdout.write(JSON.stringify(figures));
  } finally {
    await opened.close();
  }
}
