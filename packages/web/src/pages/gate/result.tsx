import { Link } from '@tanstack/react-router';
import type { GateSummary } from '../../api/contract.generated.ts';
import { may } from '../../api/session.ts';
import { usePurposeNames } from '../../api/use-purposes.ts';
import { useSession } from '../../api/use-session.ts';
import { BarList } from '../../charts/bar-list.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Provision } from '../../signs/reason-line.tsx';
import { Verdict } from '../../signs/verdict.tsx';
import { common } from '../../words/common.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import classes from './gate.module.css';
import { behindKey, type JudgedList } from './judge-list.ts';
import type { Question } from './use-question.ts';
import { words } from './words.ts';

/** More of a kind are folded. */
const shownFirst = 4;
const outcomes = ['lawful', 'unlawful', 'unknown'] as const;

interface ResultProps {
  readonly summary: GateSummary;
  readonly question: Question;
  readonly listed: JudgedList | undefined;
}

/** How many may be contacted, may not, or are unknown; and why, each number leading to its people. */
export function Result({ summary, question, listed }: ResultProps) {
  const w = useWords(words);
  const { channels } = useWords(common);
  const { number, share, day } = useFormat();
  const nameOf = usePurposeNames();
  const session = useSession();
  const total = summary.lawful + summary.unlawful + summary.unknown;
  const says = question.audience === 'view' ? w.nobodyInView : w.nobodySays;
  if (total === 0)
    return <EmptyState title={w.nobody} says={summary.complete === false ? w.incomplete : says} />;
  const label = { lawful: w.allowed, unlawful: w.refused, unknown: w.unknown };
  const opens = !question.unnamed || may(session, 'gate:reasons', 'people:read');
  const barOf = (reason: GateSummary['byReason'][number]) => {
    const { outcome, count, says, name, cites, source, rule } = reason;
    const behind = behindKey(outcome, reason);
    const leads = opens && (question.unnamed ? rule : listed);
    return {
      id: behind,
      count,
      label: (
        <>
          {says ?? name}{' '}
          {cites && source ? <Provision reason={{ cites: cites.slice(0, 1), source }} /> : null}
        </>
      ),
      ...(leads
        ? {
            shown: (
              <Link
                to="/gate"
                search={(before: Record<string, string | undefined>) => ({ ...before, behind })}
                resetScroll={false}
              >
                {number(count)}
              </Link>
            ),
          }
        : {}),
    };
  };
  return (
    <>
      <p className={classes.about}>
        {w.resultSays(
          nameOf(summary.purpose),
          channels[summary.channel] ?? summary.channel,
          day(summary.day),
        )}
      </p>
      <ul className={classes.counts}>
        {outcomes.map((outcome) => (
          <li key={outcome}>
            <Verdict outcome={outcome} label={label[outcome](number(summary[outcome]))} />{' '}
            <span className="hb-muted">{share(summary[outcome], total)}</span>
          </li>
        ))}
      </ul>
      <div className={classes.bar} aria-hidden="true">
        {outcomes.map((outcome) =>
          summary[outcome] > 0 ? (
            <span key={outcome} data-outcome={outcome} style={{ flexGrow: summary[outcome] }} />
          ) : null,
        )}
      </div>
      <div className={classes.notes}>
        {summary.complete === false ? <p>{w.incomplete}</p> : null}
        {summary.unknownPeople > 0 ? (
          <p>{w.unknownPeople(summary.unknownPeople, number(summary.unknownPeople))}</p>
        ) : summary.unknown > 0 ? (
          <p>{w.unknownNever}</p>
        ) : null}
        {summary.notConcerned > 0 ? <p>{w.notConcerned(number(summary.notConcerned))}</p> : null}
        {may(session, 'gate:reasons') ? (
          may(session, 'people:read') ? null : (
            <p>{w.categoriesOnly}</p>
          )
        ) : (
          <p>{w.noReasons}</p>
        )}
      </div>
      {(['unlawful', 'unknown', 'lawful'] as const).map((outcome) => {
        const rows = summary.byReason.filter((reason) => reason.outcome === outcome);
        if (rows.length === 0) return null;
        const bars = (some: typeof rows) => (
          <BarList head={[w.reason, w.people]} of={total} tone={outcome} rows={some.map(barOf)} />
        );
        return (
          <section key={outcome} className={classes.reasons}>
            <h3>{w.why[outcome]}</h3>
            {bars(rows.slice(0, shownFirst))}
            {rows.length > shownFirst ? (
              <details className={classes.rest}>
                <summary>{w.moreReasons(number(rows.length - shownFirst))}</summary>
                {bars(rows.slice(shownFirst))}
              </details>
            ) : null}
          </section>
        );
      })}
    </>
  );
}
