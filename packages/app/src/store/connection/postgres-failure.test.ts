import { createServer, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import { freshDatabase, storeNames } from '../../testing/databases.ts';
import {
  BadDatabaseUrl,
  DatabaseLoginRefused,
  DatabaseMissing,
  DatabaseTooOld,
  DatabaseUnreachable,
} from './failures.ts';
import { openDatabase } from './open-database.ts';

const failure = (url: string): Promise<unknown> =>
  openDatabase({ kind: 'postgres', url }).then(
    (database) => database.close(),
    (error: unknown) => error,
  );

test('an address that is none is refused without being repeated: it may hold a password', async () => {
  for (const url of ['', 'localhost:5432', 'mysql://user:secret@host/db', 'postgres://user:secret@[::1/db']) {
    const error = await failure(url);
    expect(error).toBeInstanceOf(BadDatabaseUrl);
    expect(JSON.stringify(error) + String(error)).not.toContain('secret');
  }
});

test('nobody listening', async () => {
  const error = await failure('postgres://user:secret@127.0.0.1:1/houdbaar');
  expect(error).toBeInstanceOf(DatabaseUnreachable);
  expect(error).toMatchObject({ address: '127.0.0.1:1', reason: expect.stringContaining('ECONNREFUSED') });
  expect(String(error)).not.toContain('secret');
});

test('a server that hangs up, or is no PostgreSQL', async () => {
  for (const greeting of ['', 'HTTP/1.1 400 Bad Request\r\n\r\n']) {
    const { url, close } = await listen((socket) => socket.end(greeting));
    expect(await failure(url)).toBeInstanceOf(DatabaseUnreachable);
    close();
  }
});

test('a server that is too old', async () => {
  const message = (type: string, ...body: Buffer[]): Buffer => {
    const bytes = Buffer.concat(body);
    const head = Buffer.alloc(5, type);
    head.writeInt32BE(bytes.length + 4, 1);
    return Buffer.concat([head, bytes]);
  };
  const int32 = (value: number): Buffer => {
    const bytes = Buffer.alloc(4);
    bytes.writeInt32BE(value);
    return bytes;
  };
  const ready = message('Z', Buffer.from('I'));
  const version = Buffer.from('140010');
  const answer = [
    message(
      'T',
      Buffer.from([0, 1]),
      Buffer.from('version\0'),
      int32(0),
      Buffer.from([0, 0]),
      int32(23),
      Buffer.from([0, 4]),
      int32(-1),
      Buffer.from([0, 0]),
    ),
    message('D', Buffer.from([0, 1]), int32(version.length), version),
    message('C', Buffer.from('SELECT 1\0')),
    ready,
  ];
  const { url, close } = await listen((socket) => {
    socket.once('data', () => {
      socket.write(Buffer.concat([message('R', int32(0)), ready]));
      socket.once('data', () => socket.write(Buffer.concat(answer)));
    });
  });
  const error = await failure(url);
  expect(error).toBeInstanceOf(DatabaseTooOld);
  expect(error).toMatchObject({ version: '14.10', needs: 15 });
  close();
});

for (const store of storeNames.filter((name) => name !== 'embedded'))
  test(`wrong password, unknown user and missing database (${store})`, async () => {
    const { config, drop } = await freshDatabase(store, { empty: true });
    if (config.kind !== 'postgres') throw new Error('not a server');
    const changed = (change: (url: URL) => void): string => {
      const url = new URL(config.url);
      change(url);
      return url.href;
    };
    const wrong = changed((url) => {
      url.password = 'wrong';
    });
    expect(await failure(wrong)).toBeInstanceOf(DatabaseLoginRefused);
    const stranger = changed((url) => {
      url.username = 'stranger';
    });
    expect(await failure(stranger)).toMatchObject({ code: 'database-login-refused', user: 'stranger' });
    const missing = changed((url) => {
      url.pathname = '/nowhere';
    });
    const error = await failure(missing);
    expect(error).toBeInstanceOf(DatabaseMissing);
    expect(error).toMatchObject({ database: 'nowhere' });
    await drop();
  });

function listen(talk: (socket: Socket) => void): Promise<{ url: string; close: () => void }> {
  return new Promise((resolve) => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      talk(socket);
    });
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      resolve({ url: `postgres://user:secret@127.0.0.1:${port}/houdbaar`, close: () => server.close() });
    });
  });
}
