import { Failure } from '../../usecases/index.ts';
import type { ApiContext } from '../api-env.ts';
import { bodyBytes } from './body-bytes.ts';

/** A JSON body of at most `maxBytes` that no schema of the route reads. Throws `malformed-body` and `too-large`. */
export async function jsonBody(c: ApiContext, maxBytes = 1024 * 1024): Promise<unknown> {
  const pieces: Buffer[] = [];
  for await (const piece of bodyBytes(c, { maxBytes })) pieces.push(piece);
  try {
    return JSON.parse(Buffer.concat(pieces).toString('utf8'));
  } catch (cause) {
    throw new Failure(
      'malformed-body',
      {
        nl: 'De inhoud is geen geldige JSON. Kijk naar de komma’s, haakjes en aanhalingstekens.',
        en: 'The body is not valid JSON. Look at the commas, brackets and quotation marks.',
      },
      { cause },
    );
  }
}
