import { z } from '@hono/zod-openapi';
import {
  diffPolicies,
  type Policy,
  parsePolicy,
  policySections,
  type ValueChange,
} from '@houdbaar/core/policy';
import type { ApiContext } from '../api-env.ts';
import { languageOf } from './policy-schemas.ts';

const jsonValue = z.unknown().openapi({ description: 'JSON; null where there is nothing.' });

const valueChangeSchema = z
  .object({
    path: z.string().openapi({ example: 'purposes.newsletter.retention.keep' }),
    name: z.string().openapi({ description: 'What it is called, in the language asked for.' }),
    before: jsonValue,
    after: jsonValue,
    says: z.string(),
  })
  .openapi('PolicyValueChange');

/** What one declaration says otherwise than another. */
export const diffSchema = z
  .object({
    parts: z.array(
      z.object({
        section: z.enum(policySections),
        id: z.string(),
        name: z.string(),
        is: z.enum(['added', 'removed', 'changed']),
        changes: z.array(valueChangeSchema),
      }),
    ),
    general: z
      .array(valueChangeSchema)
      .openapi({ description: 'Of the organisation and what else stands outside the sections.' }),
  })
  .openapi('PolicyDiff');

/** Two texts side by side; what can't be read counts as empty. */
export function shownDiff(c: ApiContext, before: string, after: string): z.infer<typeof diffSchema> {
  const language = languageOf(c);
  const shown = ({ name, says, ...change }: ValueChange) => ({
    ...change,
    name: name[language],
    says: says[language],
  });
  const { parts, general } = diffPolicies(readOrNothing(before), readOrNothing(after));
  return {
    parts: parts.map(({ name, changes, ...part }) => ({
      ...part,
      name: name[language],
      changes: changes.map(shown),
    })),
    general: general.map(shown),
  };
}

const readOrNothing = (text: string): Policy => parsePolicy(text).policy ?? ({ purposes: {} } as Policy);
