import { checkPolicy, type Json, type Policy } from '@houdbaar/core/policy';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useMemo } from 'react';
import type { DraftSession } from '../../api/draft-session.ts';
import { Panel } from '../../parts/page-frame.tsx';
import { useWords } from '../../words/language.ts';
import { AddPurpose } from './add-purpose.tsx';
import classes from './draft.module.css';
import { type Editing, EditingContext } from './editing.ts';
import { ImpactPanel } from './impact-panel.tsx';
import { PurposeList } from './purpose-list.tsx';
import { PurposePanels } from './purpose-panels.tsx';
import { today } from './today.ts';
import { words } from './words.ts';

const route = getRouteApi('/signed-in/purposes/$draft');

interface EditTabProps {
  readonly session: DraftSession;
  readonly policy: Policy;
  readonly writes: boolean;
}

/** The purposes at the left, the chosen one to write in, and at once whom it touches. */
export function EditTab({ session, policy, writes }: EditTabProps) {
  const w = useWords(words);
  const navigate = useNavigate();
  const search = route.useSearch();
  const ids = Object.keys(policy.purposes);
  const id = search.purpose && search.purpose in policy.purposes ? search.purpose : ids[0];
  const purpose = id === undefined ? undefined : policy.purposes[id];
  const late = useDeferredValue(policy);
  const findings = useMemo(() => checked(late), [late]);
  const go = (more: Readonly<Record<string, string>>) =>
    void navigate({
      to: '/purposes/$draft',
      params: { draft: session.view().draft.id },
      search: id ? { purpose: id, ...more } : more,
    });
  const editing: Editing | undefined =
    id && purpose
      ? {
          session,
          policy,
          id,
          purpose,
          writes,
          findings: findings.filter(({ path }) => path.startsWith(`purposes.${id}.`)),
          change: (place: string, value: Json) =>
            session.change(place ? `purposes.${id}.${place}` : `purposes.${id}`, value),
        }
      : undefined;
  return (
    <div className={classes.edit}>
      <PurposeList
        policy={policy}
        chosen={id}
        choose={(chosen) => go({ purpose: chosen })}
        findings={findings}
        writes={writes}
        add={() => go({ add: '1' })}
        restore={(gone, declared) => session.change(`purposes.${gone}`, declared)}
      />
      {editing ? (
        <EditingContext value={editing}>
          <PurposePanels key={editing.id} />
        </EditingContext>
      ) : (
        <Panel>{w.noPurposes}</Panel>
      )}
      <div className={classes.impact}>
        <ImpactPanel session={session} policy={late} />
      </div>
      {search.add && writes ? (
        <AddPurpose
          session={session}
          policy={policy}
          close={(made) => {
            void navigate({
              to: '/purposes/$draft',
              params: { draft: session.view().draft.id },
              search: made ? { purpose: made } : id ? { purpose: id } : {},
            });
          }}
        />
      ) : null}
    </div>
  );
}

/** A half-written period can't be checked; what is wrong with it the server says when it is saved. */
function checked(policy: Policy): ReturnType<typeof checkPolicy> {
  try {
    return checkPolicy(policy, today());
  } catch {
    return [];
  }
}
