import { type AssessmentAnswers, assess, FAILS_UP_TO, PASSES_FROM } from '@houdbaar/core/assessment';
import { Panel } from '../../parts/page-frame.tsx';
import { citesIn } from '../../signs/cite-in.ts';
import { Badge } from '../../signs/verdict.tsx';
import { useFormat } from '../../words/format.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import classes from './assessment.module.css';
import { words } from './words.ts';

const tones = { passes: 'lawful', fails: 'unlawful', unknown: 'unknown' } as const;

/** What the answers come to, as one goes: the outcome, what decided, the weak points and what would help. */
export function Conclusion({ answers }: { readonly answers: AssessmentAnswers }) {
  const w = useWords(words);
  const { language } = useLanguage();
  const { number } = useFormat();
  const { outcome, decidedBy, points, open, weakPoints, measures, limits } = assess(answers);
  return (
    <Panel title={w.steps.conclusion} actions={<Badge tone={tones[outcome]}>{w.outcomes[outcome]}</Badge>}>
      <div aria-live="polite">
        <p>
          {w.conclusion[outcome === 'unknown' && open.length === 0 ? 'close' : outcome]}{' '}
          {outcome === 'unknown' ? null : w.decidedBy[decidedBy]}
        </p>
        <PointsBar least={points.least} most={points.most} />
        <p className={classes.aside}>
          {w.points(number(points.least), number(points.most))}.{' '}
          {w.scaleEnds(number(FAILS_UP_TO), number(PASSES_FROM))}
          {open.length > 0 ? ` ${w.openQuestions(open.length)}.` : null}
        </p>
        <h3>{w.weakPoints}</h3>
        {weakPoints.length === 0 ? (
          <p className="hb-muted">{w.noWeakPoints}</p>
        ) : (
          <ul className={classes.weakList}>
            {weakPoints.map(({ id, says, remedy, cites }) => (
              <li key={id}>
                {says[language]} <span>{remedy[language]}</span>{' '}
                <span className="hb-muted">{citesIn(language, cites)}</span>
              </li>
            ))}
          </ul>
        )}
        {measures.length > 0 ? (
          <>
            <h3>{w.helpful}</h3>
            <ul className={classes.weakList}>
              {measures.map(({ kinds, says, outcome: better }) => (
                <li key={kinds.join(' ')}>
                  {says[language]} <Badge tone={tones[better]}>{w.outcomes[better]}</Badge>
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </div>
      <p className={classes.aside}>
        {limits.says[language]} {citesIn(language, limits.cites)}
      </p>
    </Panel>
  );
}

const width = 300;
const from = -14;
const to = 14;

/** The points of the balance between failing and passing; a span while questions are open. */
function PointsBar({ least, most }: { readonly least: number; readonly most: number }) {
  const x = (points: number): number => (width * (Math.min(Math.max(points, from), to) - from)) / (to - from);
  return (
    <svg viewBox={`0 0 ${width} 22`} width="100%" aria-hidden="true" className={classes.points}>
      <rect x={0} y={7} width={x(FAILS_UP_TO)} height={8} fill="var(--hb-refused-bar)" />
      <rect
        x={x(FAILS_UP_TO)}
        y={7}
        width={x(PASSES_FROM) - x(FAILS_UP_TO)}
        height={8}
        fill="var(--hb-unknown-bar)"
      />
      <rect x={x(PASSES_FROM)} y={7} width={width - x(PASSES_FROM)} height={8} fill="var(--hb-accent-bar)" />
      <rect
        x={Math.min(x(least), width - 3)}
        y={1}
        width={Math.max(3, x(most) - x(least))}
        height={20}
        rx={2}
        fill="none"
        stroke="var(--hb-ink)"
        strokeWidth="2"
      />
    </svg>
  );
}
