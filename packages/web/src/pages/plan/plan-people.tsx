import { Button, Group, VisuallyHidden } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { Plan, PlanItem } from '../../api/contract.generated.ts';
import { may } from '../../api/session.ts';
import { usePurposeNames } from '../../api/use-purposes.ts';
import { useSession } from '../../api/use-session.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Panel } from '../../parts/page-frame.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { factWords } from '../../words/facts.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { HoldOne } from './hold-one.tsx';
import { LeaveOut } from './leave-out.tsx';
import classes from './plan.module.css';
import { PlanSearch } from './plan-search.tsx';
import { filtersIn, usePlanItems } from './use-plan-items.ts';
import { words } from './words.ts';

const route = getRouteApi('/signed-in/clean-up/$id');

/** What was searched for last, for who comes back from a person; in no address and no storage. */
let lastSought = { plan: '', text: '' };

/** The number of one person may stand in the address; anything else that is searched for may not. */
const searchedBefore = (plan: string, find: unknown): string => {
  if (find !== undefined) return `#${String(find).replace(/^#/, '')}`;
  return lastSought.plan === plan ? lastSought.text : '';
};

/** Whom the plan concerns, each with what would go and by which rule; who may, takes someone out or holds them. */
export function PlanPeople({ plan }: { readonly plan: Plan }) {
  const w = useWords(words);
  const { fields: names } = useWords(factWords);
  const { list, number } = useFormat();
  const nameOf = usePurposeNames();
  const session = useSession();
  const navigate = useNavigate();
  const search = route.useSearch();
  const filters = filtersIn(search);
  const [typed, setTyped] = useState(() => searchedBefore(plan.id, search.find));
  const [sought] = useDebouncedValue(typed.trim(), 300);
  const [acting, setActing] = useState<{ readonly act: 'leave-out' | 'hold'; readonly item: PlanItem }>();
  const table = useRef<HTMLDivElement>(null);
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = usePlanItems(
    plan,
    sought,
    filters,
  );
  const rows = data?.pages.flatMap(({ items }) => items);
  const isNarrowed = sought !== '' || filters.state !== undefined || filters.action !== undefined;
  const filter = (changed: Readonly<Record<string, string | undefined>>) =>
    void navigate({
      to: '/clean-up/$id',
      params: { id: plan.id },
      search: (before: Record<string, string | undefined>) => ({ ...before, ...changed }),
      replace: true,
      resetScroll: false,
    });
  const type = (text: string) => {
    setTyped(text);
    lastSought = { plan: plan.id, text };
    const find = /^#(\d{1,15})$/.exec(text.trim())?.[1];
    if (find !== search.find) filter({ find });
  };
  const total = data?.pages[0]?.total;
  const mayTakeOut = (plan.state === 'planned' || plan.state === 'announced') && may(session, 'plans:write');
  const mayHold = !['executed', 'cancelled'].includes(plan.state) && may(session, 'holds:write');
  const whoIs = ({ name, person }: PlanItem) => name ?? `#${person}`;
  return (
    <Panel title={w.people} flush>
      <PlanSearch
        typed={typed}
        type={type}
        filters={filters}
        filter={filter}
        toFirst={() => table.current?.querySelector<HTMLElement>('tbody a')?.focus()}
      />
      <div role="status">
        {!isNarrowed || !total ? null : total.people > 0 ? (
          <p className={classes.found}>
            {total.more ? w.foundMore(number(total.people)) : w.found(total.people, number(total.people))}
          </p>
        ) : (
          <VisuallyHidden>{w.nobody}</VisuallyHidden>
        )}
      </div>
      {data?.pages[0]?.complete === false ? (
        <p role="note" className={classes.found}>
          {w.incomplete}
        </p>
      ) : null}
      <ProblemNote problem={error} again={() => void refetch()} />
      <div ref={table}>
        <DataTable<PlanItem>
          cards
          caption={w.people}
          rows={rows}
          keyOf={({ person }) => person}
          empty={
            isNarrowed ? (
              <EmptyState
                title={w.nobody}
                says={sought === '' ? w.nobodySays : plan.started ? w.notInStartedSays : w.notInPlanSays}
              />
            ) : (
              <EmptyState title={w.nothing} says={w.nothingSays} />
            )
          }
          more={hasNextPage ? { load: () => void fetchNextPage(), loading: isFetchingNextPage } : undefined}
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
              cell: ({ state: is, reason, onHold }) => {
                const why = reason ?? (onHold ? 'held' : null);
                return why ? `${w.states[is]}: ${w.skippedWhy[why] ?? why}` : w.states[is];
              },
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
      </div>
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
