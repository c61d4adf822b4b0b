import { Button, Select, TextInput, VisuallyHidden } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { may } from '../../api/session.ts';
import { useSession } from '../../api/use-session.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { PageFrame, Panel } from '../../parts/page-frame.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { ExportDialog } from './export-dialog.tsx';
import { FilterChips, FilterFields } from './filter-bar.tsx';
import { filtersIn, type Sort, sortIn } from './filters.ts';
import classes from './people.module.css';
import { PeopleTable, toFirst } from './people-table.tsx';
import { usePeople } from './use-people.ts';
import { ViewsMenu } from './views-menu.tsx';
import { words } from './words.ts';

const route = getRouteApi('/signed-in/people');

/** What was searched for last, for who comes back from a person; in no address and no storage. */
let lastSearched = '';

/** People by filter and search: the filters stand in the address, what is searched for doesn't. */
export function Page() {
  const w = useWords(words);
  const { number } = useFormat();
  const session = useSession();
  const navigate = useNavigate();
  const search = route.useSearch();
  const filters = filtersIn(search);
  const sort = sortIn(search);
  const count = Object.keys(filters).length;
  const [typed, setTyped] = useState(lastSearched);
  const [q] = useDebouncedValue(typed.trim(), 300);
  const [unfolded, setUnfolded] = useState(false);
  const [exporting, setExporting] = useState(false);
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = usePeople(
    q,
    filters,
    sort,
  );
  const go = (wanted: Readonly<Record<string, string>>) => void navigate({ to: '/people', search: wanted });
  const withSort = (order: Sort): Record<string, string> => (order === 'number' ? {} : { sort: order });
  const first = data?.pages[0];
  const people = data?.pages.flatMap(({ items }) => items);
  const nobodyAtAll = people?.length === 0 && q === '' && count === 0;
  const shownTotal =
    first?.total &&
    (first.total.more
      ? w.moreThan(number(first.total.people))
      : w.total(first.total.people, number(first.total.people)));
  return (
    <PageFrame
      title={w.title}
      says={w.says}
      wide
      actions={
        <>
          <ViewsMenu filters={filters} sort={sort} open={go} />
          {may(session, 'people:export') ? (
            <Button variant="default" onClick={() => setExporting(true)} disabled={!people?.length}>
              {w.export}
            </Button>
          ) : null}
        </>
      }
    >
      <div className={classes.bar}>
        <TextInput
          className={classes.search}
          type="search"
          label={w.search}
          placeholder={w.searchHint}
          value={typed}
          maxLength={200}
          onChange={(event) => {
            lastSearched = event.currentTarget.value;
            setTyped(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
            event.preventDefault();
            toFirst();
          }}
          autoComplete="off"
        />
        {session?.purposes === 'all' || sort === 'lapse' ? (
          <Select
            label={w.sort}
            data={[
              { value: 'number', label: w.byNumber },
              { value: 'lapse', label: w.byLapse },
            ]}
            value={sort}
            allowDeselect={false}
            onChange={(value) => go({ ...filters, ...withSort(value === 'lapse' ? 'lapse' : 'number') })}
            w={160}
          />
        ) : null}
        <Button
          variant="default"
          aria-expanded={unfolded}
          aria-controls="people-filters"
          onClick={() => setUnfolded(!unfolded)}
        >
          {w.filtersOf(count)}
        </Button>
      </div>
      <div id="people-filters" hidden={!unfolded}>
        {unfolded ? (
          <Panel>
            <FilterFields filters={filters} change={(wanted) => go({ ...wanted, ...withSort(sort) })} />
          </Panel>
        ) : null}
      </div>
      <FilterChips filters={filters} change={(wanted) => go({ ...wanted, ...withSort(sort) })} />
      <ProblemNote problem={error} again={() => void refetch()} />
      {first && !first.complete ? <p role="note">{w.incomplete}</p> : null}
      {error ? null : (
        <Panel title={shownTotal ?? w.title} flush>
          <VisuallyHidden role="status">{shownTotal}</VisuallyHidden>
          <PeopleTable
            people={people}
            more={hasNextPage ? { load: () => void fetchNextPage(), loading: isFetchingNextPage } : undefined}
            foot={<span className={classes.keys}>{w.keys}</span>}
            empty={
              nobodyAtAll ? (
                <EmptyState
                  title={w.emptyTitle}
                  says={w.emptySays}
                  action={may(session, 'imports:write') ? <Link to="/imports">{w.toImport}</Link> : null}
                />
              ) : (
                <EmptyState title={w.noneTitle} says={q === '' ? w.noneFiltered : w.noneSays} />
              )
            }
          />
        </Panel>
      )}
      {exporting ? <ExportDialog q={q} filters={filters} close={() => setExporting(false)} /> : null}
    </PageFrame>
  );
}
