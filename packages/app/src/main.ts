#!/usr/bin/env node
import type { Command } from 'commander';
import about from '../package.json' with { type: 'json' };
import {
  exitCodes,
  ioCommand,
  judgeCommand,
  lawCommand,
  policyCommand,
  runCommand,
  type ScanIo,
  scanCommand,
} from './cli/index.ts';

/** A civil day of the machine's own calendar, as days since 1970-01-01. */
function today(): number {
  const now = new Date();
  return Math.floor(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000);
}

const ended = (text: string): string => (text.endsWith('\n') ? text : `${text}\n`);

const io: ScanIo = {
  out: (text) => void process.stdout.write(ended(text)),
  err: (text) => void process.stderr.write(ended(text)),
  now: today,
  env: process.env,
  cwd: process.cwd(),
  exit: (code) => {
    process.exitCode = code;
  },
  terminal: { stdout: process.stdout, stderr: process.stderr, clock: () => performance.now() },
};

function houdbaar(): Command {
  return ioCommand(io, 'houdbaar')
    .description(about.description)
    .version(about.version)
    .addCommand(scanCommand(io))
    .addCommand(policyCommand(io))
    .addCommand(judgeCommand(io))
    .addCommand(lawCommand(io));
}

/** What went wrong and why, without the way through the code. */
function messageOf(error: unknown): string {
  const parts: string[] = [];
  for (let cause = error; cause instanceof Error && parts.length < 4; cause = cause.cause)
    parts.push(cause.message);
  return parts.length > 0 ? parts.join(': ') : String(error);
}

// A reader that has seen enough (`| head`) closes the pipe.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  await runCommand(houdbaar(), process.argv.slice(2), io);
} catch (error) {
  io.err(`houdbaar: ${messageOf(error)}`);
  if (io.env.HOUDBAAR_TRACE && error instanceof Error) io.err(String(error.stack));
  io.exit(exitCodes.failed);
}
