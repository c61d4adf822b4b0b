import pg from 'pg';

const oids = { int8: 20, json: 114, date: 1082, int8Array: 1016 } as const;

/** An integer of 64 bits as a number; instants and counts fit, and what doesn't must not be rounded silently. */
function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value))
    throw new RangeError(`The database holds ${text}, beyond what a number can hold`);
  return value;
}

const asText = (text: string): string => text;
const arrayOfText = (pg.types.getTypeParser as (oid: number) => (text: string) => (string | null)[])(
  oids.int8Array,
);

/**
 * How values arrive: `bigint` as a number (out of range throws), `json` as its TEXT so that the caller decides what to
 * parse, `jsonb` parsed, `date` as YYYY-MM-DD (the driver would make it a local midnight), `numeric` as text.
 */
export const pgTypes: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (format !== 'binary')
      switch (oid) {
        case oids.int8:
          return safeInteger;
        case oids.json:
        case oids.date:
          return asText;
        case oids.int8Array:
          return (text: string) =>
            arrayOfText(text).map((item) => (item === null ? null : safeInteger(item)));
      }
    return pg.types.getTypeParser(oid, format as 'text');
  },
};
