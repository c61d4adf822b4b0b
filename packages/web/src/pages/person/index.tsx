import { Button, Menu } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { may } from '../../api/session.ts';
import { useSession } from '../../api/use-session.ts';
import { Columns, PageFrame } from '../../parts/page-frame.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import type { Act } from './act.ts';
import { ActDialog } from './act-dialog.tsx';
import { AsOf } from './as-of.tsx';
import { correctableFields } from './correctable-fields.ts';
import { nameOf } from './name-of.ts';
import { PersonEvidence } from './person-evidence.tsx';
import { PersonFields } from './person-fields.tsx';
import { PersonLanes } from './person-lanes.tsx';
import { PersonTimeline } from './person-timeline.tsx';
import { words } from './words.ts';

const route = getRouteApi('/signed-in/people/$id');

const acts: readonly (readonly [Act, string])[] = [
  ['objection', 'objections:write'],
  ['withdrawal', 'consents:write'],
  ['consent', 'consents:write'],
  ['notice', 'notices:write'],
  ['restriction', 'people:write'],
  ['erasure', 'people:write'],
  ['correction', 'people:write'],
  ['hold', 'holds:write'],
];

/** Everything about one person: what may be done, how long what keeps, what happened, and what staff record here. */
export function Page() {
  const w = useWords(words);
  const { day } = useFormat();
  const id = Number(route.useParams().id);
  const { asOf } = route.useSearch();
  const navigate = useNavigate();
  const session = useSession();
  const [act, setAct] = useState<Act>();
  const {
    data: person,
    error,
    refetch,
  } = useQuery({
    queryKey: ['person', id, asOf],
    queryFn: ({ signal }) =>
      api('GET /api/v1/people/{id}', { params: { id }, query: asOf ? { asOf } : {}, signal }),
    placeholderData: keepPreviousData,
  });
  if (error)
    return <PageFrame title={w.unnamed(id)}>{<ProblemNote problem={error} again={refetch} />}</PageFrame>;
  if (!person) return <PageFrame title={w.unnamed(id)}>{null}</PageFrame>;
  const allowed = acts.filter(
    ([name, scope]) => may(session, scope) && (name !== 'correction' || correctableFields(person).length > 0),
  );
  const sources = [...new Set(person.fields.flatMap(({ values }) => values.map(({ source }) => source)))];
  return (
    <PageFrame
      title={nameOf(person) ?? w.unnamed(id)}
      says={[
        w.since(day(person.heldSince)),
        person.country,
        ...sources.slice(0, 2),
        w.number(person.id),
        ...(person.status === 'erased' ? [w.erased] : []),
      ]
        .filter(Boolean)
        .join(' · ')}
      actions={
        person.status === 'active' && allowed.length > 0 ? (
          <>
            {may(session, 'objections:write') ? (
              <Button variant="default" onClick={() => setAct('objection')}>
                {w.recordObjection}
              </Button>
            ) : null}
            <Menu position="bottom-end">
              <Menu.Target>
                <Button>{w.more} ▾</Button>
              </Menu.Target>
              <Menu.Dropdown>
                {allowed.map(([name]) => (
                  <Menu.Item key={name} onClick={() => setAct(name)}>
                    {w.acts[name]}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          </>
        ) : null
      }
    >
      {person.mergedFrom ? <p role="note">{w.mergedFrom(person.mergedFrom)}</p> : null}
      <AsOf
        key={id}
        person={person}
        day={asOf}
        choose={(chosen) =>
          void navigate({
            to: '/people/$id',
            params: { id: String(id) },
            search: chosen ? { asOf: chosen } : {},
          })
        }
      />
      {person.limits.map(({ limit, says }) => (
        <p key={limit} role="note">
          {says}
        </p>
      ))}
      <PersonLanes person={person} />
      <Columns split="main-left">
        <PersonFields person={person} />
        <PersonTimeline person={person} />
      </Columns>
      {person.evidence.length > 0 ? <PersonEvidence person={person} /> : null}
      {act ? <ActDialog act={act} person={person} close={() => setAct(undefined)} /> : null}
    </PageFrame>
  );
}
