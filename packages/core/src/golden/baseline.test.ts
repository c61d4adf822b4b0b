import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { allCases, decidedCases } from './case-files.fixture.ts';
import { runCase, summarise } from './index.ts';
import { balancedAccuracy, guessFromKeys } from './key-presence.fixture.ts';

const page = readFileSync(new URL('../../../../docs/golden.md', import.meta.url), 'utf8');

test('the page tells what looking only at the keys would reach, beside what the judge reaches', () => {
  // The own cases grow: one digit keeps the page true.
  for (const [cases, digits] of [
    [decidedCases, 2],
    [allCases, 1],
  ] as const) {
    const shown = (share: number) => share.toFixed(digits);
    const { balancedAccuracy: judged } = summarise(cases.map(runCase));
    const guesses = [1, 5, 15].map((neighbours) => balancedAccuracy(cases, guessFromKeys(cases, neighbours)));
    expect(judged).toBeGreaterThan(Math.max(...guesses) + 0.1);
    expect(page).toContain(`| ${shown(judged)} | ${guesses.map(shown).join(' | ')} |`);
  }
});
