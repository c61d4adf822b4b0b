import type { Command } from 'commander';
import about from '../package.json' with { type: 'json' };
import {
  agendaCommand,
  approveCommand,
  backupCommand,
  dbCommand,
  doctorCommand,
  executeCommand,
  forecastCommand,
  gateCommand,
  holdCommand,
  importCommand,
  ioCommand,
  judgeCommand,
  keysCommand,
  lawCommand,
  type MoveIo,
  migrateCommand,
  personCommand,
  planCommand,
  policyCommand,
  proofCommand,
  recordCommand,
  restoreCommand,
  type ScanIo,
  type ServeIo,
  sampleCommand,
  scanCommand,
  serveCommand,
  simulateCommand,
  userCommand,
  verifyCommand,
} from './cli/index.ts';

/** What all commands together need. */
export interface ProgramIo extends ScanIo, ServeIo, MoveIo {}

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
    .addCommand(recordCommand(io))
    .addCommand(gateCommand(io))
    .addCommand(personCommand(io))
    .addCommand(agendaCommand(io))
    .addCommand(forecastCommand(io))
    .addCommand(planCommand(io))
    .addCommand(approveCommand(io))
    .addCommand(executeCommand(io))
    .addCommand(simulateCommand(io))
    .addCommand(holdCommand(io))
    .addCommand(migrateCommand(io))
    .addCommand(sampleCommand(io))
    .addCommand(doctorCommand(io))
    .addCommand(keysCommand(io))
    .addCommand(userCommand(io))
    .addCommand(verifyCommand(io))
    .addCommand(proofCommand(io))
    .addCommand(backupCommand(io))
    .addCommand(restoreCommand(io))
    .addCommand(dbCommand(io));
}
