/** What may be wrong with an export, and what the reader did about it. */
export const problemEffects = {
  // nothing of the file, sheet or entry was read
  'file-missing': 'refused',
  'file-directory': 'refused',
  'file-special': 'refused',
  'file-forbidden': 'refused',
  'file-unreadable': 'refused',
  'file-empty': 'refused',
  'file-binary': 'refused',
  'file-packed': 'refused',
  'file-old-excel': 'refused',
  'file-other-document': 'refused',
  'file-not-table': 'refused',
  'xlsx-too-large': 'refused',
  'xlsx-unreadable': 'refused',
  'sheet-empty': 'refused',
  'zip-unreadable': 'refused',
  'zip-bomb': 'refused',
  'zip-encrypted': 'refused',
  'zip-nested': 'refused',
  'zip-entry-ignored': 'refused',
  'zip-empty': 'refused',
  'header-too-wide': 'refused',
  'header-too-long': 'refused',
  // one row was left out
  'row-long': 'skipped',
  'row-fragment': 'skipped',
  'row-too-wide': 'skipped',
  'record-too-long': 'skipped',
  // read, after a repair
  'row-short': 'repaired',
  'quote-unclosed': 'repaired',
  'quote-inside': 'repaired',
  'nul-byte': 'repaired',
  mojibake: 'repaired',
  'encoding-mixed': 'repaired',
  'cells-outside': 'repaired',
  'cell-error': 'repaired',
  'cell-long': 'repaired',
  'date-impossible': 'repaired',
  'header-duplicate': 'repaired',
  'header-empty': 'repaired',
  'header-missing': 'repaired',
  // read as it is, worth knowing
  preamble: 'noted',
  'header-only': 'noted',
  'row-empty': 'noted',
  formula: 'noted',
  // what came before was read
  'read-broken': 'cut',
} as const satisfies Record<string, 'refused' | 'skipped' | 'repaired' | 'noted' | 'cut'>;

export type ProblemCode = keyof typeof problemEffects;
export type ProblemEffect = (typeof problemEffects)[ProblemCode];

/** Where in a file: the line (CSV) or row (sheet), counted from 1, and the column's name. */
export interface Place {
  readonly row?: number;
  readonly column?: string;
}

/** Numbers, names of columns and kinds of file: never the content of a cell. */
export type Detail = Readonly<Record<string, string | number>>;

/** One kind of trouble in one file, with how often it was met. Data only; `sayProblem` makes the sentence. */
export interface Problem extends Place {
  readonly code: ProblemCode;
  /** The file's own name without its folder; `export.zip/contacts.csv` within an archive, `book.xlsx [Sheet1]`. */
  readonly file: string;
  readonly count: number;
  /** The first places, `row` and `column` above included. */
  readonly places: readonly Place[];
  readonly detail: Detail;
}

const placesKept = 5;

interface Entry {
  code: ProblemCode;
  count: number;
  places: Place[];
  detail: Detail;
}

/** Counts problems by code and keeps the first few places of each, so that a bad file costs no memory. */
export class ProblemLog {
  readonly #file: string;
  readonly #entries = new Map<ProblemCode, Entry>();

  constructor(file: string) {
    this.#file = file;
  }

  add(code: ProblemCode, place: Place = {}, detail: Detail = {}, count = 1): void {
    const entry = this.#entries.get(code);
    if (entry === undefined) {
      this.#entries.set(code, { code, count, places: [place], detail });
      return;
    }
    entry.count += count;
    if (entry.places.length < placesKept) entry.places.push(place);
  }

  list(): Problem[] {
    return [...this.#entries.values()].map((entry) => ({
      ...entry.places[0],
      code: entry.code,
      file: this.#file,
      count: entry.count,
      places: [...entry.places],
      detail: entry.detail,
    }));
  }

  /** How many rows were left out, all reasons together. */
  skipped(): number {
    let sum = 0;
    for (const { code, count } of this.#entries.values())
      if (problemEffects[code] === 'skipped') sum += count;
    return sum;
  }
}

/** The problem that a failed system call on a file stands for. */
export function problemOfError(error: unknown): ProblemCode {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'file-missing';
    case 'EISDIR':
      return 'file-directory';
    case 'EACCES':
    case 'EPERM':
      return 'file-forbidden';
    default:
      return 'file-unreadable';
  }
}

/** A file or archive that can't be read any further; what else is thrown is a bug and goes on. */
export class BrokenInput extends Error {
  constructor(cause: unknown) {
    super('the input cannot be read any further', { cause });
    this.name = 'BrokenInput';
  }
}

/** Whether the input is to blame: it is broken, or the system refused it. */
export function isInputError(error: unknown): boolean {
  return error instanceof BrokenInput || (error instanceof Error && 'syscall' in error);
}
