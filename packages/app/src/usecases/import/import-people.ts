import type { Policy } from '@houdbaar/core/policy';
import { formatMapping, type Mapping, type MappingFault } from '@houdbaar/core/scan/columns';
import { type LeftOutField, neededFields } from '@houdbaar/core/scan/told';
import { keyedHashes } from '../../keys/index.ts';
import type { Problem, Progress } from '../../readers/index.ts';
import { type Actor, type House, todayOf } from '../house.ts';
import { noteLooks } from '../person/index.ts';
import type {
  ImportCounts,
  ImportOptions,
  ImportRefusal,
  ImportRun,
  Source,
  SourceNumbering,
} from '../ports/index.ts';
import { Crowd } from './crowd.ts';
import { numberingAfter } from './number-names.ts';
import { hashFiles, type OpenedImport, openImport, RowReading } from './read-rows.ts';
import { Rehearsal, RepeatedHashes } from './rehearsal.ts';
import { countRows, noRows } from './tally.ts';
import type { RowSetting } from './told-row.ts';
import { BatchWriter, hashesOf, runsElsewhere, takeAll } from './write-batches.ts';

export interface ImportRequest {
  readonly files: readonly string[];
  /** How the files are called in the list of imports; their own names unless given. */
  readonly name?: string;
  /** The system or form they come from: the name or id of a source of the policy, or one of your own. */
  readonly source: string;
  /** Who supplied them, where it is not the person or the organisation itself. */
  readonly supplier?: string;
  readonly mapping?: Mapping;
  /** Fields of which only the presence is kept: that the source holds them, not what. */
  readonly presenceOnly?: readonly string[];
  /** The people are made up: addresses in domains that are reserved for examples count as good. */
  readonly invented?: boolean;
  /** Only say what would happen; nothing is written but who looked, in the access log. */
  readonly preview?: boolean;
  readonly actor: Actor;
  readonly onRead?: (progress: Progress) => void;
  readonly onProgress?: (progress: ImportProgress) => void | Promise<void>;
  /** Told once the run is there, before anybody is taken over; not of a preview, nor of what was imported before. */
  readonly onStarted?: (run: ImportRun) => void;
  /** How many rows there are, where somebody counted them: then the run can tell how far it is. */
  readonly rowsTotal?: number;
  /** Rows in one transaction. */
  readonly batchSize?: number;
  /** Stops after the few batches that are under way; what was done stays, and the next import goes on from there. */
  readonly signal?: AbortSignal;
}

export interface ImportProgress {
  readonly counts: ImportCounts;
}

export interface ImportResult {
  /** The run as it stands; absent in a preview. */
  readonly run?: ImportRun;
  readonly preview: boolean;
  /** These very files were imported before: nothing was done. */
  readonly again: boolean;
  /** The run had been interrupted, and went on where it was. */
  readonly resumed: boolean;
  readonly counts: ImportCounts;
  /** Of a preview: the rows refused, at most a thousand; those of a run are kept with it. */
  readonly refusals: readonly ImportRefusal[];
  /** Columns with data about people that were left where they are, because no purpose needs them. */
  readonly leftOut: readonly LeftOutField[];
  readonly problems: readonly Problem[];
  readonly unknownFiles: readonly MappingFault[];
  readonly readAny: boolean;
  /** The mapping that was used, as YAML. */
  readonly mapping: string;
}

const usualBatch = 1000;
const mostShown = 1000;

/**
 * Takes over what files tell about people, with its origin: contacts with their orders, sign-ups and refusals. Nobody is
 * signed up again, or brought back, by a file. Each batch of rows is one short transaction with the progress in it, so a run
 * that was stopped goes on where it was; the same files once more change nothing. A row that several people fit is refused.
 *
 * @throws {InvalidMapping} when the mapping names a column that isn't there
 * @throws {Failure} `no-policy`; `request-running` where another process imports the same files
 */
