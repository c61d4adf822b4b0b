import { common } from '../words/common.ts';
import { useFormat } from '../words/format.ts';
import { useWords } from '../words/language.ts';
import classes from './signs.module.css';

export type Outcome = 'lawful' | 'unlawful' | 'unknown';

const marks = { lawful: '✓', unlawful: '✗', unknown: '?' } as const;

interface VerdictProps {
  readonly outcome: Outcome;
  /** The first day on which it changes by itself, `2027-11-14`; null where it doesn't. */
  readonly until?: string | null;
  /** Stands instead of the word: a count, such as `12.403 mag`. */
  readonly label?: string;
}

/** Allowed, not allowed or unknown: a mark, a word and a colour, and until when. */
export function Verdict({ outcome, until, label }: VerdictProps) {
  const w = useWords(common);
  const { day } = useFormat();
  const word = { lawful: w.allowed, unlawful: w.refused, unknown: w.unknown }[outcome];
  return (
    <span className={classes.verdictLine}>
      <span className={classes.verdict} data-outcome={outcome}>
        <span aria-hidden="true">{marks[outcome]}</span> {label ?? word}
      </span>
      {until ? <span className={classes.until}>{w.until(day(until))}</span> : null}
    </span>
  );
}

/** A state of a thing other than a verdict, in the colours of the signs. */
export function Badge({ tone, children }: { readonly tone: Tone; readonly children: React.ReactNode }) {
  return (
    <span className={classes.verdict} data-outcome={tone}>
      {children}
    </span>
  );
}

export type Tone = 'lawful' | 'unlawful' | 'unknown' | 'soon' | 'plain';
