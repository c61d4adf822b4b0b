import type { LaneReport, ScanReport } from '@houdbaar/core/scan';
import { expect, test } from 'vitest';
import { scanReportFixture } from './scan-report.fixture.ts';
import { mainSentences } from './summary.ts';
import { voiceIn } from './voice.ts';

type Counts = readonly [lawful: number, unlawful: number, unknown: number];

function lane(name: string, content: NonNullable<LaneReport['content']>, counts: Counts): LaneReport {
  const [lawful, unlawful, unknown] = counts;
  return {
    ...{ purpose: name, name: { nl: name, en: name }, channel: 'email', content },
    ...{ lawful, unlawful, unknown, byReason: {}, rules: {}, lapsesSoon: 0 },
  };
}

/** The sentence about contact in a report with these lanes. */
function sentenceOf(lanes: readonly LaneReport[], missing: readonly string[] = []): string | undefined {
  const said = { nl: '', en: '' };
  const unknowable = missing.map((id) => ({ id, says: said, remedy: said }));
  const report: ScanReport = { ...scanReportFixture, lanes, unknowable };
  return mainSentences(report, voiceIn('en'))[1];
}

const unknownNews = lane('News', 'marketing', [0, 1, 58]);

test('speaks of the promotion that lets most people through, not of the one nothing is known about', () => {
  const offers = lane('Offers', 'marketing', [45, 1, 3]);
  expect(sentenceOf([unknownNews, lane('Orders', 'service', [59, 0, 0]), offers])).toMatch(/^Offers · /);
});

test('leaves out the unknown where there is none', () => {
  expect(sentenceOf([lane('Offers', 'marketing', [294, 3, 0])])).toBe(
    'Offers · e-mail: 294 people may be contacted, 3 may not.',
  );
});

test('speaks of refusals where nobody may be contacted', () => {
  expect(sentenceOf([unknownNews, lane('Offers', 'marketing', [0, 40, 3])])).toMatch(/^Offers · .* 40/);
});

test('says what is missing where nothing is known of nearly everyone', () => {
  expect(sentenceOf([unknownNews], ['no-consent'])).toBe(
    'Whom you may e-mail cannot be told: the files do not say who consented.',
  );
  expect(sentenceOf([unknownNews], ['consent-without-date'])).toContain('when and how');
  expect(sentenceOf([unknownNews], ['no-start', 'no-consent'])).toContain('since when');
  expect(sentenceOf([unknownNews])).toContain('lack what decides it');
});

test('speaks of service messages where there is nothing else', () => {
  expect(sentenceOf([lane('Orders', 'service', [59, 0, 0])])).toMatch(/^Orders · /);
});
