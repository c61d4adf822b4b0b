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
  const mark = (at: number, text: string, anchor: 'start' | 'middle' | 'end', below: boolean) => (
    <g key={text}>
      <line x1={x(at)} x2={x(at)} y1={18} y2={40} stroke="var(--hb-ink)" strokeWidth="1.5" />
      <text x={x(at)} y={below ? 54 : 12} textAnchor={anchor} fontSize="11" fill="var(--hb-muted)">
        {text}
      </text>
    </g>
  );
  const capped = cap !== undefined && cap > later + 1;
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
      {mark(0, w.line.start, 'start', true)}
      {extends_ ? mark(act, w.line.act, 'middle', false) : null}
      {mark(end, w.line.end, extends_ ? 'middle' : 'end', true)}
      {extends_ ? mark(later, w.line.later, x(later) > width * 0.8 ? 'end' : 'middle', false) : null}
      {capped ? mark(cap, w.line.cap, 'end', true) : null}
    </svg>
  );
}
