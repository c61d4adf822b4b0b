import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { ImportOutcome } from '../../api/contract.generated.ts';
import { ImportCounts } from '../../parts/import-counts.tsx';
import { Panel } from '../../parts/page-frame.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { common } from '../../words/common.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import classes from './imports.module.css';
import { words } from './words.ts';

interface OutcomeProps {
  readonly outcome: ImportOutcome;
  /** Something was changed since. */
  readonly stale: boolean;
  readonly start: () => void;
  readonly starting: boolean;
  readonly problem: unknown;
}

/** What importing would do, row by row in numbers; and the button that does it. */
export function Outcome({ outcome, stale, start, starting, problem }: OutcomeProps) {
  const w = useWords(words);
  const { people } = useWords(common);
  const { number } = useFormat();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (outcome) place.current?.scrollIntoView({ block: 'nearest' });
  }, [outcome]);
  const { counts, leftOut, problems, refusals } = outcome;
  return (
    <div ref={place} aria-live="polite">
      <Panel title={w.outcomeTitle} says={w.outcomeSays(number(counts.rows))}>
        {counts.rows > 0 ? <ImportCounts counts={counts} refusals={refusals} /> : <p>{w.nothingToTake}</p>}
        {problems.length > 0 ? (
          <>
            <h3 className={classes.small}>{w.problems}</h3>
            <ul className={classes.problems}>
              {problems.map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
          </>
        ) : null}
        {leftOut.length > 0 ? (
          <>
            <h3 className={classes.small}>{w.leftOut}</h3>
            <ul className={classes.problems}>
              {leftOut.map(({ field, header, people: n }) => (
                <li key={`${field} ${header}`}>{w.leftOutLine(header, people(n, number(n)))}</li>
              ))}
            </ul>
            <p className="hb-muted">
              {w.leftOutDo} <Link to="/purposes">{w.toPurposes}</Link>
            </p>
          </>
        ) : null}
        <ProblemNote problem={problem} />
        <div className={classes.run}>
          <Button onClick={start} loading={starting} disabled={stale || counts.rows === 0}>
            {w.run(number(counts.rows))}
          </Button>
          <span className="hb-muted">{stale ? w.stale : w.runSays}</span>
        </div>
      </Panel>
    </div>
  );
}
