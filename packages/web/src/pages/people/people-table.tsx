import { Link } from '@tanstack/react-router';
import type { KeyboardEvent, ReactNode } from 'react';
import type { ListedPerson } from '../../api/contract.generated.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { Badge, Verdict } from '../../signs/verdict.tsx';
import { common } from '../../words/common.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { isMasked, nameOf, placeOf, workOf } from './line-words.ts';
import classes from './people.module.css';
import { words } from './words.ts';

interface PeopleTableProps {
  readonly people: readonly ListedPerson[] | undefined;
  readonly more: { readonly load: () => void; readonly loading: boolean } | undefined;
  readonly foot: ReactNode;
  readonly empty: ReactNode;
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

const linkOf = '[data-person]';

/** From name to name with the arrows; Enter opens, as with any link. */
function moveOn(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>(linkOf)];
  const at = links.indexOf(document.activeElement as HTMLElement);
  const next = links[at < 0 ? 0 : at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** A dense table of people; what may not be seen shows as masked. */
export function PeopleTable({ people, more, foot, empty }: PeopleTableProps) {
  const w = useWords(words);
  const { channels } = useWords(common);
  const { month, day } = useFormat();
  const lanes = [...new Set(people?.flatMap(({ answers }) => answers.map(({ channel }) => channel)) ?? [])];
  const plain = (text: string | null | undefined) => text ?? <span className="hb-muted">{w.none}</span>;
  const hasWork = people?.some((person) => workOf(person)) ?? false;
  const columns: Column<ListedPerson>[] = [
    {
      id: 'name',
      title: w.name,
      cell: (person) => (
        <>
          <Link
            to="/people/$id"
            params={{ id: String(person.id) }}
            className={classes.name}
            data-person={person.id}
          >
            {nameOf(person) ?? w.unnamed(person.id)}
          </Link>
          {nameOf(person) === undefined && isMasked(person) ? (
            <span className="hb-muted"> · {w.masked}</span>
          ) : null}
        </>
      ),
    },
    ...(hasWork
      ? [{ id: 'work', title: w.work, cell: (person: ListedPerson) => plain(workOf(person)) }]
      : []),
    { id: 'place', title: w.place, cell: (person) => plain(placeOf(person)) },
    { id: 'country', title: w.country, cell: ({ country }) => plain(country) },
    { id: 'source', title: w.source, cell: ({ source }) => plain(source) },
    ...lanes.map((lane) => ({
      id: `lane-${lane}`,
      title: capital(lane === 'keep' ? w.keep : (channels[lane] ?? lane)),
      cell: ({ answers }: ListedPerson) => {
        const answer = answers.find(({ channel }) => channel === lane);
        return answer ? <Verdict outcome={answer.outcome} until={answer.until} /> : plain(null);
      },
    })),
    {
      id: 'lapse',
      title: w.lapse,
      cell: ({ bestBefore: { state, until } }) => {
        if (state === 'elsewhere') return <span className="hb-muted">{w.notForYours}</span>;
        if (state === 'lapsed') return <Badge tone="unlawful">{w.over}</Badge>;
        if (state === 'unknown') return <Badge tone="unknown">{w.unknownTerm}</Badge>;
        return until ? <span title={day(until)}>{month(until)}</span> : w.noEnd;
      },
    },
    { id: 'last', title: w.lastAct, cell: ({ lastAct }) => plain(lastAct && day(lastAct)) },
  ];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows go from link to link; each works by itself too
    <div onKeyDown={moveOn} data-people>
      <DataTable<ListedPerson>
        caption={w.title}
        cards
        rows={people}
        keyOf={({ id }) => id}
        columns={columns}
        more={more}
        foot={foot}
        empty={empty}
      />
    </div>
  );
}

/** Goes to the first of the list, from the search field. */
export const toFirst = (): void => document.querySelector<HTMLElement>(`[data-people] ${linkOf}`)?.focus();
