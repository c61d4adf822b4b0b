import { z } from '@hono/zod-openapi';
import type { ApiContext } from './api-env.ts';

/** A cursor is the place where the next page begins, in a form that invites nobody to make one up. */
export const cursorOf = (after: string): string =>
  Buffer.from(JSON.stringify({ after })).toString('base64url');

/** The place in a cursor; undefined for what is none of ours. */
function readCursor(cursor: string): string | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (typeof value !== 'object' || value === null || !('after' in value)) return undefined;
    return typeof value.after === 'string' ? value.after : undefined;
  } catch {
    return undefined;
  }
}

const says = {
  nl: 'Deze cursor kennen we niet. Volg de link "next" van de vorige pagina.',
  en: 'We do not know this cursor. Follow the link "next" of the page before.',
};

/** A whole number, of a person or a moment; undefined for any other text. */
export const wholeNumber = (text: string | undefined): number | undefined =>
  /^-?\d{1,15}$/.test(text ?? '') ? Number(text) : undefined;

/** The number of a day, as wide as our tables have it; undefined for any other text. */
export function dayNumber(text: string | undefined): number | undefined {
  const day = wholeNumber(text);
  return day !== undefined && Math.abs(day) < 2 ** 31 ? day : undefined;
}

/**
 * The field of a cursor, which comes out as the place that is read from it. Whoever makes one up is told so.
 *
 * @param read undefined for what is no place in this list
 */
export const cursorOfPlace = <Place>(read: (after: string) => Place | undefined) =>
  z
    .string()
    .max(1000)
    .transform((text, context): Place => {
      const after = readCursor(text);
      const place = after === undefined ? undefined : read(after);
      if (place !== undefined) return place;
      context.addIssue({ code: 'custom', params: { says } });
      return z.NEVER;
    })
    .optional()
    .openapi({
      param: { name: 'cursor', in: 'query' },
      type: 'string',
      description: 'Where to go on; taken from "next".',
    });

/** The query of a list: at most 1000 a page. The cursor comes out as the place after which to go on. */
export const pageQuery = z.object({
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(1000)
    .default(100)
    .openapi({ param: { name: 'limit', in: 'query' }, description: 'How many on a page.', example: 100 }),
  cursor: cursorOfPlace((after) => after),
});

/** As {@link pageQuery}, for a list in the order of a whole number: the cursor comes out as that number. */
export const numberedPageQuery = pageQuery.extend({ cursor: cursorOfPlace(wholeNumber) });

/** A place in a list in the order of time. */
export interface PlaceInTime {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly id: string;
}

export const placeInTime = ({ at, id }: PlaceInTime): string => `${at} ${id}`;

function readPlaceInTime(text: string): PlaceInTime | undefined {
  const place = /^(\d{1,15}) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text);
  return place ? { at: Number(place[1]), id: place[2]! } : undefined;
}

/** As {@link pageQuery}, for a list in the order of time: the cursor comes out as a moment and a UUID. */
export const timedPageQuery = pageQuery.extend({ cursor: cursorOfPlace(readPlaceInTime) });

/** The shape of one page of `item`. */
export const pageOf = <Item extends z.ZodType>(item: Item, name: string) =>
  z
    .object({
      items: z.array(item),
      next: z.string().nullable().openapi({ description: 'Address of the next page; null on the last.' }),
    })
    .openapi(name);

/**
 * One page, with the address of the next. Ask the store for one more than the limit: that one tells whether there is a
 * next page and is left out here.
 */
export function nextPage<Item>(
  c: ApiContext,
  found: readonly Item[],
  limit: number,
  placeOf: (item: Item) => string,
): { items: Item[]; next: string | null } {
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return pageGoingOn(c, items, found.length <= limit || last === undefined ? null : placeOf(last));
}

/** One page as it is, with the address of the next: that after a place, or null where this is the last. */
export function pageGoingOn<Item>(
  c: ApiContext,
  items: Item[],
  after: string | null,
): { items: Item[]; next: string | null } {
  if (after === null) return { items, next: null };
  const url = new URL(c.req.url);
  url.searchParams.set('cursor', cursorOf(after));
  const next = url.pathname + url.search;
  c.header('Link', `<${next}>; rel="next"`);
  return { items, next };
}
