import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import type { Plan, PlanItem } from '../../api/contract.generated.ts';
import { may } from '../../api/session.ts';
import { usePurposeNames } from '../../api/use-purposes.ts';
import { useSession } from '../../api/use-session.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Panel } from '../../parts/page-frame.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { usePages } from '../../parts/use-pages.ts';
import { factWords } from '../../words/facts.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { HoldOne } from './hold-one.tsx';
import { LeaveOut } from './leave-out.tsx';
import classes from './plan.module.css';
import { words } from './words.ts';

const route = getRouteApi('/signed-in/clean-up/$id');
const states = ['waiting', 'done', 'skipped'] as const;

/** Whom the plan concerns, each with what would go and by which rule; who may, takes someone out or holds them. */
export function PlanPeople({ plan }: { readonly plan: Plan }) {
  const w = useWords(words);
  const { fields: names } = useWords(factWords);
  const { list } = useFormat();
  const nameOf = usePurposeNames();
  const session = useSession();
  const navigate = useNavigate();
  const search = route.useSearch();
  const state = states.find((each) => each === search.state);
  const [typed, setTyped] = useState(search.find ?? '');
  const [sought] = useDebouncedValue(typed.trim(), 300);
  const [acting, setActing] = useState<{ readonly act: 'leave-out' | 'hold'; readonly item: PlanItem }>();
  const wanted = useWanted(sought);
  const { rows, error, refetch, more } = usePages(
    ['plan-items', plan.id, plan.state, plan.hash, state, wanted],
    async (cursor, signal) =>
      wanted?.length === 0
        ? { items: [], next: null }
        : api('GET /api/v1/plans/{id}/items', {
            params: { id: plan.id },
            query: {
              limit: 50,
              ...(state ? { state } : {}),
              ...(wanted ? { person: wanted.slice(0, 100).join(',') } : {}),
              ...(cursor ? { cursor } : {}),
            },
            signal,
          }),
    wanted !== null,
  );
  const filter = (changed: Readonly<Record<string, string | undefined>>) =>
    void navigate({
      to: '/clean-up/$id',
      params: { id: plan.id },
      search: (before: Record<string, string | undefined>) => ({ ...before, ...changed }),
      replace: true,
      resetScroll: false,
    });
  const mayTakeOut = (plan.state === 'planned' || plan.state === 'announced') && may(session, 'plans:write');
  const mayHold = !['executed', 'cancelled'].includes(plan.state) && may(session, 'holds:write');
  const whoIs = ({ name, person }: PlanItem) => name ?? `#${person}`;
  return (
    <Panel title={w.people} flush>
      <search className={classes.find}>
        <TextInput
          label={w.find}
          placeholder={w.findSays}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            // Addresses stay out of the address bar.
            const found = event.currentTarget.value.trim();
            filter({ find: /^\d+$/.test(found) ? found : undefined });
          }}
        />
        <NativeSelect
          label={w.only}
          value={state ?? ''}
          onChange={(event) => filter({ state: event.currentTarget.value || undefined })}
          data={[
            { value: '', label: w.onlyAll },
            { value: 'waiting', label: w.onlyWaiting },
            { value: 'done', label: w.onlyDone },
            { value: 'skipped', label: w.onlySkipped },
          ]}
        />
      </search>
      <ProblemNote problem={error} again={() => void refetch()} />
      <DataTable<PlanItem>
        caption={w.people}
        rows={rows}
        keyOf={({ person }) => person}
        empty={
          sought === '' && !state ? (
            <EmptyState title={w.nothing} says={w.nothingSays} />
          ) : (
            <EmptyState title={w.notInPlan} says={w.notInPlanSays} />
          )
        }
        more={more}
        columns={[
          {
            id: 'person',
            title: w.person,
            cell: (item) => (
              <Link to="/people/$id" params={{ id: String(item.person) }}>
                {whoIs(item)}
              </Link>
            ),
          },
          { id: 'action', title: w.action, cell: ({ action }) => w.shortActions[action] },
          {
            id: 'fields',
            title: w.fields,
            cell: ({ fields }) => (fields ? list(fields.map((each) => names[each] ?? each)) : w.everything),
          },
          { id: 'purposes', title: w.purposes, cell: ({ purposes }) => list(purposes.map(nameOf)) },
          {
            id: 'rule',
            title: w.rule,
            cell: ({ rule, says }) => <span className="hb-muted">{says ?? rule ?? ''}</span>,
          },
          {
            id: 'state',
            title: w.state,
            cell: ({ state: is, reason }) =>
              reason ? `${w.states[is]}: ${w.skippedWhy[reason] ?? reason}` : w.states[is],
          },
          ...(mayTakeOut || mayHold
            ? [
                {
                  id: 'acts',
                  title: w.acts,
                  align: 'right' as const,
                  cell: (item: PlanItem) =>
                    item.state === 'waiting' ? (
                      <Group gap={6} justify="flex-end" wrap="nowrap">
                        {mayTakeOut ? (
                          <Button
                            variant="default"
                            size="xs"
                            onClick={() => setActing({ act: 'leave-out', item })}
                          >
                            {w.leaveOut}
                          </Button>
                        ) : null}
                        {mayHold ? (
                          <Button
                            variant="default"
                            size="xs"
                            onClick={() => setActing({ act: 'hold', item })}
                          >
                            {w.holdOne}
                          </Button>
                        ) : null}
                      </Group>
                    ) : null,
                },
              ]
            : []),
        ]}
      />
      {acting?.act === 'leave-out' ? (
        <LeaveOut
          plan={plan}
          person={acting.item.person}
          who={whoIs(acting.item)}
          close={() => setActing(undefined)}
        />
      ) : null}
      {acting?.act === 'hold' ? (
        <HoldOne person={acting.item.person} who={whoIs(acting.item)} close={() => setActing(undefined)} />
      ) : null}
    </Panel>
  );
}

/** The numbers that were asked for; undefined for everybody, null while an address is looked up. */
function useWanted(sought: string): readonly number[] | undefined | null {
  const email = sought.includes('@');
  const { data, isError } = useQuery({
    queryKey: ['find', sought],
    enabled: email,
    retry: false,
    queryFn: ({ signal }) => api('POST /api/v1/people/find', { body: { email: sought }, signal }),
  });
  if (sought === '') return undefined;
  if (email) return isError ? [] : (data?.people ?? null);
  const number = /^#?(\d{1,15})$/.exec(sought)?.[1];
  return number ? [Number(number)] : [];
}
