import { expect, test } from 'vitest';
import {
  type KeyProblem,
  RingDamaged,
  SealBroken,
  UnfitSecret,
  UnknownKey,
  WrongSecret,
} from './key-problem.ts';
import { sayKeyProblem } from './words.ts';

test('every problem is said in both languages, with what to do', () => {
  const problems: KeyProblem[] = [
    new UnfitSecret('missing', 0, 32),
    new UnfitSecret('too-short', 9, 32),
    new UnfitSecret('too-plain', 64, 32),
    new WrongSecret(),
    new RingDamaged('checksum'),
    new RingDamaged('newer-version'),
    new UnknownKey(7),
    new SealBroken('altered'),
  ];
  const said = problems.flatMap((problem) => [sayKeyProblem(problem, 'nl'), sayKeyProblem(problem, 'en')]);
  expect(new Set(said).size).toBe(said.length);
  expect(sayKeyProblem(new UnfitSecret('too-short', 9, 32), 'nl')).toContain('9 tekens');
  expect(sayKeyProblem(new UnknownKey(7), 'en')).toContain('Key 7');
});
