import type { Said } from '@houdbaar/core/terms';
import { hashPassword } from 'better-auth/crypto';
import { Failure } from '../failure.ts';
import { guessedWords } from './guessed-words.ts';
import { passwordAdvice } from './password-advice.ts';

/** Shortest and longest password, in characters. */
export const passwordLength = { least: 12, most: 128 } as const;

/** The lowest score that will do, of 0 to 4: some 10^8 guesses, behind a slow hash. */
export const enoughScore = 3;

/** How well a password holds, and what would make it better. */
export interface PasswordStrength {
  /** 0 (known to everybody) to 4 (very hard to guess). */
  readonly score: 0 | 1 | 2 | 3 | 4;
  readonly enough: boolean;
  readonly advice: readonly Said[];
}

/**
 * Judges a password by how many guesses it takes (zxcvbn). Nothing of it is kept.
 *
 * @param about what a guesser knows of its owner: name, e-mail address, organisation
 */
export async function passwordStrength(
  password: string,
  about: readonly string[] = [],
): Promise<PasswordStrength> {
  guesser ??= loadGuesser();
  const zxcvbn = await guesser;
  const words = about
    .flatMap((each) => [each, each.replace(/\s+/gu, ''), ...each.split(/[^\p{L}\p{N}]+/u)])
    .filter((each) => each.length > 2);
  const { score, feedback } = zxcvbn.check(password.slice(0, passwordLength.most), words);
  const long = [...password].length >= passwordLength.least;
  const fits = [...password].length <= passwordLength.most;
  const enough = long && fits && score >= enoughScore;
  const advice = [
    ...(long ? [] : [passwordAdvice.short]),
    ...(fits ? [] : [passwordAdvice.long]),
    ...[feedback.warning, ...feedback.suggestions].flatMap((key) => {
      const said = key === null ? undefined : passwordAdvice[key];
      return said ? [said] : [];
    }),
  ];
  return { score, enough, advice: enough ? [] : advice.length > 0 ? advice : [passwordAdvice.anotherWord!] };
}

/** The hash of a password under which it may be stored. Throws `invalid-input` where it is too weak. */
export async function storablePassword(password: string, about: readonly string[]): Promise<string> {
  const { enough, advice } = await passwordStrength(password, about);
  if (!enough) throw tooWeak(advice);
  return hashPassword(password);
}

const tooWeak = (advice: readonly Said[]): Failure =>
  new Failure(
    'invalid-input',
    {
      nl: 'Dit wachtwoord is te makkelijk te raden. Kies een langer of minder voorspelbaar wachtwoord.',
      en: 'This password is too easy to guess. Choose a longer or less predictable one.',
    },
    { errors: advice.map((says) => ({ path: 'password', says })) },
  );

interface Guesser {
  check(
    password: string,
    about: string[],
  ): {
    score: 0 | 1 | 2 | 3 | 4;
    feedback: { warning: string | null; suggestions: string[] };
  };
}

let guesser: Promise<Guesser> | undefined;

/** The word lists take a moment and some memory, so they come with the first password. */
async function loadGuesser(): Promise<Guesser> {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  return new ZxcvbnFactory({
    dictionary: { ...dictionary, 'guessed-common': [...guessedWords] },
    graphs: adjacencyGraphs,
  });
}
