import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import type { EventInput, EventResult } from '../../usecases/index.ts';

/** What a process noted: that it began something, or that the house confirmed it. */
export type Note =
  /** The clock stands this much later than the real one from now on. */
  | { readonly note: 'clock'; readonly ahead: number }
  | { readonly note: 'import-began'; readonly file: number }
  | { readonly note: 'import-went-on'; readonly run: string; readonly rows: number }
  | { readonly note: 'import-done'; readonly file: number; readonly run: string; readonly rows: number }
  | { readonly note: 'record-began'; readonly batch: string; readonly events: readonly EventInput[] }
  | { readonly note: 'record-done'; readonly batch: string; readonly results: readonly EventResult[] }
  | { readonly note: 'plan-approved'; readonly plan: string }
  | { readonly note: 'plan-went-on'; readonly plan: string; readonly settled: number }
  | { readonly note: 'plan-executed'; readonly plan: string }
  | { readonly note: 'policy-applied'; readonly version: number }
  | { readonly note: 'rebuilt'; readonly epoch: number };

export type NoteOf<Kind extends Note['note']> = Extract<Note, { note: Kind }>;

/** A file with one note on each line. A note is on disk before `write` returns. */
export class Journal {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  write(note: Note): void {
    const file = openSync(this.#path, 'a');
    writeSync(file, `${JSON.stringify(note)}\n`);
    fsyncSync(file);
    closeSync(file);
  }

  /** All whole notes, from the first. A line that was being written when the process was killed is no note. */
  read(): readonly Note[] {
    if (!existsSync(this.#path)) return [];
    const lines = readFileSync(this.#path, 'utf8').split('\n');
    return lines.slice(0, -1).flatMap((line) => {
      try {
        return [JSON.parse(line) as Note];
      } catch {
        return [];
      }
    });
  }

  of<Kind extends Note['note']>(kind: Kind): readonly NoteOf<Kind>[] {
    return this.read().filter((each): each is NoteOf<Kind> => each.note === kind);
  }
}
