import { StringDecoder } from 'node:string_decoder';
import type { Said } from '@houdbaar/core/terms';
import type { ApiContext } from '../api-env.ts';
import { type BodyLimits, bodyBytes } from './body-bytes.ts';

export interface LineLimits extends BodyLimits {
  /** Longest line in characters. */
  readonly maxLine?: number;
}

/** One line of NDJSON: its value, or what is wrong with it. Empty lines are passed over but counted. */
export type JsonLine =
  | { readonly line: number; readonly value: unknown; readonly problem?: undefined }
  | { readonly line: number; readonly value?: undefined; readonly problem: Said };

const problems = {
  syntax: {
    nl: 'Deze regel is geen geldige JSON. Zet op elke regel één object.',
    en: 'This line is not valid JSON. Put one object on each line.',
  },
  long: (max: number): Said => ({
    nl: `Deze regel is langer dan ${max} tekens en is overgeslagen.`,
    en: `This line is longer than ${max} characters and was skipped.`,
  }),
};

/** The lines of an NDJSON body, gzip'd or not, one by one; a bad line is told and reading goes on. */
export async function* readJsonLines(c: ApiContext, limits: LineLimits = {}): AsyncGenerator<JsonLine> {
  const { maxLine = 1024 * 1024 } = limits;
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let line = 0;
  let skipping = false;
  for await (const piece of bodyBytes(c, limits)) {
    const lines = (rest + decoder.write(piece)).split('\n');
    rest = lines.pop() ?? '';
    for (const text of lines) {
      line += 1;
      const read =
        skipping || text.length > maxLine ? { line, problem: problems.long(maxLine) } : readLine(text, line);
      skipping = false;
      if (read) yield read;
    }
    if (rest.length > maxLine) {
      skipping = true;
      rest = '';
    }
  }
  rest += decoder.end();
  line += 1;
  const last = skipping ? { line, problem: problems.long(maxLine) } : readLine(rest, line);
  if (last) yield last;
}

function readLine(text: string, line: number): JsonLine | undefined {
  const trimmed = text.trim().replace(/^\uFEFF/, '');
  if (trimmed === '') return undefined;
  try {
    return { line, value: JSON.parse(trimmed) };
  } catch {
    return { line, problem: problems.syntax };
  }
}
