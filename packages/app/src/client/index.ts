export {
  type CommandFrame,
  type CommandServer,
  type RemoteCommand,
  type RemoteOutput,
  runRemotely,
} from './run-remotely.ts';
