import { stringify } from 'yaml';
import { z } from 'zod';
import { detectDateOrder } from '../values/index.ts';
import { keyOf } from './keys.ts';
import { nearest } from './nearest.ts';
import type { Column, Recognition } from './recognition.ts';
import { type ColumnRole, columnRoles, isColumnRole, roleInfo } from './roles.ts';
import { tableKind } from './table-kind.ts';

/** A mapping names something that isn't there. */
export class InvalidMapping extends Error {
  override readonly name = 'InvalidMapping';
  readonly faults: readonly MappingFault[];
  constructor(faults: readonly MappingFault[]) {
    super(faults.map(describeFault).join('\n'));
    this.faults = faults;
  }
}

export interface MappingFault {
  /** `shape`: something else than a name stands there. */
  readonly kind: 'role' | 'column' | 'file' | 'shape';
  readonly written: string;
  /** The file and column at which it stands, as far as they go. */
  readonly file?: string;
  readonly column?: string;
  /** The nearest thing that does exist. */
  readonly nearest?: string;
}

function describeFault({ kind, written, file, column, nearest: near }: MappingFault): string {
  const hint = near === undefined ? '' : `; the nearest is "${near}"`;
  switch (kind) {
    case 'role':
      return `${file}, column "${column}": "${written}" is not a role${hint}`;
    case 'column':
      return `${file} has no column "${written}"${hint}`;
    case 'file':
      return `no file "${written}" is being read${hint}`;
    case 'shape':
      return `${[file, column].filter((part) => part !== undefined).join(', ') || 'the whole'}: write file, column and role, as in "customers.csv: { Datum: createdAt }"`;
  }
}

/**
 * What a `--map` file holds once parsed from JSON or YAML: file → header → role. A sheet is written `book.xlsx#Sheet`,
 * a column without a header `column 3`. Roles are the closed list {@link columnRoles}.
 */
export const mappingSchema = z
  .record(z.string(), z.record(z.string(), z.string()))
  .transform((written, context) => {
    const mapping: Record<string, Record<string, ColumnRole>> = {};
    for (const [file, columns] of Object.entries(written)) {
      const roles: Record<string, ColumnRole> = {};
      for (const [column, role] of Object.entries(columns)) {
        if (isColumnRole(role)) roles[column] = role;
        else {
          const near = nearest(role, columnRoles);
          const fault: MappingFault = {
            kind: 'role',
            written: role,
            file,
            column,
            ...(near ? { nearest: near } : {}),
          };
          context.addIssue({
            code: 'custom',
            message: describeFault(fault),
            path: [file, column],
            params: { fault },
          });
        }
      }
      mapping[file] = roles;
    }
    return mapping as Mapping;
  });

/** File (or file#sheet) → header → role. */
export type Mapping = Readonly<Record<string, Readonly<Record<string, ColumnRole>>>>;

/** Reads a parsed mapping. @throws {InvalidMapping} naming each unknown role with the nearest known one. */
export function parseMapping(value: unknown): Mapping {
  const read = mappingSchema.safeParse(value);
  if (read.success) return read.data;
  const faults = read.error.issues.map((issue): MappingFault => {
    const [file, column] = issue.path.map(String);
    const fault = issue.code === 'custom' ? (issue.params?.fault as MappingFault | undefined) : undefined;
    return (
      fault ?? {
        kind: 'shape',
        written: '',
        ...(file === undefined ? {} : { file }),
        ...(column === undefined ? {} : { column }),
      }
    );
  });
  throw new InvalidMapping(faults);
}

function baseName(path: string): string {
  return path.replace(/\\/g, '/').split('/').at(-1) ?? path;
}

/** The name under which a table stands in a mapping. */
export function mappingName({ fileName, sheet }: Pick<Recognition, 'fileName' | 'sheet'>): string {
  return sheet === undefined ? baseName(fileName) : `${baseName(fileName)}#${sheet}`;
}

function isFor(name: string, recognition: Recognition): boolean {
  const { fileName } = recognition;
  return name === mappingName(recognition) || name === fileName || name === baseName(fileName);
}

const sameHeader = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();

function remapped(column: Column, role: ColumnRole, samples: readonly (readonly string[])[]): Column {
  const { index, header, filled } = column;
  const reads = roleInfo[role].reads;
  const dates =
    column.dates ?? (reads === 'date' ? detectDateOrder(samples.map((row) => row[index] ?? '')) : undefined);
  return {
    index,
    header,
    role,
    confidence: 1,
    because: 'map',
    filled,
    ...(reads === 'date' && dates ? { dates } : {}),
    ...(reads === 'key'
      ? { keyOf: keyOf(header), ...(column.unique === undefined ? {} : { unique: column.unique }) }
      : {}),
  };
}

/**
 * Puts a mapping over what was recognised: the named columns get their role for certain, the kind of table follows.
 *
 * @param samples rows of the table, to find the order of dates in columns that become dates.
 * @throws {InvalidMapping} when the mapping names a column that this table doesn't have.
 */
export function applyMapping(
  recognition: Recognition,
  mapping: Mapping,
  samples: readonly (readonly string[])[] = [],
): Recognition {
  const faults: MappingFault[] = [];
  const chosen = new Map<number, ColumnRole>();
  for (const [name, roles] of Object.entries(mapping)) {
    if (!isFor(name, recognition)) continue;
    for (const [header, role] of Object.entries(roles)) {
      const found = recognition.columns.filter((column) => sameHeader(column.header, header));
      if (found.length === 0) {
        const near = nearest(
          header,
          recognition.columns.map((column) => column.header),
        );
        faults.push({ kind: 'column', written: header, file: name, ...(near ? { nearest: near } : {}) });
      }
      for (const column of found) chosen.set(column.index, role);
    }
  }
  if (faults.length > 0) throw new InvalidMapping(faults);
  if (chosen.size === 0) return recognition;
  const columns = recognition.columns.map((column) => {
    const role = chosen.get(column.index);
    return role === undefined ? column : remapped(column, role, samples);
  });
  const table = tableKind(
    columns.map((column) => column.role),
    recognition.fileName,
    recognition.sheet,
  );
  return {
    ...recognition,
    table,
    columns,
    problems: recognition.problems.filter((problem) => !('column' in problem) || !chosen.has(problem.column)),
  };
}

/** Files that a mapping names but that aren't among those being read. */
export function unknownFiles(mapping: Mapping, recognitions: readonly Recognition[]): MappingFault[] {
  return Object.keys(mapping)
    .filter((name) => !recognitions.some((recognition) => isFor(name, recognition)))
    .map((written) => {
      const near = nearest(written, recognitions.map(mappingName));
      return { kind: 'file', written, ...(near ? { nearest: near } : {}) } as const;
    });
}

/** The mapping that was used, as an object for `--json` and for applying again. */
export function mappingOf(recognitions: readonly Recognition[]): Mapping {
  return Object.fromEntries(
    recognitions.map((recognition) => [
      mappingName(recognition),
      Object.fromEntries(recognition.columns.map((column) => [column.header, column.role])),
    ]),
  );
}

/** The mapping that was used, as YAML to print, save, change and give back with `--map`. */
export function formatMapping(recognitions: readonly Recognition[]): string {
  return stringify(mappingOf(recognitions), { lineWidth: 0 });
}
