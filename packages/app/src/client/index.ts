export { type CommandFrame, type CommandServer, type RemoteCommand, runRemotely } from './run-remotely.ts';
