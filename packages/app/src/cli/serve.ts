import type { Language } from '@houdbaar/core/terms';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { ioCommand, languageOf, languageOption } from './command-io.ts';
import type { HouseIo } from './house-io.ts';

/** What a server is started with; what is absent comes from the environment. */
export interface ServeRequest {
  readonly host?: string;
  readonly port?: number;
}

/** A server that runs, with what somebody needs to get in. */
export interface Serving {
  /** http://127.0.0.1:4470 */
  readonly address: string;
  /** With which the first administrator comes in; absent once there is one. */
  readonly setupToken?: string;
  readonly people: number;
  /** Resolves once the server was told to stop and has finished. */
  readonly stopped: Promise<void>;
}

export interface ServeIo extends HouseIo {
  /** Opens the house and starts the server and its background work in it. */
  serve(request: ServeRequest): Promise<Serving>;
}

const words = {
  nl: (address: string, token: string | undefined, people: number) => [
    `Houdbaar draait op ${address}  (${people === 0 ? 'nog leeg' : `${people.toLocaleString('nl')} personen`})`,
    `  Handleiding van de API    ${address}/docs`,
    ...(token
      ? [
          '  Er is nog geen beheerder. Maak de eerste met deze eenmalige code:',
          `    curl -X POST ${address}/api/v1/setup -H 'Content-Type: application/json' \\`,
          `      -d '{"token":"${token}","name":"Je naam","email":"jij@voorbeeld.nl"}'`,
        ]
      : []),
    '  Stoppen: Ctrl-C',
  ],
  en: (address: string, token: string | undefined, people: number) => [
    `Houdbaar runs at ${address}  (${people === 0 ? 'still empty' : `${people.toLocaleString('en')} people`})`,
    `  Manual of the API         ${address}/docs`,
    ...(token
      ? [
          '  There is no administrator yet. Make the first one with this one-time token:',
          `    curl -X POST ${address}/api/v1/setup -H 'Content-Type: application/json' \\`,
          `      -d '{"token":"${token}","name":"Your name","email":"you@example.com"}'`,
        ]
      : []),
    '  Stop: Ctrl-C',
  ],
} as const;

function port(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0 || number > 65_535)
    throw new InvalidArgumentError('Write a port from 0 to 65535; 0 takes any free one.');
  return number;
}

/** `houdbaar serve`: the server with its API and its background work, until it is told to stop. */
export function serveCommand(io: ServeIo): Command {
  return ioCommand(io, 'serve')
    .description('start the server: the HTTP API, its manual, and the work in the background')
    .option('--host <address>', 'the address to listen on (default: HOST, else this machine alone)')
    .addOption(
      new Option('--port <number>', 'the port (default: PORT or that of HOUDBAAR_URL, else 4470)').argParser(
        port,
      ),
    )
    .addOption(languageOption())
    .action(async ({ lang, ...request }: ServeRequest & { readonly lang?: Language }) => {
      const { address, setupToken, people, stopped } = await io.serve(request);
      for (const line of words[languageOf(io, lang)](address, setupToken, people)) io.err(line);
      await stopped;
    });
}
