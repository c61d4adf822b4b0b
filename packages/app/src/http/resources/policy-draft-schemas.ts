import { z } from '@hono/zod-openapi';
import { type Json, parsePolicy } from '@houdbaar/core/policy';
import { type House, type PolicyDraft, policyNeedsSecond } from '../../usecases/index.ts';

const instant = z.iso.datetime();
export const draftStates = ['draft', 'submitted', 'approved', 'rejected', 'applied'] as const;

const draftShape = {
  id: z.uuid(),
  title: z.string(),
  state: z.enum(draftStates),
  revision: z
    .number()
    .int()
    .openapi({ description: 'Send it along with every change: who is second is told.' }),
  baseVersion: z.number().int().openapi({ description: 'The version it began from; 0: from nothing.' }),
  currentVersion: z.number().int().openapi({ description: 'The version in force; 0: none.' }),
  outdated: z.boolean().openapi({ description: 'Another version is in force: rebase it first.' }),
  createdAt: instant,
  changedAt: instant,
  appliedVersion: z.number().int().nullable(),
  editors: z.array(z.string()),
  needsSecond: z.boolean().openapi({ description: 'Someone who did not write in it must approve it.' }),
  steps: z.array(
    z.object({
      at: instant,
      by: z.string(),
      what: z.enum(['made', 'changed', 'rebased', 'signed', 'submitted', 'approved', 'rejected', 'applied']),
      detail: z.string().nullable().openapi({ description: 'The reason, the places or the assessment.' }),
    }),
  ),
};

/** A draft in a list: without its text. */
export const draftSchema = z.object(draftShape).openapi('PolicyDraft');

export const wholeDraftSchema = z
  .object({
    ...draftShape,
    source: z.string().openapi({ description: 'YAML, comments included.' }),
    policy: z.looseObject({}).nullable().openapi({
      description: 'The same as JSON, by the schema of the policy; null where it cannot be read.',
    }),
  })
  .openapi('WholePolicyDraft');

const nothing = {
  nl: 'Zeg wat hier komt te staan; null haalt het weg.',
  en: 'Say what will stand here; null takes it away.',
};

/** What comes out of a JSON body is JSON. */
const isJson = (value: unknown): value is Json => value !== undefined;

export const changeSchema = z
  .strictObject({
    path: z.string().min(1).max(300).openapi({ example: 'purposes.newsletter.retention.keep' }),
    value: z
      .unknown()
      .refine(isJson, { params: { says: nothing } })
      .openapi({ description: 'JSON; null takes away what stands there.' }),
  })
  .openapi('PolicyChange');

/** What a draft is beside the rest of the house. */
export interface DraftGround {
  readonly currentVersion: number;
  readonly needsSecond: boolean;
}

export const draftGround = async (house: House): Promise<DraftGround> => ({
  currentVersion: (await house.store.policies.current())?.version ?? 0,
  needsSecond: await policyNeedsSecond(house),
});

export const shownDraft = (
  draft: PolicyDraft,
  { currentVersion, needsSecond }: DraftGround,
): z.infer<typeof draftSchema> => ({
  id: draft.id,
  title: draft.title,
  state: draft.state,
  revision: draft.revision,
  baseVersion: draft.baseVersion,
  currentVersion,
  outdated: draft.state !== 'applied' && draft.baseVersion !== currentVersion,
  createdAt: new Date(draft.createdAt).toISOString(),
  changedAt: new Date(draft.changedAt).toISOString(),
  appliedVersion: draft.appliedVersion,
  editors: draft.editors.map(({ name }) => name),
  needsSecond,
  steps: draft.steps.map(({ at, name, what, detail }) => ({
    at: new Date(at).toISOString(),
    by: name,
    what,
    detail: detail ?? null,
  })),
});

export const shownWhole = (draft: PolicyDraft, ground: DraftGround): z.infer<typeof wholeDraftSchema> => {
  const { policy } = parsePolicy(draft.source);
  return { ...shownDraft(draft, ground), source: draft.source, policy: policy && { ...policy } };
};
