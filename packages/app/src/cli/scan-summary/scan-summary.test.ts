import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scanReportFixture } from '../../documents/scan-report/scan-report.fixture.ts';
import { scanSummary } from './scan-summary.ts';
import { columnsOf } from './text.ts';

const ESCAPE = '\u001b';
const plain = { language: 'nl', width: 80, colour: false } as const;

describe('the summary', () => {
  const text = scanSummary(scanReportFixture, plain);

  test('says the score, how long, who, what and the first steps', () => {
    expect(text).toContain('Score 45 van 100');
    expect(text).toContain('✓ houdbaar 12.198 (67%)');
    expect(text).toContain('✗ vervallen 5.213 (29%)');
    expect(text).toContain('? onbekend 737 (4,1%)');
    expect(text).toMatch(/^Nieuwsbrief · e-mail +[█▒░]+ {2}✓ +7\.904 {2}✗ +8\.117 {2}\? 2\.127$/m);
    expect(text).toMatch(/^zeer hoog {2}18\.148 {2}Inkomen, kinderen en burgerlijke staat zonder doel$/m);
    expect(text).toMatch(/^1 {2}Zet 1\.204 afmeldingen op de blokkeerlijst {2}minuten, \+20 punten$/m);
    expect(text).toContain('en nog 1 stap');
    expect(text).toContain('12 rijen overgeslagen');
    expect(text).toContain('Het is geen juridisch advies.');
  });

  test('fits two screens', () => {
    expect(text.split('\n').length).toBeLessThanOrEqual(50);
  });

  test('tells where the full report is, or how to get one', () => {
    const long = `/home/${'x'.repeat(90)}/rapport.html`;
    expect(scanSummary(scanReportFixture, { ...plain, reportPath: long })).toContain(
      `Het hele rapport: ${long}`,
    );
    expect(text).toContain('--html rapport.html');
  });

  test('is coloured only when asked', () => {
    expect(text).not.toContain(ESCAPE);
    const coloured = scanSummary(scanReportFixture, { ...plain, colour: true });
    expect(coloured).toContain(ESCAPE);
    const [first = '', ...painted] = coloured.split(ESCAPE);
    expect(first + painted.map((part) => part.replace(/^\[\d+m/, '')).join('')).toBe(text);
  });

  test('keeps to the width, in both languages', () => {
    fc.assert(
      fc.property(fc.integer({ min: 40, max: 200 }), fc.constantFrom('nl', 'en'), (width, language) => {
        const lines = scanSummary(scanReportFixture, { language, width, colour: false }).split('\n');
        for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(width);
      }),
      { numRuns: 60 },
    );
  });

  test('does with ASCII where there is nothing more, in as much room', () => {
    const ascii = scanSummary(scanReportFixture, { ...plain, unicode: false, colour: true });
    expect(ascii.replaceAll(ESCAPE, '')).toMatch(/^[\n -~]*$/);
    expect(ascii).toContain('v houdbaar 12.198');
  });

  test('text from a file cannot steer the terminal', () => {
    const hostile = `${ESCAPE}[2J${ESCAPE}]0;x\u0007\u202egnp`;
    const spoiled = {
      ...scanReportFixture,
      findings: scanReportFixture.findings.map((finding) => ({
        ...finding,
        title: { nl: hostile, en: hostile },
      })),
      plan: scanReportFixture.plan.map((action) => ({ ...action, title: { nl: hostile, en: hostile } })),
      lanes: scanReportFixture.lanes.map((lane) => ({ ...lane, name: { nl: hostile, en: hostile } })),
    };
    expect(scanSummary(spoiled, plain)).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e]/u);
  });

  test('a report of nothing is short, and whole', () => {
    const nothing = {
      ...scanReportFixture,
      people: { ...scanReportFixture.people, total: 0 },
      retention: { lapsed: 0, byMonth: {}, later: 0, unknown: 0, byPurpose: [] },
      lanes: [],
      findings: [],
      plan: [],
    };
    const short = scanSummary(nothing, plain);
    expect(short).toContain('We vonden niets dat je moet oplossen.');
    expect(short).toContain('Er is nu niets te doen.');
    expect(short).not.toContain('Score');
    expect(short).not.toMatch(/NaN|undefined/);
  });
});
