import { compareRing, type KeyCheck, type KeyRing, publicKeys, verifySignature } from '../../keys/index.ts';
import { eraseAgain } from '../clean-up/index.ts';
import { Failure } from '../failure.ts';
import type { House } from '../house.ts';
import { openKeyRing } from '../open-key-ring.ts';
import type { AccessBack, HousePart, Instant, TableShape, Vessel } from '../ports/index.ts';
import { signatureDomain } from './back-up.ts';
import { type CopyHead, damaged, readCopy } from './copy-file.ts';
import { mergeSuppressions } from './merge-suppressions.ts';

export interface RestoreFiles {
  readonly data: string;
  readonly vault: string;
}

export interface RestoreOptions {
  /** Whether what is in the database may be lost; called with the number of people in it. Absent: it may not. */
  readonly mayReplace?: (people: number) => Promise<boolean>;
  /** Called with the number of rows written so far. */
  readonly onProgress?: (rows: number) => void;
  /** API keys of the copy may be used again, also where they were revoked after it was made. Absent: all are revoked. */
  readonly keepKeys?: boolean;
  /** Absent: the clock of this machine. */
  readonly now?: Instant;
}

export interface Restored {
  readonly madeAt: Instant;
  readonly vaultMadeAt: Instant;
  /** Erasures from this instant on are executed again. */
  readonly erasuresSince: Instant;
  readonly rows: Readonly<Record<string, number>>;
  /** Who could come in when the copy was made; the keys were revoked unless they were to be kept. */
  readonly access: AccessBack;
}

/** Erasures are executed again from so long before the backup: clocks of several processes differ, and again does no harm. */
const overlap = 24 * 3_600_000;

/**
 * Takes a backup into an empty database: the data from one file, keys and the journal of erasures from the other, which
 * must be as new or newer. Both are read to their end and checked before anything is written. Afterwards the
 * database still refuses to be worked in until {@link completeRestore} has executed later erasures again.
 *
 * @param secret opens the key ring in the vault
 * @throws {Failure} where the files are damaged or don't belong together, or the database is in use or not empty; what
 *   `ring-refused` where the secret is another
 */
export async function restore(
  vessel: Vessel,
  { data, vault }: RestoreFiles,
  secret: string,
  { mayReplace, onProgress, keepKeys = false, now = Date.now() }: RestoreOptions = {},
): Promise<Restored> {
  const { head: vaultHead } = await headOf(vault, 'vault');
  const ring = openKeyRing(vaultHead.wrappedRing, secret);
  const { head: dataHead } = await headOf(data, 'data');
  if (!compareRing(ring, dataHead.ring as readonly KeyCheck[]).fits) throw notTogether();
  if (vaultHead.madeAt < dataHead.madeAt) throw vaultOlder();
  vessel.knows([...dataHead.migrations, ...vaultHead.migrations]);
  await check(vault, ring);
  await check(data, ring);
  await clear(vessel, mayReplace);
  await vessel.begin(dataHead.migrations);
  const rows: Record<string, number> = {};
  let done = 0;
  const progress = (count: number) => {
    done += count;
    onProgress?.(done);
  };
  Object.assign(rows, await load(vessel, data, progress));
  await vessel.advance([...dataHead.migrations, ...vaultHead.migrations]);
  Object.assign(rows, await load(vessel, vault, progress));
  const erasuresSince = dataHead.madeAt - overlap;
  const access = await vessel.finish({ erasuresSince, now, keepKeys });
  return { madeAt: dataHead.madeAt, vaultMadeAt: vaultHead.madeAt, erasuresSince, rows, access };
}

/**
 * Brings the data up to what the vault knows: refusals that came after the backup bind again, and erasures of the journal
 * are executed again. Until it has run to its end nobody may work in the house; interrupted, it is run again.
 *
 * @returns for how many entries something was still there to go
 */
export async function completeRestore(house: House, since: Instant): Promise<number> {
  // What was in question between a vault apart and its data is so in their copies too.
  await house.store.vault.reconcile(since);
  await mergeSuppressions(house);
  return eraseAgain(house, await house.store.vault.erasures(since));
}

