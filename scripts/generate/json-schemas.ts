import { z } from 'zod';
import { policyJsonSchema } from '../../packages/core/src/policy/index.ts';
import { caseFileSchema } from '../../packages/core/src/terms/index.ts';

const write = (schema: object): string => `${JSON.stringify(schema, null, 2)}\n`;

function casesJsonSchema(): object {
  return {
    ...z.toJSONSchema(caseFileSchema, { io: 'input' }),
    title: 'Houdbaar cases',
    description:
      'Questions put to the judge, each with the facts that are known and the answer that is expected.',
  };
}

/**
 * The JSON Schemas with which editors complete and check the YAML.
 *
 * @returns the files to write, with paths from the root of the repository
 */
export function generateJsonSchemas(): { path: string; content: string }[] {
  return [
    { path: 'packages/core/schema/policy.schema.json', content: write(policyJsonSchema()) },
    { path: 'packages/core/schema/cases.schema.json', content: write(casesJsonSchema()) },
  ];
}
