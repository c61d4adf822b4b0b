import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * Starts a server, asks it once, and stops it.
 *
 * @param folder absolute path of the folder it runs in
 * @param command the program and its arguments; it prints the address that it listens on
 * @param path what to ask it for, such as `/healthz`
 * @returns the HTTP status
 * @throws Error with what it printed, when it ends before it answers
 */
export async function askOnce(folder: string, command: readonly string[], path: string): Promise<number> {
  const [program, ...args] = command;
  const server = spawn(program!, args, {
    cwd: folder,
    env: withoutSettings(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  try {
    const address = await new Promise<string>((resolve, reject) => {
      let printed = '';
      const listen = (text: Buffer): void => {
        printed += text;
        const found = /https?:\/\/[\w.[\]:-]+:\d+(?=\s|\/)/.exec(printed);
        if (found) resolve(found[0]);
      };
      server.stdout.on('data', listen);
      server.stderr.on('data', listen);
      server.once('error', reject);
      server.once('close', (code) => reject(new Error(`It ended with ${code}:\n${printed}`)));
    });
    return (await fetch(new URL(path, address))).status;
  } finally {
    const ended = server.exitCode === null && server.signalCode === null && once(server, 'exit');
    server.kill('SIGTERM');
    await ended;
  }
}

/** The environment, without what would lead a server to a database that is in use. */
const withoutSettings = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:HOUDBAAR_|DATABASE_URL$)/.test(name)),
  );
