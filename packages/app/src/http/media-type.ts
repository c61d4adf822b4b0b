import { Failure } from '../usecases/index.ts';
import type { ApiContext } from './api-env.ts';

/** The kind of the body without its parameters; throws `media-type-unknown` where it is none of these. */
export function mediaTypeOf<const Known extends string>(c: ApiContext, known: readonly Known[]): Known {
  const given = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  const found = known.find((each) => each === given);
  if (found) return found;
  const list = known.join(', ');
  throw new Failure(
    'media-type-unknown',
    {
      nl: `Stuur de inhoud als een van deze soorten, met die Content-Type: ${list}.`,
      en: `Send the content as one of these kinds, with that Content-Type: ${list}.`,
    },
    { data: { known } },
  );
}
