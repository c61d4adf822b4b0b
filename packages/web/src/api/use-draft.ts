import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { api } from './client.ts';
import type { WholePolicyDraft } from './contract.generated.ts';
import { DraftSession, type DraftView } from './draft-session.ts';

/** Opens a draft to write in it; what is written is saved by itself, at the latest when the page is left. */
export function useDraftSession(id: string | undefined) {
  const client = useQueryClient();
  const queryKey = ['policy-draft', id];
  const { data, error, refetch } = useQuery({
    queryKey,
    enabled: id !== undefined,
    staleTime: 0,
    queryFn: ({ signal }) => api('GET /api/v1/policy/drafts/{id}', { params: { id: id as string }, signal }),
  });
  const [session, setSession] = useState<DraftSession>();
  useEffect(() => {
    if (!data) return;
    if (session?.view().draft.id === data.id) session.adopt(data);
    else setSession(openDraft(data));
  }, [data, session]);
  useEffect(() => {
    if (!session) return;
    const stay = (event: BeforeUnloadEvent) => {
      if (session.view().state !== 'saved') event.preventDefault();
    };
    addEventListener('beforeunload', stay);
    return () => {
      removeEventListener('beforeunload', stay);
      void session
        .settle()
        .then((draft) => client.setQueryData(['policy-draft', draft.id], draft))
        .catch(() => undefined);
    };
  }, [session, client]);
  const current = session && session.view().draft.id === id ? session : undefined;
  return { session: current, error, refetch };
}

function openDraft(draft: WholePolicyDraft): DraftSession {
  const params = { id: draft.id };
  return new DraftSession(draft, {
    load: () => api('GET /api/v1/policy/drafts/{id}', { params }),
    save: (revision, changes) =>
      api('PATCH /api/v1/policy/drafts/{id}', { params, body: { revision, changes: [...changes] } }),
  });
}

/** How the draft stands now, with what was written here. */
export const useDraftView = (session: DraftSession): DraftView =>
  useSyncExternalStore(session.subscribe, session.view);
