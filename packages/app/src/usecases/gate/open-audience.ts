import type { ColumnRole, Mapping } from '@houdbaar/core/scan/columns';
import { readCountry } from '@houdbaar/core/scan/values';
import type { Channel } from '@houdbaar/core/terms';
import { openTables, type Problem, type Table } from '../../readers/index.ts';
import { Failure } from '../failure.ts';
import { recogniseTables } from '../recognise-tables.ts';
import type { GateSubject } from './gate-request.ts';
import { subjectOf } from './read-subject.ts';

export interface AudienceOptions {
  readonly channel: Channel;
  /** The name of the source whose customer numbers the files hold; without it those are not used. */
  readonly source?: string;
  readonly mapping?: Mapping;
}

/** An audience in files. */
export interface OpenedAudience {
  readonly subjects: AsyncIterable<GateSubject>;
  /** What was wrong with the files; complete once the subjects were read. */
  problems(): readonly Problem[];
}

/** Which column of a table names people how. */
type NamingColumns = Readonly<Partial<Record<'email' | 'phone' | 'customer' | 'country', number>>>;

/**
 * Opens files with people to be asked about: each row is one person, by e-mail address, phone number or customer number.
 * Rows without any of these are answered as not readable, under the number of their line.
 *
 * @throws {InvalidMapping} when the mapping names a column that isn't there
 * @throws {Failure} `invalid-input` where no table has a column by which people are known
 */
export async function openAudience(
  files: readonly string[],
  { channel, source, mapping }: AudienceOptions,
): Promise<OpenedAudience> {
  const opened = await openTables(files);
  const recognitions = await recogniseTables(opened.tables, mapping);
  const named = opened.tables.flatMap((table, index) => {
    const roles = recognitions[index]!.columns;
    const columns = namingColumns((role) => roles.find((column) => column.role === role)?.index, source);
    return columns ? [{ table, columns }] : [];
  });
  if (named.length === 0 && opened.tables.length > 0) throw nobodyNamed();
  async function* subjects(): AsyncGenerator<GateSubject> {
    for (const { table, columns } of named) yield* subjectsIn(table, columns, channel, source);
  }
  return {
    subjects: subjects(),
    problems: () => [...opened.problems, ...opened.tables.flatMap(({ problems }) => problems)],
  };
}

function namingColumns(
  columnOf: (role: ColumnRole) => number | undefined,
  source: string | undefined,
): NamingColumns | undefined {
  const email = columnOf('email');
  const phone = columnOf('mobile') ?? columnOf('phone');
  const customer = source === undefined ? undefined : columnOf('personKey');
  if (email === undefined && phone === undefined && customer === undefined) return undefined;
  const country = columnOf('country');
  return {
    ...(email === undefined ? {} : { email }),
    ...(phone === undefined ? {} : { phone }),
    ...(customer === undefined ? {} : { customer }),
    ...(country === undefined ? {} : { country }),
  };
}

async function* subjectsIn(
  table: Table,
  columns: NamingColumns,
  channel: Channel,
  source: string | undefined,
): AsyncGenerator<GateSubject> {
  const cell = (row: readonly string[], name: keyof NamingColumns): string | undefined =>
    columns[name] === undefined ? undefined : row[columns[name]];
  for await (const { rows, lines } of table.rows())
    for (const [index, row] of rows.entries()) {
      const country = readCountry(cell(row, 'country') ?? '');
      const subject = subjectOf(
        {
          email: cell(row, 'email'),
          phone: cell(row, 'phone'),
          customer: cell(row, 'customer'),
          ...(source === undefined ? {} : { source }),
          ...(country === undefined ? {} : { country }),
        },
        channel,
      );
      yield subject.as === '' ? { ...subject, as: `#${lines[index]}` } : subject;
    }
}

const nobodyNamed = (): Failure =>
  new Failure('invalid-input', {
    nl: 'Geen kolom zegt om wie het gaat. Er moet een e-mailadres of telefoonnummer in staan, of een klantnummer met --source erbij.',
    en: 'No column says who is meant. There must be an e-mail address or phone number, or a customer number with --source.',
  });
