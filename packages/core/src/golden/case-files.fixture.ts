import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { caseFileSchema, type GoldenCase } from '../terms/index.ts';

const folder = new URL('../../cases/', import.meta.url);

/** The names of the case files that ship, without their ending. */
export const caseFiles: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.slice(0, -'.yaml'.length))
  .toSorted();

/** The cases of one file. @throws where the file is not in the published format */
export function casesOf(name: string): readonly GoldenCase[] {
  return caseFileSchema.parse(parse(readFileSync(new URL(`${name}.yaml`, folder), 'utf8')));
}

/** Every case that ships. */
export const allCases: readonly GoldenCase[] = caseFiles.flatMap(casesOf);
/** The cases that courts and authorities decided, with their twins. */
export const decidedCases: readonly GoldenCase[] = caseFiles
  .filter((name) => name.startsWith('decisions'))
  .flatMap(casesOf);
