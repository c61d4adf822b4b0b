import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatDay, parseDay } from '@houdbaar/core/time';
import { Chance } from './chance.ts';

const names = ['Anna', 'Bram', 'Carla', 'Daan', 'Eva', 'Finn', 'Gerda', 'Henk'];
const start = parseDay('2015-01-10');
const lately = parseDay('2026-09-01');

/** The address of a row in a file of that number. */
const emailOf = (file: number, row: number): string => `row${row}.file${file}@example.nl`;

/** The addresses that a file brings, each in one row; some were in the file before it. */
export function emailsOf(seed: number, file: number): readonly string[] {
  const chance = new Chance(seed + file);
  return Array.from({ length: rowsOf(seed, file) }, (_, row) =>
    file > 0 && chance.next() < 0.1 && row < rowsOf(seed, file - 1)
      ? emailOf(file - 1, row)
      : emailOf(file, row),
  );
}

const rowsOf = (seed: number, file: number): number => 20 + new Chance(seed * 31 + file).below(100);

/** Writes the file of that number, the same at each call: half of the people bought too long ago to be kept. */
export function makeFile(folder: string, seed: number, file: number): string {
  const lines = emailsOf(seed, file).map((email, row) => {
    const bought = row % 2 === 0 ? start + row : lately + (row % 60);
    return `F${email.replace(/@.*/, '')},${names[row % names.length]},${email},${formatDay(bought)},${formatDay(bought)}`;
  });
  const path = join(folder, `file-${file}.csv`);
  writeFileSync(
    path,
    ['customer_id,first_name,email,created_at,last_purchase_date', ...lines, ''].join('\n'),
  );
  return path;
}
