import type { Policy } from '@houdbaar/core/policy';
import type { WholePolicyDraft } from '../../api/contract.generated.ts';
import { Panel } from '../../parts/page-frame.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import classes from './draft.module.css';
import { usePathNames } from './path-names.ts';
import { words } from './words.ts';

interface CourseProps {
  readonly draft: WholePolicyDraft;
  readonly policy: Policy | null;
}

/** Who did what to the draft, and when. */
export function Course({ draft, policy }: CourseProps) {
  const w = useWords(words);
  const { instant } = useFormat();
  const nameOf = usePathNames(policy);
  const detailOf = (what: (typeof draft.steps)[number]['what'], detail: string | null) =>
    detail && what === 'changed'
      ? detail
          .split(', ')
          .map((each) => (/^[a-zA-Z0-9.-]+$/.test(each) ? nameOf(each) : each))
          .join(', ')
      : detail;
  return (
    <Panel title={w.tabs.course}>
      <ol className={classes.course}>
        {draft.steps.toReversed().map(({ at, by, what, detail }) => (
          <li key={`${at} ${what}`}>
            <span className="hb-muted hb-tabular">{instant(at)}</span>
            <span>
              <strong>{w.course[what]}</strong> · {by}
              {detail ? <div className="hb-muted">{detailOf(what, detail)}</div> : null}
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
