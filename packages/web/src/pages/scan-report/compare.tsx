import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api } from '../../api/client.ts';
import type { ComparedScans, Scan } from '../../api/contract.generated.ts';
import { Panel } from '../../parts/page-frame.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { Badge } from '../../signs/verdict.tsx';
import { useFormat } from '../../words/format.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { severityTone } from './by-risk.ts';
import classes from './scan-report.module.css';
import { words } from './words.ts';

const route = getRouteApi('/signed-in/scans/$id');

/** What became better or worse since an earlier report; the address remembers which. */
export function Compare({ scan }: { readonly scan: Scan }) {
  const w = useWords(words);
  const { instant, number } = useFormat();
  const navigate = useNavigate();
  const { with: chosen } = route.useSearch();
  const { data: list } = useQuery({
    queryKey: ['scans', 'to-compare'],
    queryFn: ({ signal }) => api('GET /api/v1/scans', { query: { limit: 100 }, signal }),
  });
  const { data: compared, error } = useQuery({
    queryKey: ['compared-scans', scan.id, chosen],
    queryFn: ({ signal }) =>
      api('GET /api/v1/scans/{id}/compare', {
        params: { id: scan.id },
        query: { with: chosen ?? '' },
        signal,
      }),
    enabled: Boolean(chosen),
  });
  // A report on the same file says most, so those come first.
  const earlier = (list?.items ?? [])
    .filter(({ id, at }) => id !== scan.id && at <= scan.at)
    .toSorted((one, other) => Number(other.name === scan.name) - Number(one.name === scan.name));
  return (
    <Panel title={w.compare}>
      {list && earlier.length === 0 ? (
        <p className={`hb-muted ${classes.flat}`}>{w.compareEmpty}</p>
      ) : (
        <NativeSelect
          label={w.compareWith}
          value={chosen ?? ''}
          onChange={(event) => {
            const other = event.currentTarget.value;
            void navigate({
              to: '/scans/$id',
              params: { id: scan.id },
              search: other ? { with: other } : {},
              replace: true,
              resetScroll: false,
            });
          }}
          data={[
            { value: '', label: w.compareNone },
            ...earlier.map(({ id, name, at, score }) => ({
              value: id,
              label: w.compareOption(name, instant(at), number(score)),
            })),
          ]}
        />
      )}
      <ProblemNote problem={error} />
      <div aria-live="polite">{compared && chosen ? <Difference compared={compared} /> : null}</div>
    </Panel>
  );
}

function Difference({ compared }: { readonly compared: ComparedScans }) {
  const w = useWords(words);
  const { language } = useLanguage();
  const { number } = useFormat();
  const { score, people, gone, added, changed, unchanged, parts } = compared;
  const points = score.after - score.before;
  const moved = parts.filter(({ before, after }) => before !== after);
  const group = (title: string, items: readonly ReactNode[]) =>
    items.length > 0 ? (
      <>
        <h3 className={classes.small}>
          {title} ({number(items.length)})
        </h3>
        <ul className={classes.list}>{items}</ul>
      </>
    ) : null;
  return (
    <>
      <p>
        <strong>{w.scoreWas(number(score.before), number(score.after))}</strong>{' '}
        <Badge tone={points > 0 ? 'lawful' : points < 0 ? 'unlawful' : 'plain'}>
          {points > 0 ? w.better(number(points)) : points < 0 ? w.worse(number(-points)) : w.same}
        </Badge>
        <br />
        {w.peopleWas(number(people.before), number(people.after))}
      </p>
      {moved.length > 0 ? (
        <ul className={classes.list}>
          {moved.map(({ id, name, before, after }) => (
            <li key={id}>
              {name[language]}{' '}
              <span className="hb-muted">
                {w.fromTo(percent(before, w.notJudged), percent(after, w.notJudged))}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {group(
        w.gone,
        gone.map(({ id, title, count }) => (
          <li key={id}>
            ✓ {title[language]} <span className="hb-muted">{w.people(count, number(count))}</span>
          </li>
        )),
      )}
      {group(
        w.added,
        added.map(({ id, title, count, severity }) => (
          <li key={id}>
            {title[language]} <span className="hb-muted">{w.people(count, number(count))}</span>{' '}
            <Badge tone={severityTone[severity]}>{w.severities[severity]}</Badge>
          </li>
        )),
      )}
      {group(
        w.changed,
        changed.map(({ id, title, before, after }) => (
          <li key={id}>
            {title[language]}{' '}
            <span className="hb-muted">{w.fromTo(number(before.count), number(after.count))}</span>
          </li>
        )),
      )}
      <p className="hb-muted">
        {gone.length + added.length + changed.length === 0 ? w.nothingMoved : null}{' '}
        {unchanged > 0 ? w.unchanged(unchanged) : null}
      </p>
    </>
  );
}

const percent = (value: number | null, none: string): string =>
  value === null ? none : `${Math.round(100 * value)} %`;
