import type { Said } from '@houdbaar/core/terms';
import { Failure, notFound } from '../failure.ts';
import type { House } from '../house.ts';
import type { DraftState, PolicyDraft } from '../ports/index.ts';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** @throws {Failure} `not-found` */
export async function draftOf({ store }: Pick<House, 'store'>, id: string): Promise<PolicyDraft> {
  const draft = uuid.test(id) ? await store.policyDrafts.get(id) : null;
  if (!draft) throw notFound({ nl: 'het voorstel', en: 'draft' }, id);
  return draft;
}

const states: Readonly<Record<DraftState, Said>> = {
  draft: { nl: 'nog niet ingediend', en: 'not submitted yet' },
  submitted: { nl: 'ingediend', en: 'submitted' },
  approved: { nl: 'goedgekeurd', en: 'approved' },
  rejected: { nl: 'afgewezen', en: 'rejected' },
  applied: { nl: 'al in gebruik', en: 'in force already' },
};

/** The draft is not in a state in which this can be done. */
export const wrongDraftState = ({ id, state }: PolicyDraft, wanted: readonly DraftState[]): Failure =>
  new Failure(
    'conflict',
    {
      nl: `Dit kan niet: het voorstel is ${states[state].nl}. Het kan alleen als het ${wanted.map((each) => states[each].nl).join(' of ')} is.`,
      en: `This cannot be done: the draft is ${states[state].en}. It can only be done when it is ${wanted.map((each) => states[each].en).join(' or ')}.`,
    },
    { data: { draft: id, state, wanted } },
  );

/** Someone else wrote in it since. */
export const draftChanged = ({ id, revision }: PolicyDraft): Failure =>
  new Failure(
    'changed-meanwhile',
    {
      nl: 'Iemand anders heeft dit voorstel intussen gewijzigd. Laad het opnieuw en kijk wat er is veranderd.',
      en: 'Someone else changed this draft in the meantime. Load it again and see what is different.',
    },
    { data: { draft: id, revision } },
  );

/** Another version came in force since it was begun. */
export const draftOutdated = ({ id, baseVersion }: PolicyDraft, now: number): Failure =>
  new Failure(
    'conflict',
    {
      nl: `Dit voorstel gaat uit van versie ${baseVersion}; versie ${now} is nu in gebruik. Werk het eerst bij.`,
      en: `This draft began from version ${baseVersion}; version ${now} is in force now. Bring it up to date first.`,
    },
    { data: { draft: id, baseVersion, currentVersion: now } },
  );

/** Someone who did not write in it must approve it. */
export const anotherApprover = ({ id, editors }: PolicyDraft): Failure =>
  new Failure(
    'second-person-needed',
    {
      nl: 'Iemand die niet aan dit voorstel heeft geschreven, moet het goedkeuren, en niet met een sleutel of wachtwoordlink die een schrijver heeft gegeven.',
      en: 'Someone who did not write in this draft must approve it, and not with a key or a password link that a writer gave out.',
    },
    { data: { draft: id, editors: editors.map(({ name }) => name) } },
  );
