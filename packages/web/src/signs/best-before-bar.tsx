import { common } from '../words/common.ts';
import { useFormat } from '../words/format.ts';
import { useWords } from '../words/language.ts';
import classes from './signs.module.css';

interface BestBeforeBarProps {
  /** The day it was obtained, the day it must go (null: unknown or none), and today; `2027-11-14`. */
  readonly from: string;
  readonly until: string | null;
  readonly today: string;
  /** Days of acts that extended the term. */
  readonly extended?: readonly string[];
  /** The span of the axis, so that bars below each other can be compared; the bar's own unless told. */
  readonly axis?: { readonly from: string; readonly to: string };
  readonly state: 'kept' | 'blocked' | 'unknown' | 'lapsed';
  readonly held?: boolean;
}

const dayNumber = (iso: string): number => Date.parse(`${iso.slice(0, 10)}T12:00:00Z`) / 86_400_000;
const soonDays = 30;

/** A thin bar from the day obtained to the best-before day, with today and the acts that extended it marked. */
export function BestBeforeBar({ from, until, today, extended = [], axis, state, held }: BestBeforeBarProps) {
  const w = useWords(common);
  const { day } = useFormat();
  const last = until ?? today;
  const start = dayNumber(axis?.from ?? from);
  const end = Math.max(dayNumber(axis?.to ?? last), dayNumber(today), start + 1);
  const x = (iso: string): number =>
    Math.min(100, Math.max(0, (100 * (dayNumber(iso) - start)) / (end - start)));
  const left = dayNumber(last) - dayNumber(today);
  const fill =
    state === 'blocked'
      ? 'url(#hb-hatch)'
      : state === 'unknown'
        ? 'var(--hb-unknown-bar)'
        : state === 'lapsed' || left <= soonDays
          ? 'var(--hb-refused-bar)'
          : 'var(--hb-accent-bar)';
  const words = [
    `${day(from)} – ${until ? day(until) : w.noLimit}`,
    ...(state === 'blocked' ? [w.blocked] : []),
    ...(held ? [w.held] : []),
  ].join(', ');
  return (
    <svg className={classes.bar} role="img" aria-label={words} preserveAspectRatio="none">
      <title>{words}</title>
      <rect x="0" y="4" width="100%" height="8" rx="4" fill="var(--hb-track)" />
      <rect
        x={`${x(from)}%`}
        y="4"
        width={`${Math.max(1, x(last) - x(from))}%`}
        height="8"
        rx="4"
        fill={fill}
      />
      {extended.map((each) => (
        <rect key={each} x={`${x(each)}%`} y="5" width="2" height="6" fill="var(--hb-accent)" />
      ))}
      <rect x={`calc(${x(today)}% - 1px)`} y="0" width="2" height="16" fill="var(--hb-ink)" />
      {held ? (
        <text x="100%" y="12" textAnchor="end" fontSize="11" fill="var(--hb-ink)">
          🔒
        </text>
      ) : null}
    </svg>
  );
}

/** The hatching of what is blocked; once on a page. */
export function HatchPattern() {
  return (
    <svg width="0" height="0" aria-hidden="true" style={{ position: 'absolute' }}>
      <defs>
        <pattern
          id="hb-hatch"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="6" height="6" fill="var(--hb-track)" />
          <rect width="3" height="6" fill="var(--hb-unknown-bar)" />
        </pattern>
      </defs>
    </svg>
  );
}
