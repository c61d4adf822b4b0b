import { expect, test } from 'vitest';
import { askOnce } from './serve-once.ts';

const node = (program: string): string[] => [process.execPath, '-e', program];

test('a server that says where it is, is asked', async () => {
  const server = `
    const server = require('node:http').createServer((request, response) => {
      response.statusCode = request.url === '/healthz' ? 204 : 404;
      response.end();
    });
    server.listen(0, '127.0.0.1', () => console.log('Look at http://127.0.0.1:' + server.address().port + '/'));`;
  expect(await askOnce('.', node(server), '/healthz')).toBe(204);
});

test('one that ends instead is quoted', async () => {
  const failing = node("console.error('HOUDBAAR_SECRET is not set'); process.exitCode = 2;");
  await expect(askOnce('.', failing, '/healthz')).rejects.toThrow(
    'It ended with 2:\nHOUDBAAR_SECRET is not set',
  );
});
