import { isKeyProblem, type KeyRing, openRing, sayKeyProblem } from '../keys/index.ts';
import { Failure } from './failure.ts';

/**
 * Opens the ring of the vault with the installation's secret.
 *
 * @throws {Failure} `ring-refused`: another secret, a damaged ring, a secret that can be guessed
 */
export function openKeyRing(wrapped: unknown, secret: string): KeyRing {
  try {
    return openRing(wrapped, secret);
  } catch (error) {
    if (!isKeyProblem(error)) throw error;
    const says = { nl: sayKeyProblem(error, 'nl'), en: sayKeyProblem(error, 'en') };
    throw new Failure('ring-refused', says, { cause: error });
  }
}
