import { randomUUID } from 'node:crypto';
import { type PolicyChange, type RebaseConflict, rebasePolicy } from '@houdbaar/core/policy';
import type { Actor, House } from '../house.ts';
import type { Author, DraftState, DraftStep, PolicyDraft } from '../ports/index.ts';
import { draftChanged, draftOf, wrongDraftState } from './draft-failures.ts';
import { changedText, changing, withoutOwnSignatures } from './draft-text.ts';

/** The states in which a draft can be written; writing makes it a draft again. */
const writable: readonly DraftState[] = ['draft', 'submitted', 'approved', 'rejected'];

const authorOf = (actor: Actor): Author => ({ name: actor.name, user: actor.user ?? null });

/** The steps of a draft with one more. */
export const stepped = (
  { clock }: Pick<House, 'clock'>,
  draft: Pick<PolicyDraft, 'steps'>,
  actor: Actor,
  what: DraftStep['what'],
  detail?: string,
): readonly DraftStep[] => [
  ...draft.steps,
  { at: clock.now(), what, ...authorOf(actor), ...(detail === undefined ? {} : { detail }) },
];

export interface NewDraft {
  readonly title: string;
  /** YAML; the text of the version in force unless given. */
  readonly source?: string | undefined;
}

/** Begins a draft on the ground of the version in force. */
export async function beginDraft(
  house: House,
  actor: Actor,
  { title, source }: NewDraft,
): Promise<PolicyDraft> {
  const current = await house.store.policies.current();
  const ground = current?.source ?? '';
  const now = house.clock.now();
  const draft: PolicyDraft = {
    id: randomUUID(),
    title,
    baseVersion: current?.version ?? 0,
    state: 'draft',
    source: source === undefined ? ground : withoutOwnSignatures([ground], source),
    revision: 1,
    createdAt: now,
    changedAt: now,
    endedAt: null,
    appliedVersion: null,
    editors: [authorOf(actor)],
    steps: stepped(house, { steps: [] }, actor, 'made'),
  };
  await house.store.policyDrafts.add(draft);
  return draft;
}

export interface DraftEdit {
  /** The revision that the writer saw. */
  readonly revision: number;
  readonly title?: string | undefined;
  /** The whole text, or parts of it; not both. */
  readonly source?: string | undefined;
  readonly changes?: readonly PolicyChange[] | undefined;
}

/**
 * Writes in a draft. What was submitted or approved is a draft again.
 *
 * @throws {Failure} `not-found`, `conflict`, `changed-meanwhile`, `invalid-input`
 */
export async function editDraft(
  house: House,
  id: string,
  actor: Actor,
  { revision, title, source, changes }: DraftEdit,
): Promise<PolicyDraft> {
  const draft = await writableDraft(house, id, revision);
  const asked = changes ? changedText(source ?? draft.source, changes) : (source ?? draft.source);
  const base = (await house.store.policies.version(draft.baseVersion))?.source ?? '';
  const text = withoutOwnSignatures([draft.source, base], asked);
  const detail = changes
    ?.map(({ path }) => path)
    .join(', ')
    .slice(0, 500);
  if (text === draft.source) return rename(house, draft, title);
  return write(
    house,
    draft,
    actor,
    'changed',
    { source: text, ...(title === undefined ? {} : { title }) },
    detail,
  );
}

/** Another title is no other policy: it stays as approved as it was. */
async function rename(house: House, draft: PolicyDraft, title = draft.title): Promise<PolicyDraft> {
  if (title === draft.title) return draft;
  return changed(house, draft, { title, changedAt: house.clock.now() });
}

export interface Rebased {
  readonly draft: PolicyDraft;
  /** Open ones: then nothing was written. */
  readonly conflicts: readonly RebaseConflict[];
}

/**
 * Brings a draft over to the version in force.
 *
 * @param take for a conflict, by its path: whose part to take
 * @throws {Failure} `not-found`, `conflict`, `changed-meanwhile`, `invalid-input` where a text can't be read
 */
export async function rebaseDraft(
  house: House,
  id: string,
  actor: Actor,
  revision: number,
  take: Readonly<Record<string, 'draft' | 'current'>> = {},
): Promise<Rebased> {
  const draft = await writableDraft(house, id, revision);
  const { policies } = house.store;
  const current = await policies.current();
  if (!current || current.version === draft.baseVersion) return { draft, conflicts: [] };
  const base = (await policies.version(draft.baseVersion))?.source ?? '{}';
  const { text, conflicts } = changing(() => rebasePolicy(base, draft.source, current.source, take));
  if (text === null) return { draft, conflicts };
  const source = withoutOwnSignatures([current.source, draft.source], text);
  const written = await write(house, draft, actor, 'rebased', { source, baseVersion: current.version });
  return { draft: written, conflicts: [] };
}

/** Throws a draft away. @throws {Failure} `not-found`, `conflict` where it was applied, `changed-meanwhile` */
export async function dropDraft(house: House, id: string, revision: number): Promise<void> {
  const draft = await writableDraft(house, id, revision);
  if (!(await house.store.policyDrafts.drop(id, revision))) throw draftChanged(draft);
}

/** @throws {Failure} `not-found`, `conflict`, `changed-meanwhile` */
export async function writableDraft(house: House, id: string, revision: number): Promise<PolicyDraft> {
  const draft = await draftOf(house, id);
  if (!writable.includes(draft.state)) throw wrongDraftState(draft, writable);
  if (draft.revision !== revision) throw draftChanged(draft);
  return draft;
}

function write(
  house: House,
  draft: PolicyDraft,
  actor: Actor,
  what: DraftStep['what'],
  to: Partial<PolicyDraft>,
  detail?: string,
): Promise<PolicyDraft> {
  const author = authorOf(actor);
  const known = draft.editors.some(({ name, user }) => name === author.name && user === author.user);
  return changed(house, draft, {
    ...to,
    state: 'draft',
    changedAt: house.clock.now(),
    editors: known ? draft.editors : [...draft.editors, author],
    steps: stepped(house, draft, actor, what, detail),
  });
}

/** @throws {Failure} `changed-meanwhile` */
export async function changed(
  { store }: Pick<House, 'store'>,
  draft: PolicyDraft,
  to: Partial<Omit<PolicyDraft, 'id' | 'revision' | 'createdAt'>>,
): Promise<PolicyDraft> {
  const written = await store.policyDrafts.change(draft.id, draft.revision, to);
  if (!written) throw draftChanged(draft);
  return written;
}
