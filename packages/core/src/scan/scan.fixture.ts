import type { Policy } from '../policy/index.ts';
import { templatePolicy } from '../policy/index.ts';
import { parseDay } from '../time/index.ts';
import { recogniseColumns } from './columns/index.ts';
import type { PersonRecord, PersonVerdicts, ScanReport, ScanSetting } from './index.ts';
import { Scan } from './scan.ts';

/** A table for a test: its name, and its rows as people would type them, cells between semicolons. */
export interface TypedTable {
  readonly name: string;
  readonly text: string;
}

/** What a test asks of one person, copied while the record is valid. */
export interface SeenPerson {
  readonly person: Omit<PersonRecord, 'permission' | 'permissionAll' | 'proof' | 'duplicate'>;
  readonly verdicts: PersonVerdicts;
}

export interface ScannedTables {
  readonly report: ScanReport;
  readonly people: readonly SeenPerson[];
  readonly setting: ScanSetting;
}

/** Scans tables without any file. */
export function scanTables(
  tables: readonly TypedTable[],
  day = '2026-11-22',
  policy?: Policy,
): ScannedTables {
  const at = parseDay(day);
  const rows = tables.map(({ text }) =>
    text
      .trim()
      .split('\n')
      .map((line) =>
        line
          .trim()
          .split(';')
          .map((cell) => cell.trim()),
      ),
  );
  const recognitions = tables.map(({ name }, table) => {
    const [header = [], ...samples] = rows[table]!;
    return recogniseColumns({ fileName: name, header, samples });
  });
  const people: SeenPerson[] = [];
  let setting: ScanSetting | undefined;
  const scan = new Scan({
    recognitions,
    at,
    language: 'en',
    policy: policy ?? templatePolicy('NL', at),
    assumedPolicy: policy === undefined,
    observers: [
      (given) => {
        setting = given;
        return {
          see: ({ permission, permissionAll, proof, duplicate, ...person }, verdicts) => {
            people.push({ person: { ...person, special: [...person.special] }, verdicts });
          },
        };
      },
    ],
  });
  for (const pass of scan.passes) {
    const take = scan.taker(pass);
    for (const [index, row] of rows[pass.table]!.slice(1).entries()) take(row, index + 2);
  }
  if (!setting) throw new Error('the scan began without a setting');
  return { report: scan.report([]), people, setting };
}
