import { expect, test } from 'vitest';
import { keysAt, policyJsonSchema } from './json-schema.ts';

test('the JSON Schema describes the YAML: the written side, with descriptions', () => {
  const schema = policyJsonSchema();
  expect(schema.$schema).toContain('json-schema.org');
  expect(keysAt(schema, [])).toContain('purposes');
  expect(keysAt(schema, ['purposes', 'any', 'retention'])).toContain('consentRenewal');
  expect(keysAt(schema, ['purposes', 'any', 'retention', 'extendedBy', 0])).toEqual(['kind', 'keep']);
  expect(keysAt(schema, ['purposes', 'any', 'channels'])).toContain('email');
  expect(keysAt(schema, ['nowhere', 'at', 'all'])).toEqual([]);
  expect(JSON.stringify(schema)).toContain('never an opened e-mail');
});
