import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parseDay } from '@houdbaar/core/time';
import { parse } from 'csv-parse';
import { scanFiles } from '../../packages/app/src/usecases/index.ts';

/** One figure of the bench. `ratio` is what the bar holds, where the value alone says nothing. */
export interface BenchResult {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly ratio?: number;
  readonly bar?: number;
  readonly met: boolean;
}

interface Run {
  readonly rows: number;
  readonly seconds: number;
  /** The most memory that the process held at any moment, in MB. */
  readonly peak: number;
}

const source = fileURLToPath(new URL('../../examples/adventureworks/customers.csv', import.meta.url));
const bars = { ratio: 2.5, memory: 300 };

/**
 * Writes a file of so many rows from the real ones, each round with record numbers and addresses of its own, so that
 * every row is another person.
 */
async function grow(rows: number, path: string): Promise<void> {
  const [header, ...real] = readFileSync(source, 'utf8').trim().split(/\r?\n/);
  const out = createWriteStream(path);
  out.write(`${header}\n`);
  let piece = '';
  for (let row = 0; row < rows; row += 1) {
    const round = Math.floor(row / real.length);
    const line = real[row % real.length]!;
    const comma = line.indexOf(',');
    const number = Number(line.slice(0, comma)) + round * 100_000;
    piece += `${number}${line.slice(comma).replace('@', round === 0 ? '@' : `.${round}@`)}\n`;
    if (piece.length < 1 << 20) continue;
    if (!out.write(piece)) await once(out, 'drain');
    piece = '';
  }
  out.end(piece);
  await finished(out);
}

/** What is measured: the parser alone, every record made an object as most programs read a CSV. */
async function barePass(path: string): Promise<number> {
  let rows = 0;
  for await (const _ of createReadStream(path).pipe(parse({ columns: true }))) rows += 1;
  return rows;
}

async function scanPass(path: string): Promise<number> {
  const { report } = await scanFiles({
    files: [path],
    at: parseDay('2019-07-01'),
    language: 'en',
    country: 'NL',
  });
  return report.people.total;
}

/** Runs one pass in a process of its own, so that neither warms up or fills the memory of the other. */
function measured(pass: 'bare' | 'scan', path: string): Run {
  const own = fileURLToPath(import.meta.url);
  return JSON.parse(
    execFileSync(process.execPath, ['--expose-gc', own, pass, path], { encoding: 'utf8' }),
  ) as Run;
}

/** The middle of three, or of as many as there are. */
function median(runs: readonly Run[]): Run {
  return runs.toSorted((one, other) => one.seconds - other.seconds)[Math.floor(runs.length / 2)]!;
}

/**
 * Scans a CSV export of so many people and compares the time with a bare pass of csv-parse over the same file.
 *
 * @param rows as many as the bar asks for, unless told otherwise
 */
export async function benchScan(rows = 1_000_000, times = 1): Promise<BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'houdbaar-bench-'));
  try {
    const path = join(folder, 'customers.csv');
    await grow(rows, path);
    const pairs = Array.from(
      { length: times },
      () => [measured('bare', path), measured('scan', path)] as const,
    );
    const bare = median(pairs.map(([run]) => run));
    const scan = median(pairs.map(([, run]) => run));
    const ratio = scan.seconds / bare.seconds;
    const thousands = `${(rows / 1000).toLocaleString('en')}k rows`;
    return [
      {
        name: `csv-parse, columns: true, ${thousands}`,
        value: bare.seconds,
        unit: 's',
        met: bare.rows === rows,
      },
      {
        name: `scan, ${thousands}`,
        value: scan.seconds,
        unit: 's',
        ratio,
        bar: bars.ratio,
        met: scan.rows === rows && ratio <= bars.ratio,
      },
      {
        name: `scan, ${thousands}, peak memory`,
        value: scan.peak,
        unit: 'MB',
        bar: bars.memory,
        met: scan.peak < bars.memory,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (import.meta.main) {
  const [pass, path] = process.argv.slice(2);
  if ((pass === 'bare' || pass === 'scan') && path !== undefined) {
    const start = performance.now();
    const rows = await (pass === 'bare' ? barePass(path) : scanPass(path));
    const seconds = (performance.now() - start) / 1000;
    // maxRSS is in kilobytes, as the system counts it.
    process.stdout.write(JSON.stringify({ rows, seconds, peak: process.resourceUsage().maxRSS / 1000 }));
  } else {
    const option = process.argv.indexOf('--rows');
    const rows = option < 0 ? undefined : Number(process.argv[option + 1]);
    for (const { name, value, unit, ratio, bar, met } of await benchScan(rows)) {
      const measure = ratio === undefined ? '' : `, ${ratio.toFixed(2)}×`;
      const most = bar === undefined ? '' : ` (at most ${bar}${ratio === undefined ? ` ${unit}` : '×'})`;
      console.log(`${met ? 'met ' : 'MISS'} ${name}: ${value.toFixed(1)} ${unit}${measure}${most}`);
    }
  }
}
