import type { Remark, ScanReport } from '@houdbaar/core/scan';
import { Panel } from '../../parts/page-frame.tsx';
import { useLanguage, useWords } from '../../words/language.ts';
import classes from './scan-report.module.css';
import { words } from './words.ts';

/** What had to be assumed and what the files can't tell, each with what would settle it. */
export function Limits({ report: { assumptions, unknowable } }: { readonly report: ScanReport }) {
  const w = useWords(words);
  const { language } = useLanguage();
  if (assumptions.length + unknowable.length === 0) return null;
  const group = (title: string, remarks: readonly Remark[]) =>
    remarks.length > 0 ? (
      <>
        <h3 className={classes.small}>{title}</h3>
        <ul className={classes.list}>
          {remarks.map(({ id, says, remedy }) => (
            <li key={id}>
              {says[language]} <span className="hb-muted">{remedy[language]}</span>
            </li>
          ))}
        </ul>
      </>
    ) : null;
  return (
    <Panel title={w.limits}>
      {group(w.assumed, assumptions)}
      {group(w.unknowable, unknowable)}
    </Panel>
  );
}
