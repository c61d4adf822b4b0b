import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Failure } from '../usecases/index.ts';
import { readEnvironment } from './environment.ts';
import { secretIn } from './secret-in.ts';

const read = (env: Record<string, string>, files: Record<string, string> = {}) =>
  readEnvironment({
    env,
    cwd: '/srv',
    readFile: (path) => {
      const text = files[path];
      if (text === undefined) throw new Error('no such file');
      return text;
    },
  });
function failure(env: Record<string, string>): Failure {
  try {
    read(env);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('the environment was taken as right');
}
const secret = 's'.repeat(32);

describe('the environment', () => {
  test('needs nothing in development', () => {
    expect(read({})).toEqual({
      production: false,
      url: 'http://localhost:4470',
      dataFolder: '/srv/houdbaar-data',
      host: '127.0.0.1',
      port: 4470,
      proxies: 0,
      allowPrivateWebhooks: false,
    });
  });

  test('needs three at most in production, and tells all that is missing at once', () => {
    const { errors, meaning } = failure({ NODE_ENV: 'production' });
    expect(errors.map(({ path }) => path)).toEqual(['HOUDBAAR_URL', 'HOUDBAAR_SECRET', 'DATABASE_URL']);
    expect(errors[1]?.says.nl).toContain('neem minstens 32 willekeurige tekens');
    expect(errors[2]?.says.en).toContain('name a PostgreSQL database');
    expect(meaning.exit).toBe(2);
    const production = read({
      NODE_ENV: 'production',
      HOUDBAAR_URL: 'https://houdbaar.example.com/',
      HOUDBAAR_SECRET: secret,
      DATABASE_URL: 'postgres://u:p@db/houdbaar',
    });
    expect(production).toMatchObject({ url: 'https://houdbaar.example.com', port: 4470, secret });
  });

  test('says where files that are sent wait, and how much of them', () => {
    const uploads = {
      HOUDBAAR_UPLOADS: 'sent',
      HOUDBAAR_UPLOADS_FILE_MIB: '3',
      HOUDBAAR_UPLOADS_TOTAL_MIB: '10',
    };
    expect(read(uploads).uploads).toEqual({
      folder: '/srv/sent',
      fileBytes: 3 * 1024 ** 2,
      totalBytes: 10 * 1024 ** 2,
    });
    expect(read({ HOUDBAAR_DATA: '/data' }).uploads).toEqual({ folder: '/data/uploads' });
    expect(failure({ HOUDBAAR_UPLOADS_FILE_MIB: '0' }).errors.map(({ path }) => path)).toEqual([
      'HOUDBAAR_UPLOADS_FILE_MIB',
    ]);
  });

  test('takes mail and a sign-in of one’s own whole or not at all', () => {
    const mail = {
      HOUDBAAR_SMTP_URL: 'smtp://u:p@mail.example:587',
      HOUDBAAR_MAIL_FROM: 'H <h@example.com>',
    };
    const oidc = {
      HOUDBAAR_OIDC_ISSUER: 'https://login.example.com',
      HOUDBAAR_OIDC_CLIENT_ID: 'houdbaar',
      HOUDBAAR_OIDC_CLIENT_SECRET: 'hush',
    };
    expect(read({ ...mail, ...oidc })).toMatchObject({
      mail: { url: mail.HOUDBAAR_SMTP_URL, from: mail.HOUDBAAR_MAIL_FROM },
      oidc: { issuer: 'https://login.example.com', clientId: 'houdbaar', clientSecret: 'hush' },
    });
    const wrong = (env: Record<string, string>) => failure(env).errors.map(({ path }) => path);
    expect(wrong({ HOUDBAAR_SMTP_URL: mail.HOUDBAAR_SMTP_URL })).toEqual(['HOUDBAAR_MAIL_FROM']);
    expect(wrong({ HOUDBAAR_OIDC_CLIENT_ID: 'x' })).toEqual([
      'HOUDBAAR_OIDC_ISSUER',
      'HOUDBAAR_OIDC_CLIENT_SECRET',
    ]);
    expect(wrong({ ...mail, HOUDBAAR_MAIL_FROM: 'a@b.example\r\nBcc: c@d.example' })).toEqual([
      'HOUDBAAR_MAIL_FROM',
    ]);
    expect(wrong({ ...oidc, HOUDBAAR_OIDC_ISSUER: 'http://login.example.com' })).toEqual([
      'HOUDBAAR_OIDC_ISSUER',
    ]);
    expect(read({ ...oidc, HOUDBAAR_OIDC_ISSUER: 'http://localhost:9000' })).toHaveProperty('oidc');
  });

  test('tells what is wrong without showing a value', () => {
    const { errors, says } = failure({
      HOUDBAAR_URL: 'https://x.example/path',
      HOUDBAAR_SECRET: 'hunter2',
      DATABASE_URL: 'mysql://u:hunter2@db/x',
      PORT: '70000',
    });
    expect(errors.map(({ path }) => path)).toEqual([
      'HOUDBAAR_URL',
      'HOUDBAAR_SECRET',
      'DATABASE_URL',
      'PORT',
    ]);
    expect(JSON.stringify([says, errors])).not.toContain('hunter2');
  });

  test('reads a variable from the file that is named instead', () => {
    const files = { '/run/secrets/key': `${secret}\n` };
    expect(read({ HOUDBAAR_SECRET_FILE: '/run/secrets/key' }, files).secret).toBe(secret);
    expect(failure({ HOUDBAAR_SECRET_FILE: '/gone' }).errors[0]?.path).toBe('HOUDBAAR_SECRET_FILE');
    expect(failure({ HOUDBAAR_SECRET: secret, HOUDBAAR_SECRET_FILE: '/gone' }).errors[0]?.path).toBe(
      'HOUDBAAR_SECRET',
    );
  });

  test('listens where its own plain address says, and where PORT says before that', () => {
    expect(read({ HOUDBAAR_URL: 'http://localhost:5000' }).port).toBe(5000);
    expect(read({ HOUDBAAR_URL: 'http://localhost:5000', PORT: '6000' }).port).toBe(6000);
    expect(read({ PORT: '' }).port).toBe(4470);
  });
});

describe('the secret of an installation that was given none', () => {
  test('is made once, for its owner alone', () => {
    const dataFolder = join(mkdtempSync(join(tmpdir(), 'houdbaar-secret-')), 'data');
    try {
      const made = secretIn({ dataFolder });
      expect(made.length).toBeGreaterThanOrEqual(32);
      expect(secretIn({ dataFolder })).toBe(made);
      expect(statSync(join(dataFolder, 'secret')).mode & 0o777).toBe(0o600);
      expect(secretIn({ dataFolder, secret })).toBe(secret);
      writeFileSync(join(dataFolder, 'secret'), 'short');
      expect(() => secretIn({ dataFolder })).toThrow(Failure);
    } finally {
      rmSync(join(dataFolder, '..'), { recursive: true });
    }
  });
});
