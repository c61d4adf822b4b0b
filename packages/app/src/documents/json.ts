import type { JsonValue } from '../evidence/index.ts';

export interface JsonObject {
  readonly [name: string]: JsonValue;
}

/** The object without the members that have no value. */
export function present(members: Readonly<Record<string, JsonValue | undefined>>): JsonObject {
  const kept: [string, JsonValue][] = [];
  for (const [name, value] of Object.entries(members)) if (value !== undefined) kept.push([name, value]);
  return Object.fromEntries(kept);
}

/** The text of a file for machines that people can open too: laid out, with a line end. */
export function jsonFile(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
