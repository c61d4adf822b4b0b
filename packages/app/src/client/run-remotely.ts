import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';

/** What a command that runs in the server says, line by line. */
export type CommandFrame =
  | { readonly out: string }
  | { readonly err: string }
  | { readonly exit: number }
  | { readonly failed: string };

/** A command as it was typed, and the surroundings in which its words are to be read. */
export interface RemoteCommand {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly user: string;
}

/** Where the server that holds the data listens, and what proves that we may read the data folder. */
export interface CommandServer {
  readonly url: string;
  readonly token: string;
}

export interface RemoteOutput {
  out(text: string): void;
  err(text: string): void;
  exit(code: number): void;
}

/** Only these words of the environment mean something to a command. */
const meaningful = ['LANG', 'LC_ALL', 'LC_MESSAGES', 'COLUMNS', 'NO_COLOR'];

/**
 * Runs a command inside the server that holds the data, and passes on what it says. Standard input goes along where the
 * command reads it.
 *
 * @throws {Error} where the server can't be reached, refuses, or breaks off
 */
export async function runRemotely(
  { url, token }: CommandServer,
  { args, cwd, env, user }: RemoteCommand,
  input: AsyncIterable<Uint8Array> | undefined,
  output: RemoteOutput,
): Promise<void> {
  const asked = { args, cwd, user, env: Object.fromEntries(meaningful.map((name) => [name, env[name]])) };
  const response = await fetch(new URL('/internal/commands', url), {
    method: 'POST',
    redirect: 'error',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/octet-stream',
      'houdbaar-command': Buffer.from(JSON.stringify(asked)).toString('base64url'),
    },
    ...(input ? { body: Readable.toWeb(Readable.from(input)) as ReadableStream, duplex: 'half' } : {}),
  } as RequestInit);
  if (!response.ok || !response.body)
    throw new Error(`the server at ${url} refused the command (${response.status})`);
  let ended = false;
  for await (const line of createInterface({ input: Readable.fromWeb(response.body as never) })) {
    const frame = JSON.parse(line) as CommandFrame;
    if ('out' in frame) output.out(frame.out);
    else if ('err' in frame) output.err(frame.err);
    else if ('failed' in frame) throw new Error(frame.failed);
    else {
      ended = true;
      output.exit(frame.exit);
    }
  }
  if (!ended) throw new Error(`the server at ${url} broke off before the command ended`);
}
