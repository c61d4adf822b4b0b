import { z } from '@hono/zod-openapi';
import { type ColumnRole, columnRoles, InvalidMapping, type MappingFault } from '@houdbaar/core/scan/columns';
import { Failure, type FieldProblem } from '../usecases/index.ts';

/** As what columns are read: file, header, role. */
export const mappingSchema = z
  .record(z.string(), z.record(z.string(), z.enum(columnRoles as readonly [ColumnRole, ...ColumnRole[]])))
  .openapi({
    description:
      'What columns hold, where that is something else than was recognised: file, column, role. Goes before what was ' +
      'recognised; columns that are not named stay as they are.',
    example: { 'customers.csv': { Datum: 'createdAt' } },
  });

/** Does work with a mapping; one that names what isn't there is told field by field. @throws {Failure} `invalid-input` */
export async function withMapping<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof InvalidMapping) throw invalidMapping(error.faults);
    throw error;
  }
}

export const invalidMapping = (faults: readonly MappingFault[]): Failure =>
  new Failure(
    'invalid-input',
    {
      nl: 'De toewijzing van kolommen past niet bij dit bestand.',
      en: 'The mapping of columns does not fit this file.',
    },
    { errors: faults.map(problemOf) },
  );

function problemOf({ kind, written, file, column, nearest }: MappingFault): FieldProblem {
  const path = ['mapping', file, column].filter((part) => part !== undefined).join('.');
  const hint = {
    nl: nearest === undefined ? '' : ` Bedoel je "${nearest}"?`,
    en: nearest === undefined ? '' : ` Did you mean "${nearest}"?`,
  };
  const says = {
    role: { nl: `"${written}" is geen rol.`, en: `"${written}" is no role.` },
    column: { nl: `Er is geen kolom "${written}".`, en: `There is no column "${written}".` },
    file: { nl: `Er is geen bestand "${written}".`, en: `There is no file "${written}".` },
    shape: { nl: 'Schrijf bestand, kolom en rol.', en: 'Write file, column and role.' },
  }[kind];
  return { path, says: { nl: says.nl + hint.nl, en: says.en + hint.en } };
}
