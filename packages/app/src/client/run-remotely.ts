import { type IncomingMessage, request } from 'node:http';
import type { Said } from '@houdbaar/core/terms';

/** What a command that runs in the server says, one line of JSON each. */
export type CommandFrame =
  | { readonly out: string }
  | { readonly err: string }
  | { readonly exit: number }
  /** The command reads its standard input: only now may it be taken from whoever started us. */
  | { readonly input: true }
  /** The command is at work and has nothing to say. */
  | { readonly alive: true }
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

/** Where its words go. */
export interface RemoteOutput {
  out(text: string): void;
  err(text: string): void;
  exit(code: number): void;
}

/** The server that held the data could not be reached, or ended while the command ran in it. */
class ServerLost extends Error {
  override readonly name = 'ServerLost';
  readonly says: Said;
  /** Try again later: the next command finds the data free, or held by the next server. */
  readonly meaning = { exit: 6 };
  constructor(url: string, began: boolean, cause: unknown) {
    const says = began
      ? {
          nl: `De server op ${url} is gestopt terwijl deze opdracht erin liep. Kijk met houdbaar doctor of alles goed is en geef de opdracht dan nog eens.`,
          en: `The server at ${url} stopped while this command ran in it. See with houdbaar doctor whether all is well, then give the command again.`,
        }
      : {
          nl: `De gegevens zijn in gebruik bij de server op ${url}, maar die antwoordt niet. Start die server opnieuw, of probeer het over een minuut nog eens.`,
          en: `The data are held by the server at ${url}, which does not answer. Start that server again, or try again in a minute.`,
        };
    super(says.en, { cause });
    this.says = says;
  }
}

/** Only these words of the environment mean something to a command. */
const meaningful = ['LANG', 'LC_ALL', 'LC_MESSAGES', 'COLUMNS', 'NO_COLOR'];

/**
 * Runs a command inside the server that holds the data, and passes on what it says. Standard input is read only if the
 * command reads it.
 *
 * @throws {ServerLost} where the server can't be reached or breaks off
 * @throws {Error} where it refuses, or the command fails in a way that nobody foresaw
 */
export async function runRemotely(
  { url, token }: CommandServer,
  { args, cwd, env, user }: RemoteCommand,
  input: AsyncIterable<Uint8Array>,
  output: RemoteOutput,
): Promise<void> {
  const asked = { args, cwd, user, env: Object.fromEntries(meaningful.map((name) => [name, env[name]])) };
  const sending = request(new URL('/internal/commands', url), {
    method: 'POST',
    agent: false,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' },
  });
  let began = false;
  let ended = false;
  try {
    const response = await answerTo(sending, `${JSON.stringify(asked)}\n`);
    began = true;
    if (response.statusCode !== 200)
      throw new Error(`the server at ${url} refused the command (${response.statusCode})`);
    for await (const line of linesOf(response)) {
      const frame = JSON.parse(line) as CommandFrame;
      if ('out' in frame) output.out(frame.out);
      else if ('err' in frame) output.err(frame.err);
      else if ('input' in frame) void send(input, sending);
      else if ('failed' in frame) throw new Error(frame.failed);
      else if ('exit' in frame) {
        ended = true;
        output.exit(frame.exit);
      }
    }
  } catch (error) {
    throw isBroken(error) ? new ServerLost(url, began, error) : error;
  } finally {
    sending.destroy();
  }
  if (!ended) throw new ServerLost(url, true, undefined);
}

/** The beginning of the answer; it comes while our side of the conversation is still open. */
function answerTo(sending: ReturnType<typeof request>, firstLine: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    sending.on('response', resolve).on('error', reject);
    sending.write(firstLine);
  });
}

async function send(input: AsyncIterable<Uint8Array>, sending: ReturnType<typeof request>): Promise<void> {
  try {
    for await (const bytes of input) {
      if (sending.destroyed) return;
      if (!sending.write(bytes))
        await new Promise((resolve) => sending.once('drain', resolve).once('close', resolve));
    }
    sending.end();
  } catch (error) {
    sending.destroy(error instanceof Error ? error : new Error(String(error)));
  }
}

/** Lines by their line feed alone: other separators may stand inside what a command says. */
async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncIterable<string> {
  const decoder = new TextDecoder();
  let parts: string[] = [];
  for await (const bytes of stream) {
    const [first = '', ...more] = decoder.decode(bytes, { stream: true }).split('\n');
    parts.push(first);
    for (const next of more) {
      yield parts.join('');
      parts = [next];
    }
  }
}

/** Node's own codes of connections that fail; what a command says in failing has none. */
const isBroken = (error: unknown): boolean => error instanceof Error && 'code' in error;
