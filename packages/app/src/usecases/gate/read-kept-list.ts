import { outcomes } from '@houdbaar/core/terms';
import { z } from 'zod';
import { CsvRecords } from '../../readers/index.ts';
import { Failure } from '../failure.ts';
import type { ListedDecision } from './decision-line.ts';

const decisionSchema = z.object({
  identifier: z.string(),
  outcome: z.enum(outcomes),
  until: z.string().nullable(),
  known: z.boolean(),
  reason: z.object({ category: z.string(), rule: z.string().optional() }).optional(),
});
const answerSchema = z.object({ decisions: z.array(decisionSchema) });
/** What comes after the decisions where they were streamed. */
const endSchema = z.object({ summary: z.unknown(), receipt: z.string() });

/**
 * The decisions of a list as the gate gave it: NDJSON, CSV, or the JSON of a whole answer.
 *
 * @param pieces its text, cut anywhere
 * @throws {Failure} `invalid-input` for anything else
 */
export async function* readKeptList(pieces: AsyncIterable<string>): AsyncGenerator<ListedDecision> {
  const text = pieces[Symbol.asyncIterator]();
  const first = await text.next();
  // Nobody was asked about.
  if (first.done) return;
  const start = first.value.replace(/^\uFEFF/, '');
  async function* all(): AsyncGenerator<string> {
    yield start;
    for (let next = await text.next(); !next.done; next = await text.next()) yield next.value;
  }
  yield* start.startsWith('{') ? fromJson(all()) : fromCsv(all());
}

async function* fromJson(pieces: AsyncIterable<string>): AsyncGenerator<ListedDecision> {
  let number = 0;
  for await (const line of linesOf(pieces)) {
    number += 1;
    if (line.trim() === '') continue;
    const value = parsed(line);
    const one = decisionSchema.safeParse(value);
    if (one.success) {
      yield fromSaid(one.data);
      continue;
    }
    const whole = answerSchema.safeParse(value);
    if (whole.success) yield* whole.data.decisions.map(fromSaid);
    else if (!endSchema.safeParse(value).success) throw noList(number);
  }
}

/** Lines end with a line feed alone: a name may hold any other sign that ends one. */
async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let waiting = '';
  for await (const piece of pieces) {
    const lines = (waiting + piece).split('\n');
    waiting = lines.pop()!;
    yield* lines;
  }
  yield waiting;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

const fromSaid = ({ identifier, reason, ...told }: z.output<typeof decisionSchema>): ListedDecision => ({
  as: identifier,
  ...told,
  category: reason?.category ?? null,
  rule: reason?.rule ?? null,
});

const columns = ['identifier', 'outcome', 'until', 'known', 'category', 'rule'] as const;

/** By its header, in which stands neither a comma nor a semicolon but between the names. */
const recordsOf = (header: string): CsvRecords =>
  new CsvRecords({
    delimiter: header.includes(';') ? ';' : ',',
    lineEnd: '\n',
    maxRecord: 1024 * 1024,
    maxColumns: 100,
    // What is not as the gate wrote it gives another list, and is told as such.
    onProblem: () => undefined,
  });

async function* fromCsv(pieces: AsyncIterable<string>): AsyncGenerator<ListedDecision> {
  const text = pieces[Symbol.asyncIterator]();
  let head = '';
  for (let next = await text.next(); !next.done; next = await text.next()) {
    head += next.value;
    if (head.includes('\n')) break;
  }
  const records = recordsOf(head.split('\n', 1)[0]!);
  let places: readonly number[] | undefined;
  const taken = function* (): Generator<ListedDecision> {
    const { rows, lines } = records.take();
    for (const [index, row] of rows.entries()) {
      if (places) {
        yield fromCells(
          places.map((place) => row[place] ?? ''),
          lines[index]!,
        );
        continue;
      }
      places = columns.map((name) => row.indexOf(name));
      if (places.includes(-1)) throw noList(1);
    }
  };
  for (let piece = head; ; ) {
    records.feed(piece, false);
    yield* taken();
    const next = await text.next();
    if (next.done) break;
    piece = next.value;
  }
  records.feed('', true);
  yield* taken();
  if (!places) throw noList(1);
}

function fromCells(cells: readonly string[], line: number): ListedDecision {
  const [as, outcome, until, known, category, rule] = cells as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  if (!outcomes.some((each) => each === outcome) || (known !== 'true' && known !== 'false'))
    throw noList(line);
  return {
    as,
    outcome,
    until: until || null,
    known: known === 'true',
    category: category || null,
    rule: rule || null,
  };
}

const noList = (line: number): Failure =>
  new Failure(
    'invalid-input',
    {
      nl: `Regel ${line} is geen beslissing. Geef de lijst zoals de controle hem gaf, als NDJSON of CSV.`,
      en: `Line ${line} is no decision. Give the list as the gate gave it, as NDJSON or CSV.`,
    },
    { data: { line } },
  );
