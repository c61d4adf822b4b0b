import { z } from 'zod';
import { policySchema } from './schema.ts';

/** The parts of a JSON Schema that this room walks. */
export interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly propertyNames?: { readonly enum?: readonly string[] };
  readonly [key: string]: unknown;
}

/** The JSON Schema of a declaration as people write it: editors complete and check the YAML with it. */
export function policyJsonSchema(): JsonSchema {
  return {
    ...(z.toJSONSchema(policySchema, { io: 'input' }) as JsonSchema),
    title: 'Houdbaar policy',
    description: "An organisation's declaration: what personal data are for, on which basis, and how long.",
  };
}

/** The keys that a mapping at this path may have. */
export function keysAt(schema: JsonSchema, path: readonly PropertyKey[]): string[] {
  const [first, ...rest] = path;
  if (schema.anyOf) return [...new Set(schema.anyOf.flatMap((branch) => keysAt(branch, path)))];
  if (first === undefined) return [...(schema.propertyNames?.enum ?? Object.keys(schema.properties ?? {}))];
  if (typeof first === 'number') return schema.items ? keysAt(schema.items, rest) : [];
  const inner = schema.properties?.[String(first)] ?? schema.additionalProperties;
  return typeof inner === 'object' ? keysAt(inner, rest) : [];
}
