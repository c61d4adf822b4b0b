export { exitCodes, ioCommand, runCommand } from './command-io.ts';
export { judgeCommand } from './judge.ts';
export { lawCommand } from './law.ts';
export { policyCommand } from './policy.ts';
export { type ScanIo, scanCommand } from './scan.ts';
