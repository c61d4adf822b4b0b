import { parseDay } from '@houdbaar/core/time';
import type { CommandIo } from './command-io.ts';

/** A world that remembers what a command wrote. */
export interface RecordedIo extends CommandIo {
  stdout(): string;
  stderr(): string;
  code(): number;
}

export function recordedIo(cwd: string, today = '2026-11-22', env: CommandIo['env'] = {}): RecordedIo {
  const lines = { out: '', err: '' };
  let code = 0;
  const ended = (text: string) => (text.endsWith('\n') ? text : `${text}\n`);
  return {
    out: (text) => {
      lines.out += ended(text);
    },
    err: (text) => {
      lines.err += ended(text);
    },
    now: () => parseDay(today),
    env,
    cwd,
    exit: (given) => {
      code = given;
    },
    stdout: () => lines.out,
    stderr: () => lines.err,
    code: () => code,
  };
}
