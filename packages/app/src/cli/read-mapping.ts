import { readFileSync } from 'node:fs';
import { InvalidMapping, type Mapping, type MappingFault, parseMapping } from '@houdbaar/core/scan/columns';
import { parse } from 'yaml';
import { CommandFailure, type CommandIo, pathFrom } from './command-io.ts';

/** The text of a file that the user named. */
export function readText(io: CommandIo, file: string): string {
  try {
    return readFileSync(pathFrom(io, file), 'utf8').replace(/^\uFEFF/, '');
  } catch (cause) {
    const says = { nl: `Kan ${file} niet lezen. Bestaat het?`, en: `Cannot read ${file}. Does it exist?` };
    throw new CommandFailure(says, { cause });
  }
}

function dutchFault({ kind, written, file, column, nearest }: MappingFault): string {
  const hint = nearest === undefined ? '' : `; bedoel je "${nearest}"?`;
  switch (kind) {
    case 'role':
      return `${file}, kolom "${column}": "${written}" is geen rol${hint}`;
    case 'column':
      return `${file} heeft geen kolom "${written}"${hint}`;
    case 'file':
      return `er wordt geen bestand "${written}" gelezen${hint}`;
    case 'shape':
      return `${[file, column].filter((part) => part !== undefined).join(', ') || 'het geheel'}: schrijf bestand, kolom en rol, zoals "klanten.csv: { Datum: createdAt }"`;
  }
}

/** What is wrong with a mapping, for who wrote it. */
export function mappingFailure(file: string, error: InvalidMapping): CommandFailure {
  const says = {
    nl: `De toewijzing in ${file} klopt niet:\n${error.faults.map(dutchFault).join('\n')}`,
    en: `The mapping in ${file} is not right:\n${error.message}`,
  };
  return new CommandFailure(says, { cause: error });
}

/** Reads which column holds what. */
export function readMapping(io: CommandIo, file: string): Mapping {
  const text = readText(io, file);
  try {
    return parseMapping(parse(text));
  } catch (cause) {
    if (cause instanceof InvalidMapping) throw mappingFailure(file, cause);
    const says = {
      nl: `${file} is geen YAML of JSON met bestanden, kolommen en rollen.`,
      en: `${file} is no YAML or JSON with files, columns and roles.`,
    };
    throw new CommandFailure(says, { cause });
  }
}
