import { z } from 'zod';
import { caseSchema } from '../terms/index.ts';
import { isNear, writePath } from './case-problem.ts';

/** A key that the format does not know, where it stands, and which one was probably meant. */
export interface UnknownKey {
  readonly path: string;
  readonly meant?: string | undefined;
}

/** The parts of a JSON Schema that are walked here. */
interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly additionalProperties?: unknown;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
}

let shape: Shape | undefined;

/** Keys of a case that the published format does not have: they are read by nobody. */
export function unknownKeys(value: unknown): readonly UnknownKey[] {
  shape ??= z.toJSONSchema(caseSchema, { io: 'input' }) as Shape;
  return walk(value, [shape], []);
}

function walk(value: unknown, shapes: readonly Shape[], path: readonly PropertyKey[]): readonly UnknownKey[] {
  if (typeof value !== 'object' || value === null) return [];
  const branches = shapes.flatMap((each) => each.anyOf ?? [each]);
  if (Array.isArray(value)) {
    const items = branches.flatMap((each) => each.items ?? []);
    return value.flatMap((inner, index) => walk(inner, items, [...path, index]));
  }
  const open = branches.filter((each) => each.properties);
  if (open.length === 0 || open.some((each) => typeof each.additionalProperties === 'object')) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = [...path, key];
    const known = open.flatMap((each) => each.properties?.[key] ?? []);
    if (known.length > 0) return walk(inner, known, here);
    const keys = open.flatMap((each) => Object.keys(each.properties ?? {}));
    return [{ path: writePath(here), meant: keys.find((word) => isNear(key, word)) }];
  });
}
