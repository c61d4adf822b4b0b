import { resolve } from 'node:path';
import { type Language, languages, type Said } from '@houdbaar/core/terms';
import { type Day, parseDay } from '@houdbaar/core/time';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';

/** The world around a command: what it may write to, read the day from, and how it tells that it failed. */
export interface CommandIo {
  /** Writes to standard output; a line end is added where there is none. */
  out(text: string): void;
  /** Writes to standard error, likewise. */
  err(text: string): void;
  /** The day of today. */
  now(): Day;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder against which relative paths are read; absolute. */
  readonly cwd: string;
  /** Sets the exit code of the process; the command goes on. */
  exit(code: number): void;
}

/** What the exit code says. */
export const exitCodes = {
  /** The command did its work and found errors in what it was given. */
  found: 1,
  /** The command could not do its work: wrong options, a file that is not there. */
  failed: 2,
} as const;

/** A failure that the user can do something about; the text is ready to show. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
  readonly says: Said;
  constructor(says: Said, options?: ErrorOptions) {
    super(says.en, options);
    this.says = says;
  }
}

/**
 * A command that writes its help and errors through `io`, and ends by throwing rather than by leaving. An option after the
 * name of a command below it is that command's, also where this one knows an option of the same name.
 */
export function ioCommand(io: CommandIo, name: string): Command {
  return new Command(name)
    .enablePositionalOptions()
    .configureOutput({ writeOut: (text) => io.out(text), writeErr: (text) => io.err(text) })
    .exitOverride();
}

/** The language of the reader: as asked, else that of the environment, else English. */
export function languageOf(io: Pick<CommandIo, 'env'>, asked?: Language): Language {
  if (asked) return asked;
  const { env } = io;
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return languages.find((language) => locale.toLowerCase().startsWith(language)) ?? 'en';
}

/** `--lang nl|en`. */
export const languageOption = (): Option =>
  new Option('--lang <language>', 'language of the output (default: that of the environment)').choices(
    languages,
  );

/** `--at DAY`; absent means today. */
export const dayOption = (description: string): Option =>
  new Option('--at <day>', description).argParser((text): Day => {
    try {
      return parseDay(text);
    } catch {
      throw new InvalidArgumentError('Write a day as 2026-11-22.');
    }
  });

/** A path as the user wrote it, made absolute. */
export const pathFrom = (io: CommandIo, path: string): string => resolve(io.cwd, path);

/** Runs a command on its arguments and turns what goes wrong into words and an exit code. Bugs are thrown. */
export async function runCommand(command: Command, args: readonly string[], io: CommandIo): Promise<void> {
  try {
    await command.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      // Help and version end with 0; their text is already out.
      io.exit(error.exitCode === 0 ? 0 : exitCodes.failed);
    } else if (isExpected(error)) {
      tellFailure(error, args, io);
    } else throw error;
  }
}

/** Says what went wrong in the language of the command, and sets its exit code. */
export function tellFailure(
  error: Expected,
  args: readonly string[],
  io: Pick<CommandIo, 'env' | 'err' | 'exit'>,
): void {
  const language = languageOf(io, languageIn(args));
  io.err(error.says[language]);
  for (const { path, says } of error.errors ?? []) io.err(`  ${path ? `${path}: ` : ''}${says[language]}`);
  io.exit(error.meaning?.exit ?? exitCodes.failed);
}

/** A failure that its maker foresaw: it says in words what is the matter, and may say the exit code. */
export interface Expected extends Error {
  readonly says: Said;
  readonly errors?: readonly { readonly path: string; readonly says: Said }[];
  readonly meaning?: { readonly exit: number };
}

export const isExpected = (error: unknown): error is Expected =>
  error instanceof Error && typeof (error as Partial<Expected>).says?.en === 'string';

const languageIn = (args: readonly string[]): Language | undefined => {
  const asked = args[args.indexOf('--lang') + 1];
  return args.includes('--lang') ? languages.find((language) => language === asked) : undefined;
};
