import { common } from '../words/common.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { citesIn } from './cite-in.ts';
import classes from './signs.module.css';

export interface Reason {
  readonly rule: string;
  /** The sentence, in the reader's language. */
  readonly says: string;
  /** Provisions, as lawyers cite them: `GDPR 6(1)(a)`. */
  readonly cites: readonly string[];
  /** The official text. */
  readonly source: string;
  /** The facts that the rule read, in words, each with its name. */
  readonly read: readonly string[];
}

/** The deciding reason as a plain sentence with its provision as a quiet link; the others are folded. */
export function Reasons({ reasons }: { readonly reasons: readonly Reason[] }) {
  const w = useWords(common);
  // A rule that spoke about keeping and about writing says the same twice.
  const told = reasons.filter(({ rule }, at) => reasons.findIndex((each) => each.rule === rule) === at);
  const [deciding, ...others] = told;
  if (!deciding) return null;
  return (
    <div>
      <ReasonLine reason={deciding} />
      {others.length > 0 ? (
        <details className={classes.folded}>
          <summary>{w.otherReasons(others.length)}</summary>
          <ul>
            {others.map((reason) => (
              <li key={reason.rule}>
                <ReasonLine reason={reason} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}

function ReasonLine({ reason }: { readonly reason: Reason }) {
  const w = useWords(common);
  return (
    <div className={classes.reason}>
      <span>{reason.says}</span>
      <Provision reason={reason} />
      {reason.read.length > 0 ? (
        <details className={classes.folded}>
          <summary>{w.facts}</summary>
          <ul className={classes.factsList}>
            {reason.read.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}

/** The provision, linked to its official text. */
export function Provision({ reason }: { readonly reason: Pick<Reason, 'cites' | 'source'> }) {
  const { language } = useLanguage();
  if (reason.cites.length === 0) return null;
  return (
    <a className={classes.cite} href={reason.source} target="_blank" rel="noreferrer">
      {citesIn(language, reason.cites)}
    </a>
  );
}
