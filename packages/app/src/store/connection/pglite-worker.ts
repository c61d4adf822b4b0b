import { fsyncSync } from 'node:fs';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import type { FromWorker, ToWorker, WorkerTask } from './worker-messages.ts';

/**
 * The thread in which PGlite runs. It gets whole messages of PostgreSQL's wire protocol, executes them and sends the
 * answer back. As a process of its own, with its task as an argument, it makes a new database and ends.
 */
const task = (isMainThread ? JSON.parse(process.argv[2]!) : workerData) as WorkerTask;
const port = parentPort!;
const say = (message: FromWorker, bytes?: Uint8Array<ArrayBuffer>): void =>
  port.postMessage(message, bytes ? [bytes.buffer] : []);

if (task.kind === 'create') {
  process.once('uncaughtExceptionMonitor', (error: NodeJS.ErrnoException) =>
    process.send?.(error.code ?? error.message),
  );
  // Nobody waits for a database that is made for a process which is gone.
  process.once('disconnect', () => process.exit(1));
}

/** PGlite's own file system never flushes to disk; with this one a power cut loses nothing that was confirmed. */
class FlushingFolder extends NodeFS {
  override async init(pg: PGlite, options: Parameters<NodeFS['init']>[1]) {
    const made = await super.init(pg, options);
    const flush = (module: unknown) => {
      const { NODEFS } = module as {
        NODEFS: { stream_ops: { fsync?: (stream: { nfd: number }) => void } };
      };
      NODEFS.stream_ops.fsync = (stream) => fsyncSync(stream.nfd);
    };
    made.emscriptenOpts.preRun = [...(made.emscriptenOpts.preRun ?? []), flush];
    return made;
  }
}

const options: PGliteOptions = {
  fs: task.durable ? new FlushingFolder(task.data) : new NodeFS(task.data),
  startParams: [
    ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
    ...Object.entries({
      fsync: task.durable ? 'on' : 'off',
      wal_sync_method: 'fsync',
      ...task.settings,
    }).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ],
};
const database = await PGlite.create(options);
if (task.kind === 'create') {
  await database.close();
  process.exit(0);
} else {
  let last = Promise.resolve();
  port.on('message', (message: ToWorker) => {
    last = last.then(() => obey(message));
  });
  say({ type: 'ready' });
}

async function obey(message: ToWorker): Promise<void> {
  switch (message.type) {
    case 'open':
      // A connection that broke off may have left a transaction or a setting behind in the one session there is.
      await database.exec('ROLLBACK');
      await database.exec('DISCARD ALL');
      return;
    case 'wire':
      await execute(message.connection, message.bytes);
      return void (await checkpointWhenDue(message.bytes.byteLength));
    case 'close':
      await database.exec('ROLLBACK');
      await database.exec('CHECKPOINT');
      await database.close();
      say({ type: 'closed' });
      port.close();
      return;
    default:
      message satisfies never;
  }
}

/** Answers are gathered into pieces of about this many bytes: a message between threads costs more than a copy. */
const piece = 256 * 1024;

async function execute(connection: number, bytes: Uint8Array): Promise<void> {
  let gathered: Uint8Array[] = [];
  let size = 0;
  const take = (): Uint8Array<ArrayBuffer> => {
    const joined = new Uint8Array(size);
    let at = 0;
    for (const part of gathered) {
      joined.set(part, at);
      at += part.byteLength;
    }
    gathered = [];
    size = 0;
    return joined;
  };
  await database.execProtocolRawStream(bytes, {
    onRawData(data) {
      gathered.push(data.slice());
      size += data.byteLength;
      if (size < piece) return;
      const part = take();
      say({ type: 'wire', connection, bytes: part, done: false }, part);
    },
  });
  const rest = take();
  const death = lastWords(rest);
  if (death !== undefined) throw new Error(death);
  say({ type: 'wire', connection, bytes: rest, done: true }, rest);
}

/**
 * What PostgreSQL says when it can't go on, as with a full disk: an error of the severest kind, and no word that it is
 * ready again. A server would end the connection or itself; here nobody does, and whoever asked would wait for ever.
 */
function lastWords(answer: Uint8Array): string | undefined {
  const end = Buffer.from(answer.buffer, answer.byteOffset, answer.byteLength).subarray(-8192);
  if (end.at(-6) === readyForQuery && end.readUInt32BE(end.length - 5) === 5) return undefined;
  const fields = end.toString('latin1').split('\0');
  const severity = fields.find((field) => field === 'VPANIC' || field === 'VFATAL')?.slice(1);
  const says = fields.find((field) => field.startsWith('M'))?.slice(1);
  return severity && `${severity}: ${says}`;
}

/** The letter Z: the last message of an answer, five bytes long after its kind. */
const readyForQuery = 0x5a;

/** Without a postmaster nothing makes checkpoints: the log would grow for ever and so would recovery after a crash. */
const walAllowed = 128 * 1024 * 1024;
const lookAfter = { bytes: 16 * 1024 * 1024, messages: 5_000 };
let seen = { bytes: 0, messages: 0 };

async function checkpointWhenDue(bytes: number): Promise<void> {
  seen.bytes += bytes;
  seen.messages += 1;
  if (seen.bytes < lookAfter.bytes && seen.messages < lookAfter.messages) return;
  if (database.isInTransaction()) return;
  seen = { bytes: 0, messages: 0 };
  const { rows } = await database.query<{ due: boolean }>(
    'SELECT pg_current_wal_insert_lsn() - redo_lsn > $1 AS due FROM pg_control_checkpoint()',
    [walAllowed],
  );
  if (rows[0]?.due) await database.exec('CHECKPOINT');
}
