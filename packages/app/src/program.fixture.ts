import { performance } from 'node:perf_hooks';
import { type RecordedIo, recordedIo } from './cli/command-io.fixture.ts';
import type { ProgramIo } from './program.ts';
import type { House } from './usecases/index.ts';

const notHere = async (): Promise<never> => {
  throw new Error('this needs a program of its own');
};

/** A world for the whole program that remembers what a command wrote. */
export const programIo = (cwd: string, house?: House): ProgramIo & RecordedIo => ({
  ...recordedIo(cwd, '2026-11-22', {}, house),
  terminal: { stdout: process.stdout, stderr: process.stderr, clock: () => performance.now() },
  targetRules: () => ({ allowPrivate: false, resolve: async () => [] }),
  vessel: notHere,
  inHouseAt: notHere,
  serve: notHere,
});
