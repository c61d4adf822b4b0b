import type { Language } from '@houdbaar/core/terms';
import { voiceIn, words } from '../../documents/scan-report/index.ts';
import { paintIn, shareBar } from './paint.ts';
import { asciiOf, columnsOf, cut, plainText } from './text.ts';

/** How far a reader has come with a file. */
export interface ReadState {
  readonly file: string;
  readonly bytesRead: number;
  /** 0 where the size is not known: then no bar is drawn. */
  readonly bytesTotal: number;
  readonly rows: number;
}

export interface ProgressIo {
  readonly stderr: {
    readonly isTTY?: boolean;
    readonly columns?: number;
    write(text: string): unknown;
  };
  /** Milliseconds that only go up. */
  readonly clock: () => number;
  readonly language: Language;
  readonly colour?: boolean;
  /** False where the terminal shows ASCII only. */
  readonly unicode?: boolean;
}

export interface ScanProgress {
  /** Call it as often as you like: it draws at most ten times a second. */
  read(state: ReadState): void;
  /** Takes the line away. */
  done(): void;
}

/** Files that are read within this time (milliseconds) get no line: it would only flash. */
const PATIENCE = 300;
const INTERVAL = 100;
const CLEAR = '\r\u001b[2K';

/** One line on stderr while long files are read; nothing at all where stderr is no terminal. */
export function scanProgress(io: ProgressIo): ScanProgress {
  if (!io.stderr.isTTY) return { read() {}, done() {} };
  let nextAt: number | undefined;
  let drawn = false;
  return {
    read(state) {
      const now = io.clock();
      nextAt ??= now + PATIENCE;
      if (now < nextAt) return;
      nextAt = now + INTERVAL;
      drawn = true;
      io.stderr.write(CLEAR + lineOf(state, io));
    },
    done() {
      if (drawn) io.stderr.write(CLEAR);
      drawn = false;
    },
  };
}

function lineOf(state: ReadState, io: ProgressIo): string {
  const voice = voiceIn(io.language);
  // The last column stays free: some terminals break the line when it is filled.
  const width = Math.max(20, (io.stderr.columns ?? 80) - 1);
  const rows = voice.say(words.rows)(state.rows, voice.number);
  const fraction = state.bytesTotal > 0 ? Math.min(1, state.bytesRead / state.bytesTotal) : undefined;
  const tail = fraction === undefined ? rows : `${voice.share(Math.floor(fraction * 100) / 100)}  ${rows}`;
  const name = cut(plainText(state.file), Math.max(8, Math.min(32, width - columnsOf(tail) - 4)));
  const room = width - columnsOf(name) - columnsOf(tail) - 4;
  const bar =
    fraction === undefined || room < 8
      ? ''
      : `${shareBar(fraction, Math.min(30, room), paintIn(io.colour ?? false))}  `;
  const line = `${name}  ${bar}${tail}`;
  const kept = bar === '' ? cut(line, width) : line;
  return io.unicode === false ? kept.split('\u001b').map(asciiOf).join('\u001b') : kept;
}
