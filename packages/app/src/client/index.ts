export {
  type CommandFrame,
  type CommandServer,
  type RemoteCommand,
  type RemoteOutput,
  runRemotely,
  ServerLost,
} from './run-remotely.ts';
