import { parseDay } from '@houdbaar/core/time';
import type { House } from '../usecases/index.ts';
import type { CommandIo } from './command-io.ts';
import { readEnvironment } from './environment.ts';
import type { HouseIo } from './house-io.ts';

/** A world that remembers what a command wrote. */
export interface RecordedIo extends HouseIo {
  stdout(): string;
  stderr(): string;
  code(): number;
}

/** @param house the house in which the command runs; without one a command that asks for it fails */
export function recordedIo(
  cwd: string,
  today = '2026-11-22',
  env: CommandIo['env'] = {},
  house?: House,
): RecordedIo {
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
    user: 'Test',
    input: (async function* () {})(),
    environment: () => readEnvironment({ env, cwd, readFile: () => '' }),
    hasHouse: () => house !== undefined,
    house: async () => {
      if (!house) throw new Error('this command was given no house');
      return house;
    },
    exit: (given) => {
      code = given;
    },
    stdout: () => lines.out,
    stderr: () => lines.err,
    code: () => code,
  };
}
