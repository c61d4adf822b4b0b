import type { PolicyRetention } from '@houdbaar/core/policy';
import { useWords } from '../../words/language.ts';
import { editorWords } from './editor-words.ts';

const width = 460;
const height = 58;
const days = { D: 1, W: 7, M: 30.44, Y: 365.25 } as const;

/** About how many days a period is; undefined where it is no simple one. */
function about(period: string | undefined): number | undefined {
  const [, count, unit] = /^P(\d+)([DWMY])$/.exec(period ?? '') ?? [];
  return count && unit ? Number(count) * days[unit as keyof typeof days] : undefined;
}

interface Mark {
  /** Days from the start. */
  readonly at: number;
  readonly says: string;
  readonly below: boolean;
}

/** About the width of a letter. */
const letter = 5.8;

/** Each word below or above its mark and within the picture, where no earlier one stands in its way. */
function placed(marks: readonly Mark[], x: (at: number) => number) {
  const taken: { readonly below: boolean; readonly from: number; readonly to: number }[] = [];
  return marks.map((mark) => {
    const room = letter * mark.says.length;
    const from = Math.min(Math.max(x(mark.at) - room / 2, 0), width - room);
    const free = taken.every(
      (each) => each.below !== mark.below || each.to + letter < from || from + room + letter < each.from,
    );
    if (free) taken.push({ below: mark.below, from, to: from + room });
    return { ...mark, left: free ? from : undefined };
  });
}

/** A small timeline of one person: the start, an act that starts the term again, and where it ends at the latest. */
export function RetentionLine(props: { readonly retention: PolicyRetention; readonly label: string }) {
  const { retention, label } = props;
  const w = useWords(editorWords);
  const keep = about(retention.keep);
  if (keep === undefined) return null;
  const cap = about(retention.cap);
  const extends_ = (retention.extendedBy ?? []).length > 0;
  const act = 0.6 * Math.min(keep, cap ?? keep);
  const end = Math.min(keep, cap ?? keep);
  const later = extends_ ? Math.min(act + keep, cap ?? act + keep) : end;
  const whole = Math.max(later, cap ?? 0) * 1.02;
  const x = (at: number): number => 6 + ((width - 12) * at) / whole;
  const capped = cap !== undefined && cap > later + 1;
  const marks: readonly Mark[] = [
    ...(extends_ ? [{ at: later, says: w.line.later, below: false }] : []),
    ...(extends_ ? [{ at: act, says: w.line.act, below: false }] : []),
    ...(capped ? [{ at: cap, says: w.line.cap, below: true }] : []),
    { at: end, says: w.line.end, below: true },
    { at: 0, says: w.line.start, below: true },
  ];
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width="100%"
      style={{ maxWidth: width }}
      role="img"
      aria-label={label}
    >
      <rect x={x(0)} y={25} width={x(whole) - x(0)} height={8} rx={4} fill="var(--hb-track)" />
      <rect x={x(0)} y={25} width={x(end) - x(0)} height={8} rx={4} fill="var(--hb-accent-bar)" />
      {extends_ ? (
        <rect
          x={x(end)}
          y={25}
          width={Math.max(0, x(later) - x(end))}
          height={8}
          fill="var(--hb-accent-bar)"
          opacity="0.5"
        />
      ) : null}
      {placed(marks, x).map(({ at, says, below, left }) => (
        <g key={says}>
          <line x1={x(at)} x2={x(at)} y1={18} y2={40} stroke="var(--hb-ink)" strokeWidth="1.5" />
          {left === undefined ? null : (
            <text x={left} y={below ? 54 : 12} fontSize="11" fill="var(--hb-muted)">
              {says}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}