async function headOf(path: string, part: HousePart): Promise<{ readonly head: CopyHead }> {
  for await (const line of readCopy(path)) {
    if (line.is !== 'head') break;
    if (line.head.part !== part) throw otherPart(path, part);
    return { head: line.head };
  }
  throw damaged(path);
}

/** Reads a file to its end: every row is counted, and the signature covers every line. */
async function check(path: string, ring: KeyRing): Promise<void> {
  const counts: Record<string, number> = {};
  let table = '';
  for await (const line of readCopy(path))
    switch (line.is) {
      case 'table':
        table = line.table;
        counts[table] = 0;
        break;
      case 'rows':
        counts[table]! += (JSON.parse(line.rows) as unknown[]).length;
        break;
      case 'end': {
        const { sha256, signature, rows } = line.end;
        const bytes = Buffer.from(sha256, 'hex');
        const signed = verifySignature(publicKeys(ring), signatureDomain, bytes, signature) === 'valid';
        const counted =
          Object.keys(rows).length === Object.keys(counts).length &&
          Object.entries(rows).every(([name, count]) => counts[name] === count);
        if (sha256 !== line.sha256 || !signed || !counted) throw damaged(path);
      }
    }
}

async function clear(vessel: Vessel, mayReplace: RestoreOptions['mayReplace']): Promise<void> {
  if ((await vessel.others()) > 0) throw inUse();
  if ((await vessel.state()) !== 'used') return;
  const people = await vessel.people();
  if (!mayReplace) throw notEmpty(people);
  if (!(await mayReplace(people))) throw notConfirmed();
}

async function load(
  vessel: Vessel,
  path: string,
  progress: (rows: number) => void,
): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  let table: TableShape | undefined;
  for await (const line of readCopy(path))
    switch (line.is) {
      case 'table':
        table = { name: line.table, columns: line.columns };
        await vessel.prepare(table);
        counts[table.name] = 0;
        break;
      case 'rows': {
        const count = await vessel.load(table!, line.rows);
        counts[table!.name]! += count;
        progress(count);
        break;
      }
      case 'sequence':
        await vessel.sequence({ name: line.sequence, last: line.last });
        break;
      case 'end':
        for (const [name, count] of Object.entries(line.end.rows))
          if (counts[name] !== count) throw damaged(path);
    }
  return counts;
}

const otherPart = (path: string, part: HousePart): Failure =>
  new Failure(
    'invalid-input',
    part === 'data'
      ? {
          nl: `${path} is de kopie van de kluis. Geef die met --vault, en als eerste de kopie van de gegevens.`,
          en: `${path} is the copy of the vault. Give that with --vault, and the copy of the data first.`,
        }
      : {
          nl: `${path} is de kopie van de gegevens. Geef met --vault de kopie van de kluis.`,
          en: `${path} is the copy of the data. Give the copy of the vault with --vault.`,
        },
  );

const notTogether = (): Failure =>
  new Failure('ring-missing', {
    nl: 'Deze twee kopieën horen niet bij elkaar: de sleutels in de kluis zijn niet die van de gegevens.',
    en: 'These two copies do not belong together: the keys in the vault are not those of the data.',
  });

const vaultOlder = (): Failure =>
  new Failure('conflict', {
    nl: 'De kopie van de kluis is ouder dan die van de gegevens. Dan kan wat later is gewist terugkomen. Neem de nieuwste kopie van de kluis.',
    en: 'The copy of the vault is older than that of the data. What was erased later could come back. Take the newest copy of the vault.',
  });

const inUse = (): Failure =>
  new Failure('conflict', {
    nl: 'Er werkt nog een proces van Houdbaar met deze database. Stop dat eerst.',
    en: 'Another Houdbaar process still works with this database. Stop that first.',
  });

const notEmpty = (people: number): Failure =>
  new Failure(
    'conflict',
    {
      nl: `In deze database staan al gegevens (${people} personen). Neem een lege database, of vervang ze met --replace.`,
      en: `There are data in this database already (${people} people). Take an empty database, or replace them with --replace.`,
    },
    { data: { people } },
  );

const notConfirmed = (): Failure =>
  new Failure('conflict', {
    nl: 'Niet bevestigd. Er is niets veranderd.',
    en: 'Not confirmed. Nothing was changed.',
  });
