import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatDay, parseDay } from '@houdbaar/core/time';
import { hashOf } from '../../usecases/import/import.fixture.ts';
import type { EventInput } from '../../usecases/index.ts';
import { importPeople } from '../../usecases/index.ts';
import type { TestHouse } from '../test-house.ts';

export const ann = { name: 'Ann' };
export const bob = { name: 'Bob' };
/** Addresses in one run; each begins as a person of its own. */
export const slots = 4;

/** What was told under an address and was confirmed. */
export interface Told {
  readonly slot: number;
  readonly event: EventInput & { readonly id: string };
  readonly at: number;
  /** False where nobody had the address: then only a refusal leaves a trace, on the suppression list. */
  readonly held: boolean;
}

/** What should be true, in the simplest terms. */
export interface Model {
  readonly told: Told[];
  /** By address: the number of whom it belongs to now; undefined for nobody. */
  readonly owner: (number | undefined)[];
  /** Numbers that were erased, or merged into another. */
  readonly erased: Set<number>;
  readonly merged: Map<number, number>;
  /** Holds that stand: by id the people. */
  readonly holds: Map<string, Set<number>>;
}

/** One run: addresses of its own in a house that runs share, so that it holds other people too. */
export interface Real {
  readonly house: TestHouse;
  readonly name: string;
  readonly file: string;
  close(): void;
}

let runs = 0;

export const emailOf = ({ name }: Pick<Real, 'name'>, slot: number): string => `m${slot}.${name}@example.nl`;

/** Everyone in a run comes from one file: two who bought of late, one long ago, one who bought nothing. */
export async function beginRun(house: TestHouse): Promise<{ model: Model; real: Real }> {
  runs += 1;
  const name = `run${runs}`;
  const folder = mkdtempSync(join(tmpdir(), 'houdbaar-model-'));
  const file = join(folder, `${name}.csv`);
  const today = house.calendar.dayOf(house.clock.now());
  const bought = [today - 60, today - 300, parseDay('2012-01-01'), undefined];
  writeFileSync(
    file,
    [
      'customer_id,first_name,email,created_at,last_purchase_date',
      ...bought.map((day, slot) =>
        [
          `${name}-${slot}`,
          'Kim',
          emailOf({ name }, slot),
          formatDay(day ?? today - 400),
          day === undefined ? '' : formatDay(day),
        ].join(','),
      ),
      '',
    ].join('\n'),
  );
  const real: Real = { house, name, file, close: () => rmSync(folder, { recursive: true }) };
  await importAgain(real);
  const owner: (number | undefined)[] = [];
  for (let slot = 0; slot < slots; slot += 1) owner.push((await ownersOf(real, slot))[0]);
  return { real, model: { told: [], owner, erased: new Set(), merged: new Map(), holds: new Map() } };
}

export const importAgain = ({ house, file }: Pick<Real, 'house' | 'file'>) =>
  importPeople(house, { files: [file], source: 'CRM', actor: ann });

/** Whom the house finds under an address. */
export async function ownersOf(real: Real, slot: number): Promise<readonly number[]> {
  const hash = hashOf(real.house, { kind: 'email', email: emailOf(real, slot) });
  return (await real.house.store.people.find([hash])).get(hash) ?? [];
}

/** Into whom someone was merged in the end. */
export const keptBy = ({ merged }: Model, id: number): number => {
  let found = id;
  for (let next = merged.get(found); next !== undefined; next = merged.get(found)) found = next;
  return found;
};
