import type { ScanReport } from '@houdbaar/core/scan';
import { languages } from '@houdbaar/core/terms';
import { describe, expect, test } from 'vitest';
import { renderScanReport } from './render-scan-report.ts';
import { scanReportFixture } from './scan-report.fixture.ts';

const emptyReport: ScanReport = {
  at: '2026-11-22',
  language: 'nl',
  files: [],
  people: { total: 0, byKind: {}, byRelation: {}, byCountry: {}, bySource: {} },
  retention: { lapsed: 0, byMonth: {}, later: 0, unknown: 0, byPurpose: [] },
  sleepers: [],
  fields: [],
  lanes: [],
  findings: [],
  assumptions: [],
  unknowable: [],
  score: 100,
  scoreParts: [],
  plan: [],
};

/** The same report with every text replaced, in values as in the keys that come from a file. */
function withEveryText<T>(value: T, replace: (text: string) => string): T {
  if (typeof value === 'string') return replace(value) as T;
  if (Array.isArray(value)) return value.map((item) => withEveryText(item, replace)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, withEveryText(item, replace)]);
  return Object.fromEntries(entries) as T;
}

function all(page: string, pattern: RegExp): readonly string[] {
  return [...page.matchAll(pattern)].map((match) => match[1] ?? '');
}

describe.each(languages)('the report in %s', (language) => {
  const page = renderScanReport(scanReportFixture, language);

  test('says its language and has its sections in order', () => {
    expect(page).toContain(`<html lang="${language}">`);
    expect(all(page, /<section id="([\w-]+)"/g)).toEqual([
      'plan',
      'people',
      'retention',
      'contact',
      'findings',
      'fields',
      'files',
      'limits',
      'score-made',
    ]);
  });

  test('has headings in order, from one first heading', () => {
    const levels = all(page, /<h([1-6])[ >]/g).map(Number);
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, index) => {
      if (index > 0) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
    });
  });

  test('is one file: no script, nothing to fetch', () => {
    expect(page).not.toMatch(/<(script|link|img|iframe|object|embed|video|audio|source|base)\b/i);
    expect(page).not.toMatch(/@import|src=|srcset=|url\((?!#pattern-)|\son\w+=/i);
    expect(page).toContain("default-src 'none'");
  });

  test('every link inside leads somewhere, and no anchor stands twice', () => {
    const ids = all(page, /\sid="([^"]+)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    for (const target of all(page, /href="#([^"]+)"/g)) expect(ids).toContain(target);
    for (const label of all(page, /aria-labelledby="([^"]+)"/g)) {
      for (const id of label.split(' ')) expect(ids).toContain(id);
    }
  });

  test('every drawing is named and described, or hidden because its number stands beside it', () => {
    for (const drawing of page.match(/<svg[\s\S]*?<\/svg>/g) ?? []) {
      if (drawing.includes('aria-hidden="true"')) continue;
      expect(drawing).toMatch(/^<svg[^>]* role="img"/);
      expect(drawing).toMatch(/<title id="[^"]+">[^<]+<\/title><desc id="[^"]+">[^<]+<\/desc>/);
    }
  });

  test('every table has a caption and scopes', () => {
    const tables = page.match(/<table[\s\S]*?<\/table>/g) ?? [];
    expect(tables.length).toBeGreaterThan(10);
    for (const table of tables) {
      expect(table).toMatch(/<caption[^>]*>[^<]+<\/caption>/);
      expect(table).toMatch(/<th [^>]*scope="col"/);
      expect(table).toMatch(/<th [^>]*scope="row"/);
    }
  });

  test('shows each finding with its count, remedy and provisions, each lane with its reasons', () => {
    for (const finding of scanReportFixture.findings) {
      expect(page).toContain(finding.title[language]);
      expect(page).toContain(finding.remedy[language]);
      expect(page).toContain(finding.risk[language]);
    }
    for (const lane of scanReportFixture.lanes) {
      for (const rule of Object.values(lane.rules)) expect(page).toContain(rule.says[language]);
    }
  });

  test('an empty report is a report too, without a score', () => {
    const empty = renderScanReport(emptyReport, language);
    expect(empty).not.toContain('<p class="score-line">');
    expect(page).toContain('<p class="score-line">');
    expect(empty).not.toMatch(/NaN|Infinity|undefined/);
    expect(empty).not.toContain('id="curve-wide-title"');
    expect(page).toContain('id="curve-wide-title"');
    expect(empty).toContain('</html>');
  });

  test('has no number that went wrong', () => {
    expect(page).not.toMatch(/NaN|Infinity|undefined|\[object/);
  });
});

test('writes numbers and provisions by the language, and answers what matters most', () => {
  const nl = renderScanReport(scanReportFixture, 'nl');
  expect(nl).toContain('Van 5.213 mensen (29%) mag je niets meer bewaren.');
  expect(nl).toContain('AVG 5(1)(e)');
  expect(nl).toContain('Het is geen juridisch advies.');
  const en = renderScanReport(scanReportFixture, 'en');
  expect(en).toContain('Nothing may be kept any longer about 5,213 people (29%).');
  expect(en).toContain('GDPR 5(1)(e)');
  expect(en).toContain('It is no legal advice.');
});

test('says nothing in the other language', () => {
  const en = renderScanReport(scanReportFixture, 'en');
  expect(en).not.toMatch(/\b(mensen|bewaren|bestand|bevinding|doel|mag niet|onbekend|vervallen|rijen)\b/);
  const nl = renderScanReport(scanReportFixture, 'nl').replace(/<style>[\s\S]*?<\/style>/, '');
  expect(nl.replace(/<[^>]+>/g, ' ')).not.toMatch(/\b(people|unknown|allowed|finding|rows|file|needed)\b/);
});

test('nothing from a file can become markup', () => {
  const hostile = `</title></style><script>alert(1)</script><img src=x onerror=alert(1)>" onload="x`;
  const codes = new Set(['nl', 'en', 'email', 'post', 'phone', 'ads', '2026-11-22']);
  const keep = (text: string) =>
    codes.has(text) ||
    /^(critical|high|medium|low|info|ordinary|delicate|special|national-number|minutes|hours|days)$/.test(
      text,
    );
  const spoiled = withEveryText(scanReportFixture, (text) => (keep(text) ? text : hostile));
  const report: ScanReport = {
    ...spoiled,
    people: { ...spoiled.people, byCountry: { [hostile]: 3 }, bySource: { [hostile]: 3 } },
    files: spoiled.files.map((file) => ({ ...file, mapping: { [hostile]: hostile } })),
    retention: { ...spoiled.retention, byMonth: { [hostile]: 3 } },
  };
  const page = renderScanReport(report, 'nl');
  expect(page).not.toContain('<script');
  expect(page).not.toContain('<img');
  expect(page).not.toMatch(/<[^>]*\sonload=/);
  expect(page.match(/<\/title>/g)?.length).toBe(
    renderScanReport(scanReportFixture, 'nl').match(/<title[ >]/g)?.length,
  );
});
