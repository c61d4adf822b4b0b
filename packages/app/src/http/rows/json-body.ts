import { Failure } from '../../usecases/index.ts';
import type { ApiContext } from '../api-env.ts';
import { bodyBytes } from './body-bytes.ts';

/** A JSON body of at most `maxBytes` that no schema of the route reads. Throws `malformed-body` and `too-large`. */
export async function jsonBody(c: ApiContext, maxBytes = 1024 * 1024): Promise<unknown> {
  const text = await bodyText(c, maxBytes);
  try {
    return JSON.parse(text);
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

/** A body that tells its length and came unpacked needs no stream. */
async function bodyText(c: ApiContext, maxBytes: number): Promise<string> {
  const length = c.req.header('content-length');
  if (length !== undefined && Number(length) <= maxBytes && c.req.header('content-encoding') === undefined)
    return c.req.raw.text();
  const pieces: Buffer[] = [];
  for await (const piece of bodyBytes(c, { maxBytes })) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}
