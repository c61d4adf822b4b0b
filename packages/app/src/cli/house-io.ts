import type { House } from '../usecases/index.ts';
import type { CommandIo } from './command-io.ts';
import type { Environment } from './environment.ts';

/** What a command needs that works on people, beside what every command gets. */
export interface HouseIo extends CommandIo {
  /**
   * The organisation's house, opened at the first call and closed when the command ends. Call it before anything is
   * written out: where a running server holds the data, the whole command runs there instead.
   */
  house(): Promise<House>;
  /** Whether there is a house already; otherwise `house` would make an empty one. */
  hasHouse(): boolean;
  /** What the program that holds the data was told. @throws a failure that names each problem */
  environment(): Environment;
  /** Who runs the command, for evidence and approvals: the name of the account on this machine, unless `--as` says. */
  readonly user: string;
  /** Reads standard input to its end. */
  readonly input: AsyncIterable<Uint8Array>;
}
