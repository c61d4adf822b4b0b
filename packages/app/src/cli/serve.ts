import type { Language } from '@houdbaar/core/terms';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { nextCommands } from '../documents/start-page/index.ts';
import type { ImportProgress, ImportResult, OwnExport, SampleProgress } from '../usecases/index.ts';
import { askStart, type StartChoice, type Terminal } from './ask-start.ts';
import { ioCommand, isExpected, languageOf, languageOption, pathFrom } from './command-io.ts';
import type { HouseIo } from './house-io.ts';
import { importSummary } from './import-summary.ts';
import { serveWords } from './serve-words.ts';

/** What a server is started with; what is absent comes from the environment. */
export interface ServeRequest {
  readonly host?: string;
  readonly port?: number;
}

/** How a new house is begun; whoever is first, here or in the browser, decides. */
export interface Beginning {
  /** Aborted once a choice was made. */
  readonly begun: AbortSignal;
  sample(actor: string, onProgress?: (progress: SampleProgress) => void): Promise<number>;
  empty(): Promise<void>;
  own(
    given: OwnExport,
    actor: string,
    onProgress?: (progress: ImportProgress) => void,
  ): Promise<ImportResult>;
}

/** What is in the house that is served. */
export interface ServedState {
  readonly untouched: boolean;
  readonly sample: boolean;
  readonly hasPolicy: boolean;
  readonly people: number;
}

/** A server that runs, with what somebody needs to get in. */
export interface Serving {
  /** http://127.0.0.1:4470 */
  readonly address: string;
  /** With which the first administrator comes in; absent once there is one. */
  readonly setupToken?: string;
  readonly beginning: Beginning;
  state(): Promise<ServedState>;
  stop(): void;
  /** Resolves once the server was told to stop and has finished. */
  readonly stopped: Promise<void>;
}

export interface ServeIo extends HouseIo {
  /** Opens the house and starts the server and its background work in it. */
  serve(request: ServeRequest): Promise<Serving>;
  /** Where somebody can be asked; absent where nobody sits at a terminal. */
  readonly asking?: Terminal;
}

interface ServeOptions extends ServeRequest {
  readonly sample?: boolean;
  readonly empty?: boolean;
  readonly lang?: Language;
  readonly json?: boolean;
}

async function runServe(io: ServeIo, { lang, sample, empty, json, ...request }: ServeOptions): Promise<void> {
  const language = languageOf(io, lang);
  const serving = await io.serve(request);
  const asked: StartChoice | undefined = sample
    ? { choice: 'sample' }
    : empty
      ? { choice: 'empty' }
      : undefined;
  const { untouched, people } = await serving.state();
  if (asked && untouched) await carryOut(io, serving, asked, language);
  else if (sample && people > 0 && !(await serving.state()).sample) io.err(serveWords[language].noSample);
  if (json) io.out(await servingJson(serving));
  else await tell(io, serving, language);
  if (untouched && !asked && !json) await ask(io, serving, language);
  await serving.stopped;
}

/** Where it runs and what is in it, for who starts it from a program. */
const servingJson = async ({ address, setupToken, state }: Serving): Promise<string> =>
  JSON.stringify({ address, setupToken: setupToken ?? null, ...(await state()) });

/** Says where to look and what to type next. */
async function tell(io: ServeIo, { address, setupToken, state }: Serving, language: Language): Promise<void> {
  const say = serveWords[language];
  const now = await state();
  const lines = [
    say.runs(address, now.people),
    ...(now.sample ? [say.sample] : []),
    ...say.look(address, setupToken),
    ...(setupToken ? say.administrator(address, setupToken) : []),
    ...(now.untouched ? [] : [say.next, ...commandsFor(now, language)]),
    say.stop,
  ];
  for (const line of lines) io.err(line);
}

const commandWidth = 54;

/** What to type, with what it is for beside it; below it where it is long. */
const commandsFor = (state: ServedState, language: Language): string[] =>
  nextCommands(state).map(({ command, says }) =>
    command.length > commandWidth
      ? `    ${command}\n${' '.repeat(commandWidth + 5)}${says[language]}`
      : `    ${command.padEnd(commandWidth)} ${says[language]}`,
  );

/** Asks in the terminal, where there is one, until it is answered there or in the browser. */
async function ask(io: ServeIo, serving: Serving, language: Language): Promise<void> {
  const { beginning, stopped } = serving;
  if (!io.asking) return;
  const ended = new AbortController();
  void stopped.then(() => ended.abort());
  const elsewhere = AbortSignal.any([beginning.begun, ended.signal]);
  for (;;) {
    const choice = await askStart(io.asking, language, (path) => pathFrom(io, path), elsewhere);
    if (ended.signal.aborted) return;
    if (!choice && !beginning.begun.aborted) return serving.stop();
    try {
      if (choice) await carryOut(io, serving, choice, language);
      else io.err(serveWords[language].elsewhere);
      break;
    } catch (error) {
      if (!isExpected(error)) throw error;
      io.err(error.says[language]);
    }
  }
  io.err(serveWords[language].next);
  for (const line of commandsFor(await serving.state(), language)) io.err(line);
}

async function carryOut(
  io: ServeIo,
  { beginning }: Serving,
  given: StartChoice,
  language: Language,
): Promise<void> {
  const say = serveWords[language];
  switch (given.choice) {
    case 'sample':
      io.err(say.loading);
      io.err(say.loaded(await beginning.sample(io.user, (progress) => io.err(say.loadedSoFar(progress)))));
      break;
    case 'empty':
      await beginning.empty();
      io.err(say.empty);
      break;
    case 'own': {
      const { file, template, country } = given;
      const result = await beginning.own({ files: [pathFrom(io, file)], template, country }, io.user);
      io.err(importSummary(result, language));
      break;
    }
    default:
      given satisfies never;
  }
}

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
    .addOption(
      new Option('--sample', 'begin with the sample company, where nothing is in yet').conflicts('empty'),
    )
    .option('--empty', 'begin empty, and ask nothing')
    .addOption(languageOption())
    .option('--json', 'say where it runs and what is in it as one JSON object, and ask nothing')
    .addHelpText(
      'after',
      `
With nothing in it yet the server asks how to begin: in the terminal, where somebody sits at one, and on its page in the
browser. Commands that you give while it runs are done inside it.`,
    )
    .action((options: ServeOptions) => runServe(io, options));
}
