import { Link } from '@tanstack/react-router';
import type { Assessment } from '../../api/contract.generated.ts';
import { usePurposeNames } from '../../api/use-purposes.ts';
import { Panel } from '../../parts/page-frame.tsx';
import { Badge } from '../../signs/verdict.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import classes from './assessment.module.css';
import { words } from './words.ts';

const tones = {
  failed: 'unlawful',
  open: 'unknown',
  draft: 'unlawful',
  signed: 'lawful',
  'review-soon': 'soon',
  overdue: 'soon',
  expired: 'unlawful',
} as const;

/** Whether an assessment carries today, who signed it, until when, and what rests on it. */
export function Standing({ assessment }: { readonly assessment: Assessment }) {
  const w = useWords(words);
  const nameOf = usePurposeNames();
  const { status, signed, signedBy, purposes } = assessment;
  return (
    <Panel title={w.status} actions={<Badge tone={tones[status.state]}>{w.states[status.state]}</Badge>}>
      <SignedLine signed={signed} signedBy={signedBy} review={status.review} />
      <h3>{w.purposes}</h3>
      {purposes.length === 0 ? (
        <p className="hb-muted">{w.noPurposes}</p>
      ) : (
        <ul className={classes.plain}>
          {purposes.map((each) => (
            <li key={each}>
              <Link to="/purposes">{nameOf(each)}</Link>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

interface SignedLineProps {
  readonly signed: string | null;
  readonly signedBy: string | null;
  readonly review: string | null;
}

export function SignedLine({ signed, signedBy, review }: SignedLineProps) {
  const w = useWords(words);
  const { day } = useFormat();
  return (
    <>
      <p>{signed ? w.signed(day(signed), signedBy ?? '') : w.unsigned}</p>
      {review ? <p className="hb-muted">{w.review(day(review))}</p> : null}
    </>
  );
}
