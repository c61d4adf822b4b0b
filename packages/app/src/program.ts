import type { Command } from 'commander';
import about from '../package.json' with { type: 'json' };
import {
  agendaCommand,
  approveCommand,
  backupCommand,
  correctCommand,
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
  mergeCommand,
  migrateCommand,
  outboxCommand,
  ownDataCommand,
  personCommand,
  planCommand,
  policyCommand,
  proofCommand,
  receiptCommand,
  recordCommand,
  restoreCommand,
  type ScanIo,
  type ServeIo,
  sampleCommand,
  scanCommand,
  serveCommand,
  simulateCommand,
  suppressionCommand,
  userCommand,
  verifyCommand,
  type WebhookIo,
  webhookCommand,
} from './cli/index.ts';

/** What all commands together need. */
export interface ProgramIo extends ScanIo, ServeIo, MoveIo, WebhookIo {}

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
    .addCommand(mergeCommand(io))
    .addCommand(correctCommand(io))
    .addCommand(suppressionCommand(io))
    .addCommand(receiptCommand(io))
    .addCommand(agendaCommand(io))
    .addCommand(forecastCommand(io))
    .addCommand(planCommand(io))
    .addCommand(approveCommand(io))
    .addCommand(executeCommand(io))
    .addCommand(simulateCommand(io))
    .addCommand(holdCommand(io))
    .addCommand(outboxCommand(io))
    .addCommand(migrateCommand(io))
    .addCommand(sampleCommand(io))
    .addCommand(doctorCommand(io))
    .addCommand(keysCommand(io))
    .addCommand(userCommand(io))
    .addCommand(webhookCommand(io))
    .addCommand(ownDataCommand(io))
    .addCommand(verifyCommand(io))
    .addCommand(proofCommand(io))
    .addCommand(backupCommand(io))
    .addCommand(restoreCommand(io))
    .addCommand(dbCommand(io));
}
