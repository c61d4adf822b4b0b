import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ScanReport } from '@houdbaar/core/scan';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordedIo } from './command-io.fixture.ts';
import { runCommand } from './command-io.ts';
import { scanCommand } from './scan.ts';

const examples = fileURLToPath(new URL('../../../../examples/', import.meta.url));
const customers = join(examples, 'chinook/chinook_customer.csv');
const invoices = join(examples, 'chinook/chinook_invoice.csv');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'houdbaar-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]) {
  const io = recordedIo(folder, '2026-01-01', { LANG: 'en_GB.UTF-8' });
  await runCommand(scanCommand(io), args, io);
  return { code: io.code(), stdout: io.stdout(), stderr: io.stderr() };
}

const written = (name: string) => readFileSync(join(folder, name), 'utf8');

describe('scan', () => {
  test('prints the mapping and a summary', async () => {
    const { code, stdout, stderr } = await run(customers, invoices);
    expect(code).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toContain('chinook_customer.csv · people · 59 rows');
    expect(stdout).toContain('InvoiceDate → orderDate');
    expect(stdout).toMatch(/Score \d+ of 100/);
    expect(stdout).toContain('no legal advice');
  });

  test('speaks Dutch when asked', async () => {
    const { stdout } = await run(customers, '--lang', 'nl');
    expect(stdout).toContain('Hoe de kolommen zijn gelezen');
    expect(stdout).toContain('geen juridisch advies');
  });

  test('prints one JSON object with the published keys, and nothing else', async () => {
    const { stdout } = await run(customers, invoices, '--json');
    const report = JSON.parse(stdout) as ScanReport;
    expect(report.at).toBe('2026-01-01');
    expect(report.files.map(({ name, rows, skipped }) => [name, rows, skipped])).toEqual([
      ['chinook_customer.csv', 59, 0],
      ['chinook_invoice.csv', 412, 0],
    ]);
    expect(report.people.total).toBe(59);
    expect(report.retention.byMonth).toHaveProperty('2026-12');
    for (const lane of report.lanes) {
      const refused = Object.values(lane.byReason).reduce((sum, count) => sum + count, 0);
      expect(refused).toBe(lane.unlawful + lane.unknown);
      for (const rule of Object.keys(lane.byReason)) expect(lane.rules[rule]?.says.nl).toBeTruthy();
    }
    for (const finding of report.findings) expect(finding.remedy.en).not.toBe('');
    expect(report.score).toBeGreaterThan(0);
  });

  test('writes the report and the mapping', async () => {
    const { code, stdout } = await run(customers, '--html', 'report.html', '--save-map', 'map.yaml');
    expect(code).toBe(0);
    expect(stdout).toContain('report.html');
    expect(written('report.html')).toMatch(/^<!doctype html>/);
    expect(written('report.html')).not.toContain('<script');
    expect(written('map.yaml')).toContain('SupportRepId: ignore');
  });

  test('reads columns as the mapping says', async () => {
    writeFileSync(join(folder, 'own.yaml'), 'chinook_customer.csv:\n  Fax: ignore\n  Company: freeText\n');
    const { stdout } = await run(customers, '--map', 'own.yaml', '--json');
    const [file] = (JSON.parse(stdout) as ScanReport).files;
    expect(file?.mapping).toMatchObject({ Fax: 'ignore', Company: 'freeText', Email: 'email' });
  });

  test('reads the organisation’s own policy, and no assumption about templates remains', async () => {
    const policy = fileURLToPath(new URL('../../../core/policies/web-shop.yaml', import.meta.url));
    const { stdout } = await run(customers, invoices, '--policy', policy, '--at', '2026-12-01', '--json');
    const report = JSON.parse(stdout) as ScanReport;
    expect(report.at).toBe('2026-12-01');
    expect(report.assumptions.map(({ id }) => id)).not.toContain('template-policy');
    expect(report.retention.byPurpose.map(({ purpose }) => purpose)).toEqual(['customer-offers', 'orders']);
  });

  test('goes on with the other files when one cannot be read', async () => {
    writeFileSync(join(folder, 'broken.csv'), Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
    const { code, stdout, stderr } = await run('broken.csv', 'missing.csv', customers);
    expect(code).toBe(0);
    expect(stderr).toContain('broken.csv');
    expect(stderr).toContain('missing.csv');
    expect(stdout).toContain('59 people');
  });

  test('ends with 1 when nothing could be read', async () => {
    const { code, stderr } = await run('missing.csv');
    expect(code).toBe(1);
    expect(stderr).toContain('There was nothing to read.');
  });

  test('counts the rows that it left out, with line and reason', async () => {
    const rows = ['E-mail;Naam;Plaats', 'ann@ziggo.nl;Ann;Gent', 'a;b;c;d;e', 'bob@ziggo.nl;Bob;Gent'];
    writeFileSync(join(folder, 'ragged.csv'), rows.join('\n'));
    const { stdout, stderr } = await run('ragged.csv', '--json');
    const [file] = (JSON.parse(stdout) as ScanReport).files;
    expect(file).toMatchObject({ rows: 2, skipped: 1 });
    expect(file?.problems[0]).toMatchObject({ code: 'row-long', count: 1, examples: [{ row: 3 }] });
    expect(stderr).toContain('ragged.csv, row 3');
  });

  test.each([
    { what: 'no file', args: [] },
    { what: 'a day that does not exist', args: [customers, '--at', '2026-02-31'] },
    { what: 'a country by its name', args: [customers, '--country', 'Nederland'] },
    { what: 'a country that is none', args: [customers, '--country', 'XX'] },
    { what: 'a policy that is not there', args: [customers, '--policy', 'none.yaml'] },
    { what: 'a mapping that is not there', args: [customers, '--map', 'none.yaml'] },
    { what: 'a folder that is not there', args: [customers, '--html', 'none/report.html'] },
  ])('ends with 2 for $what', async ({ args }) => {
    const { code, stderr } = await run(...args);
    expect(code).toBe(2);
    expect(stderr).not.toBe('');
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test('names the nearest role or column for one that is unknown', async () => {
    writeFileSync(join(folder, 'wrong.yaml'), 'chinook_customer.csv:\n  Emial: email\n');
    const { code, stderr } = await run(customers, '--map', 'wrong.yaml');
    expect(code).toBe(2);
    expect(stderr).toContain('Emial');
    expect(stderr).toContain('Email');
  });

  test('refuses a policy that cannot be read whole', async () => {
    writeFileSync(
      join(folder, 'policy.yaml'),
      'organisation: {name: X, country: NL}\npurposes: {a: {kind: nonsense}}\n',
    );
    const { code, stderr } = await run(customers, '--policy', 'policy.yaml');
    expect(code).toBe(2);
    expect(stderr).toMatch(/policy\.yaml:2:\d+/);
  });
});
