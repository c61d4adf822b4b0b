import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testApi } from '../in-memory.fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'houdbaar-web-'));
const visit = { accept: 'text/html,application/xhtml+xml' };

beforeAll(() => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Houdbaar</title>');
  writeFileSync(join(folder, 'assets/index-abc.js'), 'plain');
  writeFileSync(join(folder, 'assets/index-abc.js.br'), 'packed');
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('the web app', () => {
  test('is one page at every address that a browser visits, asked for each time and allowed no foreign script', async () => {
    const { app } = await testApi([], { web: folder });
    for (const path of ['/', '/people/7', '/setup?token=x']) {
      const answer = await app.request(path, { headers: visit });
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain('<title>Houdbaar</title>');
      expect(answer.headers.get('cache-control')).toBe('no-cache');
      const policy = answer.headers.get('content-security-policy');
      expect(policy).toContain("script-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
    }
  });

  test('leaves the addresses of the API to the API, and says that nothing is there as it does', async () => {
    const { app } = await testApi([], { web: folder });
    const answer = await app.request('/api/v1/nothing', { headers: visit });
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect((await app.request('/')).status).toBe(200);
    expect((await app.request('/people/7', { headers: { accept: 'application/json' } })).status).toBe(404);
    expect((await app.request('/assets/gone.js', { headers: visit })).status).toBe(404);
  });

  test('sends files packed as they were built, to be kept for ever', async () => {
    const { app } = await testApi([], { web: folder });
    const packed = await app.request('/assets/index-abc.js', { headers: { 'accept-encoding': 'br, gzip' } });
    expect([packed.headers.get('content-encoding'), await packed.text()]).toEqual(['br', 'packed']);
    expect(packed.headers.get('cache-control')).toContain('immutable');
    expect(packed.headers.get('content-type')).toContain('javascript');
    const plain = await app.request('/assets/index-abc.js');
    expect(await plain.text()).toBe('plain');
    expect((await app.request('/assets/..%2f..%2fpackage.json')).status).toBe(404);
  });

  test('says what to type where it was not built', async () => {
    const { app } = await testApi([], { web: join(folder, 'nowhere') });
    const answer = await app.request('/', { headers: { ...visit, 'accept-language': 'nl' } });
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('npm run build');
  });
});
