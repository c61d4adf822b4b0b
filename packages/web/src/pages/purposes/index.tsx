import { Button } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { may } from '../../api/session.ts';
import { usePolicy } from '../../api/use-purposes.ts';
import { useSession } from '../../api/use-session.ts';
import { PageFrame } from '../../parts/page-frame.tsx';
import { PageTabs } from '../../parts/page-tabs.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { Drafts } from './drafts.tsx';
import { NewDraft, type NewDraftFor } from './new-draft.tsx';
import { Register } from './register.tsx';
import { Versions } from './versions.tsx';
import { words } from './words.ts';

const route = getRouteApi('/signed-in/purposes');
const tabs = ['register', 'drafts', 'versions'] as const;

/** What data are used for: the register, the drafts that would change it, and how it came to be. */
export function Page() {
  const w = useWords(words);
  const { instant } = useFormat();
  const session = useSession();
  const navigate = useNavigate();
  const search = route.useSearch();
  const [pressed, ask] = useState<NewDraftFor>();
  const { data } = usePolicy();
  const tab = tabs.find((each) => each === search.tab) ?? 'register';
  const proposes = may(session, 'policy:propose');
  // The search leads here with what should be made.
  const sent = (['draft', 'purpose'] as const).find((kind) => proposes && kind === search.new);
  const asked = pressed ?? (sent && { kind: sent });
  const close = () => {
    ask(undefined);
    if (sent) void navigate({ to: '/purposes', search: {}, replace: true });
  };
  return (
    <PageFrame
      title={w.title}
      says={
        data
          ? w.inForce(data.version.version, data.version.appliedBy, instant(data.version.appliedAt))
          : w.says
      }
      actions={
        proposes ? (
          <>
            <Button variant="default" onClick={() => ask({ kind: 'draft' })}>
              {w.newDraft}
            </Button>
            <Button onClick={() => ask({ kind: 'purpose' })}>{w.newPurpose}</Button>
          </>
        ) : null
      }
    >
      <PageTabs
        label={w.title}
        tabs={tabs}
        names={w.tabs}
        shown={tab}
        show={(name) => void navigate({ to: '/purposes', search: name === 'register' ? {} : { tab: name } })}
      >
        {tab === 'register' ? (
          <Register
            marked={search.purpose}
            change={
              proposes
                ? (purpose, name) => ask({ kind: 'change', purpose, title: w.changeTitle(name) })
                : undefined
            }
            begin={proposes ? () => ask({ kind: 'purpose' }) : undefined}
          />
        ) : null}
        {tab === 'drafts' ? <Drafts begin={proposes ? () => ask({ kind: 'draft' }) : undefined} /> : null}
        {tab === 'versions' ? <Versions /> : null}
      </PageTabs>
      {asked ? <NewDraft key={asked.kind} asked={asked} close={close} /> : null}
    </PageFrame>
  );
}
