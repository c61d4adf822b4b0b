import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Said } from '@houdbaar/core/terms';
import { type RemoteCommand, type RemoteOutput, runRemotely } from './client/index.ts';
import type { FolderInUse } from './store/index.ts';

/** The data are held by a server that runs: whatever asked for them has to be done there. */
export class HeldByServer extends Error {
  override readonly name = 'HeldByServer';
  readonly folder: string;
  readonly url: string;
  constructor({ folder, message }: FolderInUse, url: string) {
    super(message);
    this.folder = folder;
    this.url = url;
  }
}

/** The file in the data folder by which commands on this machine prove that they may read it. */
export const commandToken = (folder: string): string => join(folder, 'command-token');

/** Runs a command, as it was typed, in the server that holds the data. */
export async function runInServer(
  { folder, url }: HeldByServer,
  command: RemoteCommand,
  input: AsyncIterable<Uint8Array>,
  output: RemoteOutput,
): Promise<void> {
  await runRemotely({ url, token: readToken(folder, url) }, command, input, output);
}

function readToken(folder: string, url: string): string {
  try {
    return readFileSync(commandToken(folder), 'utf8');
  } catch (cause) {
    throw new TokenUnreadable(folder, url, cause);
  }
}

/** Another account runs the server. */
class TokenUnreadable extends Error {
  override readonly name = 'TokenUnreadable';
  readonly says: Said;
  constructor(folder: string, url: string, cause: unknown) {
    const says = {
      nl: `De gegevens in ${folder} zijn in gebruik bij de server op ${url}, en jij mag die map niet lezen. Geef de opdracht als de gebruiker die de server startte.`,
      en: `The data in ${folder} are held by the server at ${url}, and you may not read that folder. Give the command as the user who started the server.`,
    };
    super(says.en, { cause });
    this.says = says;
  }
}

/** A command that holds the folder is done soon; a server that starts soon says where. */
const patience = { attempts: 40, pause: 400 };

/**
 * Opens what one process at a time may open. Where another holds it that has not said where its server is, this waits some
 * seconds for it to end or to say so.
 *
 * @param isHeld whether an error says that another process holds it, and no more
 * @param onWait told once, when the waiting begins
 */
export async function whenFree<T>(
  open: () => Promise<T>,
  isHeld: (error: unknown) => boolean,
  onWait: () => void,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await open();
    } catch (error) {
      if (!isHeld(error) || attempt === patience.attempts) throw error;
      if (attempt === 1) onWait();
      await new Promise((resolve) => setTimeout(resolve, patience.pause));
    }
  }
}
