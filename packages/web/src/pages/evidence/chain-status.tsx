import { Link } from '@tanstack/react-router';
import type { EvidenceStatus } from '../../api/contract.generated.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { Panel } from '../../parts/page-frame.tsx';
import { Badge } from '../../signs/verdict.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import classes from './evidence.module.css';
import { words } from './words.ts';

/** What the last check found. */
export function ChainStatus({
  status: { entries, lastRoot, lastCheck },
}: {
  readonly status: EvidenceStatus;
}) {
  const w = useWords(words);
  const { number, instant, day } = useFormat();
  const check = lastCheck?.check;
  return (
    <>
      <Panel title={w.state}>
        <dl className={classes.facts}>
          <div>
            <dt>{w.lastCheck}</dt>
            <dd>
              {lastCheck && check ? (
                <>
                  <Badge tone={check.holds ? 'lawful' : 'unlawful'}>
                    {check.holds ? `✓ ${w.holds}` : `✗ ${w.broken}`}
                  </Badge>{' '}
                  <span className="hb-muted">{w.checkedBy(instant(lastCheck.at), lastCheck.by)}</span>
                </>
              ) : (
                w.never
              )}
            </dd>
          </div>
          <div>
            <dt>{w.entries}</dt>
            <dd>
              {entries === null ? '–' : number(entries)}
              {check ? (
                <span className="hb-muted">
                  {' '}
                  · {number(check.people)} {w.people} · {w.days(check.days, number(check.days))}
                </span>
              ) : null}
            </dd>
          </div>
          <div>
            <dt>{w.lastRoot}</dt>
            <dd>
              {lastRoot ? (
                <>
                  {day(lastRoot.day)} <code className={classes.hash}>{lastRoot.root}</code>
                </>
              ) : (
                <span className="hb-muted">{w.noRoot}</span>
              )}
            </dd>
          </div>
        </dl>
      </Panel>
      {check && check.breaks.length > 0 ? (
        <Panel title={w.breaks} flush>
          <DataTable
            caption={w.breaks}
            rows={check.breaks}
            keyOf={(each) => JSON.stringify(each)}
            columns={[
              { id: 'where', title: w.where, cell: ({ at }) => w.places[at] ?? at },
              {
                id: 'person',
                title: w.person,
                cell: ({ person }) =>
                  person === undefined ? (
                    ''
                  ) : (
                    <Link to="/people/$id" params={{ id: String(person) }}>
                      {person}
                    </Link>
                  ),
              },
              { id: 'day', title: w.day, cell: ({ day: at }) => (at ? day(at) : '') },
              { id: 'fault', title: '', cell: ({ fault }) => fault ?? '' },
            ]}
          />
        </Panel>
      ) : null}
    </>
  );
}
