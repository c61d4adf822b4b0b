import { benchJudge } from './bench/judge.ts';
import { type BenchResult, benchScan } from './bench/scan.ts';
import { benchStore } from './bench/store.ts';
import { benchWeb } from './bench/web.ts';

const args = process.argv.slice(2);
const option = (name: string): string | undefined =>
  args.includes(name) ? args[args.indexOf(name) + 1] : undefined;

/** What is measured, in this order; `npm run bench -- --only judge` runs one, `--people` says how many are stored. */
const benches: Readonly<Record<string, () => Promise<BenchResult[]>>> = {
  judge: () => benchJudge(),
  scan: () => benchScan(),
  store: () => benchStore(Number(option('--people') ?? 1_000_000)),
  web: () => benchWeb(),
};

const number = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(2);

/** One row for each figure: what it is, how fast, the ratio, the bar, and whether it was met. */
function table(results: readonly BenchResult[]): string {
  const rows = results.map(({ name, value, unit, ratio, bar, met }) => [
    name,
    `${number(value)} ${unit}`,
    ratio === undefined ? '' : `${ratio.toFixed(1)}×`,
    bar === undefined ? '' : ratio === undefined ? `${number(bar)} ${unit}` : `${bar}×`,
    bar === undefined ? '' : met ? 'met' : 'MISSED',
  ]);
  const all = [['', 'figure', 'ratio', 'bar', ''], ...rows];
  const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  return all
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const only = option('--only');
if (args.includes('--only') && (only === undefined || !Object.hasOwn(benches, only))) {
  console.error(`--only takes one of: ${Object.keys(benches).join(', ')}`);
  process.exitCode = 2;
} else {
  const chosen = args.includes('--only') ? [only!] : Object.keys(benches);
  for (const name of chosen) {
    const results = await benches[name]!();
    console.log(`\n${name}\n${table(results)}`);
  }
}
