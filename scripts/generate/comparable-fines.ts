import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** The folder with the golden cases. */
const folder = new URL('../../packages/core/cases/', import.meta.url);

interface DecidedCase {
  readonly id: string;
  readonly source: {
    readonly authority?: string;
    readonly party?: string;
    readonly amount?: string;
    /** A day, or only a year. */
    readonly date?: string | number;
    readonly url?: string;
  };
}

/**
 * The decisions among the golden cases that name an amount, as a module: findings of the scan point at them by the id
 * of the case.
 *
 * @returns the files to write, with paths from the root of the repository
 */
export function generateComparableFines(): { path: string; content: string }[] {
  const cases = readdirSync(folder)
    .filter((file) => /^decisions-\d+\.yaml$/.test(file))
    .sort()
    .flatMap((file) => parse(readFileSync(new URL(file, folder), 'utf8')) as DecidedCase[]);
  const entries = cases
    .filter(({ source }) => source.amount !== undefined)
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .map(({ id, source: { authority = '', party = '', amount, date = '', url = '' } }) => {
      const fine = { authority, party, amount, date: String(date), url };
      return `  ${JSON.stringify(id)}: ${JSON.stringify(fine)},\n`;
    });
  return [
    {
      path: 'packages/core/src/scan/findings/comparable-fines.generated.ts',
      content: [
        '// Generated from packages/core/cases by `npm run generate`. Do not edit.\n',
        "import type { Finding } from '../report/index.ts';\n",
        '/** The decisions among the golden cases that name an amount, by the id of the case. */',
        `export const comparableFines = {\n${entries.join('')}} as const satisfies Record<string, NonNullable<Finding['fine']>>;\n`,
        'export type ComparableFineId = keyof typeof comparableFines;\n',
      ].join('\n'),
    },
  ];
}
