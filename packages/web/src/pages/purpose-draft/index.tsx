import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { DraftSession } from '../../api/draft-session.ts';
import { may } from '../../api/session.ts';
import { useDraftSession, useDraftView } from '../../api/use-draft.ts';
import { useSession } from '../../api/use-session.ts';
import { PageFrame } from '../../parts/page-frame.tsx';
import { PageTabs } from '../../parts/page-tabs.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { ChangesTab } from './changes-tab.tsx';
import { Course } from './course.tsx';
import { DraftActions } from './draft-actions.tsx';
import { DraftNotes } from './draft-notes.tsx';
import { EditTab } from './edit-tab.tsx';
import { SavedSign } from './saved-sign.tsx';
import { TextTab } from './text-tab.tsx';
import { words } from './words.ts';

const route = getRouteApi('/signed-in/purposes/$draft');
const tabs = ['edit', 'changes', 'text', 'course'] as const;

/** One draft of the policy: written in, looked at, handed in and put in force. */
export function Page() {
  const w = useWords(words);
  const { draft } = route.useParams();
  const { session, error, refetch } = useDraftSession(draft);
  if (session) return <Draft session={session} />;
  return (
    <PageFrame title={w.draft}>
      <ProblemNote problem={error} again={() => void refetch()} />
    </PageFrame>
  );
}

function Draft({ session }: { readonly session: DraftSession }) {
  const w = useWords(words);
  const { list } = useFormat();
  const navigate = useNavigate();
  const caller = useSession();
  const search = route.useSearch();
  const { draft, policy } = useDraftView(session);
  const writes = may(caller, 'policy:propose') && draft.state !== 'applied';
  const asked = tabs.find((each) => each === search.tab) ?? 'edit';
  const tab = policy || asked !== 'edit' ? asked : 'text';
  return (
    <PageFrame
      title={draft.title}
      says={
        <>
          {w.begun(draft.baseVersion, list(draft.editors))} · <SavedSign session={session} />
        </>
      }
      actions={<DraftActions session={session} />}
      wide={tab === 'edit'}
    >
      <DraftNotes session={session} writes={writes} />
      <PageTabs
        label={w.draft}
        tabs={tabs}
        names={w.tabs}
        disabled={policy ? [] : ['edit']}
        shown={tab}
        show={(name) => {
          const { tab: _, ...rest } = search;
          void navigate({
            to: '/purposes/$draft',
            params: { draft: draft.id },
            search: name === 'edit' ? rest : { ...rest, tab: name },
          });
        }}
      >
        {tab === 'edit' && policy ? <EditTab session={session} policy={policy} writes={writes} /> : null}
        {tab === 'changes' ? <ChangesTab session={session} /> : null}
        {tab === 'text' ? <TextTab session={session} writes={writes} /> : null}
        {tab === 'course' ? <Course draft={draft} policy={policy} /> : null}
      </PageTabs>
    </PageFrame>
  );
}
