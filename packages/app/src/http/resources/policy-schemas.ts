import { z } from '@hono/zod-openapi';
import { checkPolicy, type PolicyFinding, parsePolicy } from '@houdbaar/core/policy';
import type { Day } from '@houdbaar/core/time';
import type { AppliedPolicy, PolicyVersion } from '../../usecases/index.ts';
import type { ApiContext } from '../api-env.ts';
import { languageIn } from '../language.ts';

export const versionSchema = z
  .object({
    version: z.number().int(),
    hash: z.string().openapi({ description: 'SHA-256 of the text, hexadecimal.' }),
    appliedAt: z.iso.datetime(),
    appliedBy: z.string(),
    note: z.string().nullable(),
  })
  .openapi('PolicyVersion', {
    example: {
      version: 3,
      hash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      appliedAt: '2026-11-22T09:00:00.000Z',
      appliedBy: 'Anna de Wit',
      note: 'Newsletter kept for 18 months',
    },
  });

const findingSchema = z
  .object({
    id: z.string(),
    severity: z.enum(['error', 'warning', 'info']),
    path: z.string(),
    says: z.string(),
    remedy: z.string(),
    cites: z.array(z.string()),
    proposal: z
      .string()
      .nullable()
      .openapi({ description: 'Ready to paste: a better wording, or a line of YAML.' }),
    source: z.string().nullable().openapi({ description: 'The address of the official text.' }),
  })
  .openapi('PolicyFinding');

/** What the check found in a text. */
export const checkedSchema = z
  .object({
    readable: z.boolean(),
    problems: z.array(z.object({ path: z.string(), line: z.number(), says: z.string(), remedy: z.string() })),
    findings: z.array(findingSchema),
  })
  .openapi('CheckedPolicy');

/** A policy that was put in force. */
export const appliedSchema = z
  .object({
    version: versionSchema,
    changed: z.boolean().openapi({ description: 'False where the same text was in force already.' }),
    findings: z.array(findingSchema),
  })
  .openapi('AppliedPolicy');

export const shownVersion = ({ version, hash, appliedAt, appliedBy, note }: PolicyVersion) => ({
  version,
  hash,
  appliedAt: new Date(appliedAt).toISOString(),
  appliedBy,
  note,
});

export const languageOf = (c: ApiContext) => languageIn(c.req.header('accept-language'));

const shownFinding = (
  c: ApiContext,
  { id, severity, path, says, remedy, cites, proposal, source }: PolicyFinding,
) => ({
  id,
  severity,
  path,
  says: says[languageOf(c)],
  remedy: remedy[languageOf(c)],
  cites: [...cites],
  proposal: proposal?.[languageOf(c)] ?? null,
  source: source ?? null,
});

/** What the check has to say about a text on a day. */
export function shownCheck(c: ApiContext, source: string, day: Day): z.infer<typeof checkedSchema> {
  const { policy, problems } = parsePolicy(source);
  const findings = policy ? checkPolicy(policy, day) : [];
  return {
    readable: policy !== null,
    problems: problems.map(({ path, line, says, remedy }) => ({
      path,
      line,
      says: says[languageOf(c)],
      remedy: remedy[languageOf(c)],
    })),
    findings: findings.map((each) => shownFinding(c, each)),
  };
}

export const shownApplied = (
  c: ApiContext,
  { version, changed, findings }: AppliedPolicy,
): z.infer<typeof appliedSchema> => ({
  version: shownVersion(version),
  changed,
  findings: findings.map((each) => shownFinding(c, each)),
});
