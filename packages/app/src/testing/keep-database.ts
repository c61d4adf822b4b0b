import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openDatabase } from '../store/connection/index.ts';
import { migrate } from '../store/migrations/index.ts';
import { type Edition, startPostgres } from './postgres-server.ts';

/**
 * A process of its own that keeps one store ready for the tests: `node keep-database.ts postgres-15`. It prints where
 * the store is and ends when its input ends; so it goes away with whoever started it, even if that one is killed.
 */

/** The database that every test's own database is a copy of, with all tables made. */
const templateName = 'houdbaar_template';

async function keepPostgres(edition: Edition): Promise<Kept> {
  const server = await startPostgres(edition);
  const admin = new pg.Client(server.url);
  await admin.connect();
  await admin.query(`create database ${templateName}`);
  await admin.end();
  const template = await openDatabase({ kind: 'postgres', url: withDatabase(server.url, templateName) });
  await migrate(template);
  await template.close();
  return { at: server.url, stop: () => server.stop() };
}

async function keepEmbedded(): Promise<Kept> {
  const folder = mkdtempSync(join(tmpdir(), 'houdbaar-embedded-'));
  const open = (name: string) =>
    openDatabase({ kind: 'embedded', folder: join(folder, name), durable: false });
  await (await open('empty')).close();
  cpSync(join(folder, 'empty', 'pgdata'), join(folder, 'template', 'pgdata'), { recursive: true });
  const template = await open('template');
  await migrate(template);
  await template.close();
  return { at: folder, stop: async () => rmSync(folder, { recursive: true, force: true }) };
}

interface Kept {
  readonly at: string;
  stop(): Promise<void>;
}

function withDatabase(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

const [, , asked] = process.argv;
const kept = await (asked === 'embedded' ? keepEmbedded() : keepPostgres(asked as Edition));
// Whoever asked may be gone by now; what is kept is put away all the same.
process.stdout.on('error', () => undefined).write(`${kept.at}\n`);
const stop = () => kept.stop().finally(() => process.exit());
process.stdin.on('end', stop).on('error', stop).resume();
