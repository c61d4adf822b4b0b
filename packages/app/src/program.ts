import type { Command } from 'commander';
import about from '../package.json' with { type: 'json' };
import {
  dbCommand,
  importCommand,
  ioCommand,
  judgeCommand,
  lawCommand,
  migrateCommand,
  policyCommand,
  type ScanIo,
  type ServeIo,
  scanCommand,
  serveCommand,
} from './cli/index.ts';

/** What all commands together need. */
export interface ProgramIo extends ScanIo, ServeIo {}

/** `houdbaar`, with every command. */
export function program(io: ProgramIo): Command {
  return ioCommand(io, 'houdbaar')
    .description(about.description)
    .version(about.version)
    .addCommand(scanCommand(io))
    .addCommand(policyCommand(io))
    .addCommand(judgeCommand(io))
    .addCommand(lawCommand(io))
    .addCommand(serveCommand(io))
    .addCommand(importCommand(io))
    .addCommand(migrateCommand(io))
    .addCommand(dbCommand(io));
}