export async function importPeople(house: House, request: ImportRequest): Promise<ImportResult> {
  const opened = await openImport(request.files, request.mapping, request.onRead);
  const { policy, epoch } = await house.rulings.current(house.store);
  const [sourceId, declared] = declaredSource(policy, request.source);
  const options: ImportOptions = {
    files: opened.tables.map(({ name }) => name),
    source: declared?.name ?? request.source,
    supplier: request.supplier ?? null,
    presenceOnly: [...(request.presenceOnly ?? [])].sort(),
    policyVersion: epoch.policyVersion,
  };
  const mapping = formatMapping(opened.recognitions);
  const result = {
    preview: request.preview ?? false,
    again: false,
    resumed: false,
    counts: noRows,
    refusals: [],
    leftOut: [],
    problems: opened.problems,
    unknownFiles: opened.unknownFiles,
    readAny: opened.tables.length > 0,
    mapping,
  };
  if (opened.tables.length === 0 || opened.unknownFiles.length > 0) return result;
  const work: Work = {
    house,
    request,
    opened,
    policy,
    options,
    ...(sourceId === undefined ? {} : { declared: sourceId }),
  };
  if (request.preview) return { ...result, ...(await preview(work)) };
  const bare = await hashFiles(request.files, JSON.stringify([{ ...options, files: [] }, readAs(opened)]));
  // With a key: a file that names one person could be guessed from a bare hash. It may have come under an older key.
  const [fileHash, ...older] = keyedHashes(house.ring, 'import', bare).map(({ hash }) => hash);
  return { ...result, ...(await run(work, fileHash!, older)) };
}

/** As what the tables are read: what of a file's name and the mapping decides what becomes of its rows. */
const readAs = ({ recognitions }: OpenedImport) =>
  recognitions.map(({ table, state, staff, columns }) => [
    table,
    state ?? '',
    staff,
    columns.map(({ role, dates }) => [role, dates?.order ?? '']),
  ]);

interface Work {
  readonly house: House;
  readonly request: ImportRequest;
  readonly opened: OpenedImport;
  readonly policy: Policy;
  readonly options: ImportOptions;
  /** The id of the declared source. */
  readonly declared?: string;
}

function declaredSource({ sources = {} }: Policy, name: string) {
  const found = Object.entries(sources).find(([id, source]) => id === name || source.name === name);
  return [found?.[0], found?.[1]] as const;
}

function readingOf(
  { house, request, opened, policy, declared }: Work,
  source: Source,
  numbering: SourceNumbering,
): RowReading {
  const setting: RowSetting = {
    ring: house.ring,
    source,
    numbering,
    today: todayOf(house),
    needed: neededFields(policy),
  };
  const declaration = declared === undefined ? undefined : policy.sources?.[declared];
  return new RowReading(opened, setting, {
    policy,
    ...(declaration ? { source: declaration } : {}),
    presenceOnly: new Set(request.presenceOnly),
    invented: request.invented ?? false,
  });
}

async function preview(work: Work): Promise<Partial<ImportResult>> {
  const { house, request, options } = work;
  const ruling = await house.rulings.current(house.store);
  const known = (await house.store.sources.list()).find(({ name }) => name === options.source);
  // A source that does not exist yet has nobody's numbers: a number that no source has stands in.
  const source: Source = known ?? { id: 0, name: options.source, kind: 'file', supplier: options.supplier };
  const numbering = await house.store.sources.numbering(source.id);
  const size = request.batchSize ?? usualBatch;
  const repeated = new RepeatedHashes();
  for await (const rows of readingOf(work, source, numbering).batches(size))
    for (const hash of hashesOf(rows)) repeated.add(hash);
  const rehearsal = new Rehearsal(repeated);
  const reading = readingOf(work, source, numbering);
  let counts = noRows;
  const refusals: ImportRefusal[] = [];
  for await (const rows of reading.batches(size)) {
    const hashes = hashesOf(rows);
    const crowd = await Crowd.of(house.store, hashes);
    // It says of whoever is in the file whether they are known: a look, though nothing of them is shown.
    await noteLooks(house, [...crowd.seen], { ...request.actor, sees: 'all' }, 'import.preview');
    rehearsal.recall(crowd, hashes);
    const taken = await takeAll(house, crowd, rows, ruling, source, 'preview');
    rehearsal.remember(crowd);
    counts = countRows(counts, taken.fates, taken.refusals);
    refusals.push(...taken.refusals.slice(0, mostShown - refusals.length));
    await request.onProgress?.({ counts });
    if (request.signal?.aborted) break;
  }
  return { counts, refusals, leftOut: reading.leftOut, problems: reading.problems };
}

