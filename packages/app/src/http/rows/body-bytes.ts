import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Failure } from '../../usecases/index.ts';
import type { ApiContext } from '../api-env.ts';
import { tooLarge } from '../guarded.ts';

export interface BodyLimits {
  /** Largest body in bytes, unpacked. */
  readonly maxBytes?: number;
}

const GiB = 1024 ** 3;

/**
 * The body piece by piece, unpacked where it came gzip'd (`Content-Encoding: gzip`). Nothing is read ahead of who reads
 * it. Throws `too-large`, `media-type-unknown` for a form or another encoding, `malformed-body` for broken gzip.
 */
export async function* bodyBytes(
  c: ApiContext,
  { maxBytes = 4 * GiB }: BodyLimits = {},
): AsyncGenerator<Buffer> {
  if (/^\s*multipart\//i.test(c.req.header('content-type') ?? '')) throw aForm();
  const { body } = c.req.raw;
  if (!body) return;
  const stream = unpacked(Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]), c);
  let size = 0;
  try {
    for await (const piece of stream) {
      const bytes: Buffer = Buffer.from(piece);
      size += bytes.length;
      if (size > maxBytes) throw tooLarge(maxBytes);
      yield bytes;
    }
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && /^Z_/.test(String(cause.code))) throw broken(cause);
    throw cause;
  }
}

/** Parts of a form stand between marks in one body; to tell them apart the whole would have to be held or read over. */
const aForm = (): Failure =>
  new Failure('media-type-unknown', {
    nl: 'Stuur het bestand zelf als inhoud, geen formulier: curl --data-binary @klanten.csv -H "Content-Type: text/csv". Meer bestanden die bij elkaar horen gaan in een ZIP.',
    en: 'Send the file itself as the body, no form: curl --data-binary @customers.csv -H "Content-Type: text/csv". Several files that belong together go in a ZIP.',
  });

function unpacked(stream: Readable, c: ApiContext): Readable {
  const encoding = (c.req.header('content-encoding') ?? 'identity').trim().toLowerCase();
  if (encoding === 'identity') return stream;
  if (encoding !== 'gzip' && encoding !== 'x-gzip')
    throw new Failure('media-type-unknown', {
      nl: 'Deze Content-Encoding lezen we niet. Stuur de inhoud als gzip of onverpakt.',
      en: 'This Content-Encoding is not read. Send the content as gzip or unpacked.',
    });
  // What goes wrong reaches the reader through the stream that it reads.
  return pipeline(stream, createGunzip(), () => undefined);
}

const broken = (cause: Error): Failure =>
  new Failure(
    'malformed-body',
    {
      nl: 'De gzip-inhoud is beschadigd of niet volledig. Pak hem opnieuw in en stuur hem nog eens.',
      en: 'The gzip content is damaged or incomplete. Pack it again and send it once more.',
    },
    { cause },
  );
