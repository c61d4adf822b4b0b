import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import type { DraftSession } from '../../api/draft-session.ts';
import { useDraftView } from '../../api/use-draft.ts';
import { Panel } from '../../parts/page-frame.tsx';
import { PolicyChanges } from '../../parts/policy-changes.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useWords } from '../../words/language.ts';
import { words } from './words.ts';

/** What the draft says otherwise than the version that it began from, or the one in force. */
export function ChangesTab({ session }: { readonly session: DraftSession }) {
  const w = useWords(words);
  const { draft, state } = useDraftView(session);
  const [against, setAgainst] = useState<'base' | 'current'>('base');
  const { data, error, refetch } = useQuery({
    queryKey: ['policy-draft-diff', draft.id, draft.revision, against],
    enabled: state === 'saved',
    queryFn: ({ signal }) =>
      api('GET /api/v1/policy/drafts/{id}/diff', { params: { id: draft.id }, query: { against }, signal }),
  });
  return (
    <Panel
      title={w.tabs.changes}
      actions={
        draft.outdated ? (
          <SegmentedControl
            size="xs"
            aria-label={w.changes.against}
            value={against}
            onChange={(value) => setAgainst(value as 'base' | 'current')}
            data={[
              { value: 'base', label: w.changes.base },
              { value: 'current', label: w.changes.current },
            ]}
          />
        ) : null
      }
    >
      <ProblemNote problem={error} again={() => void refetch()} />
      {data ? <PolicyChanges diff={data} /> : null}
    </Panel>
  );
}