async function run(work: Work, fileHash: string, older: readonly string[]): Promise<Partial<ImportResult>> {
  const { house, request, options } = work;
  const { store, clock } = house;
  const source = await store.sources.named({
    name: options.source,
    kind: 'file',
    supplier: options.supplier,
  });
  const before = await store.imports.byHash([fileHash, ...older]);
  if (before?.state === 'done') return { run: before, again: true, counts: before.counts };
  const started: ImportRun = before ?? {
    // Two processes that begin the same import at once begin one and the same run.
    id: uuidOf(fileHash),
    fileHash,
    name: request.name ?? options.files.join(', '),
    sourceId: source.id,
    options,
    state: 'running',
    rowsDone: 0,
    counts: noRows,
    createdAt: clock.now(),
    finishedAt: null,
    createdBy: request.actor.name,
    ...(request.rowsTotal === undefined ? {} : { rowsTotal: request.rowsTotal }),
  };
  if (!before && !(await store.imports.add(started))) throw runsElsewhere();
  request.onStarted?.(started);
  const numbering = await store.sources.numbering(source.id);
  const reading = readingOf(work, source, numbering);
  // Before anybody is stored under them: whoever is there can be found.
  await store.sources.noteNumbering(source.id, numberingAfter(reading.names, numbering));
  const writer = new BatchWriter(house, started, source);
  let skip = started.rowsDone;
  let stopped = false;
  try {
    for await (const read of ahead(reading.batches(request.batchSize ?? usualBatch))) {
      const rows = skip > 0 ? read.slice(skip) : read;
      skip = Math.max(0, skip - read.length);
      if (rows.length === 0) continue;
      stopped = request.signal?.aborted ?? false;
      if (stopped) break;
      const counts = await writer.write(rows);
      await request.onProgress?.({ counts });
    }
  } finally {
    await writer.settled();
  }
  const { rowsDone, counts } = await writer.end();
  await request.onProgress?.({ counts });
  const ended = { ...started, rowsDone, counts };
  const more = { counts, resumed: before !== null, leftOut: reading.leftOut, problems: reading.problems };
  if (stopped) return { ...more, run: ended };
  const finishedAt = clock.now();
  await store.imports.noteProblems(started.id, reading.problems);
  await store.imports.finish(started.id, counts, finishedAt);
  house.wake?.('figures');
  house.wake?.('words');
  return { ...more, run: { ...ended, state: 'done', finishedAt } };
}

/** A hash as a uuid of the kind that is left to its maker (RFC 9562, version 8). */
const uuidOf = (hash: string): string => `${hash.slice(0, 14)}8${hash.slice(15, 19)}a${hash.slice(20)}`;

/** Gives each item while the next is already being made. */
async function* ahead<T>(items: AsyncGenerator<T>): AsyncGenerator<T> {
  let next = items.next();
  // A failure is told where it is awaited, also when that comes later.
  next.catch(() => undefined);
  try {
    for (;;) {
      const { done, value } = await next;
      if (done) return;
      next = items.next();
      next.catch(() => undefined);
      yield value;
    }
  } finally {
    await next.catch(() => undefined);
    await items.return(undefined);
  }
}
