import { citeIn } from '../../signs/cite-in.ts';
import { useLanguage } from '../../words/language.ts';
import classes from './scan-report.module.css';

interface CitesProps {
  readonly cites: readonly string[];
  readonly sourceOf: (cite: string) => string | undefined;
}

/** Provisions as quiet links to their official text. */
export function Cites({ cites, sourceOf }: CitesProps) {
  const { language } = useLanguage();
  return (
    <span className={classes.cites}>
      {cites.map((cite) => {
        const source = sourceOf(cite);
        const shown = citeIn(language, cite);
        return source ? (
          <a key={cite} href={source} target="_blank" rel="noreferrer">
            {shown}
          </a>
        ) : (
          <span key={cite}>{shown}</span>
        );
      })}
    </span>
  );
}
