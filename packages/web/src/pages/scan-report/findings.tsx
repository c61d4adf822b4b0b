import type { Finding, ScanReport } from '@houdbaar/core/scan';
import { Facts } from '../../parts/facts.tsx';
import { Panel } from '../../parts/page-frame.tsx';
import { Badge } from '../../signs/verdict.tsx';
import { useFormat } from '../../words/format.ts';
import { type Language, useLanguage, useWords } from '../../words/language.ts';
import { anchorOf, byRisk, severityTone } from './by-risk.ts';
import { Cites } from './cites.tsx';
import { webAddress } from './law-source.ts';
import classes from './scan-report.module.css';
import { words } from './words.ts';

interface FindingsProps {
  readonly report: ScanReport;
  readonly sourceOf: (cite: string) => string | undefined;
}

/** What was found, the most severe and widespread first, in plain words with what to do. */
export function Findings({ report, sourceOf }: FindingsProps) {
  const w = useWords(words);
  const { number } = useFormat();
  const sorted = byRisk(report.findings);
  return (
    <Panel title={sorted.length > 0 ? `${w.findings} (${number(sorted.length)})` : w.findings}>
      {sorted.length === 0 ? <p className={classes.flat}>{w.findingsNone}</p> : null}
      <div className={classes.findings}>
        {sorted.map((finding) => (
          <One key={finding.id} finding={finding} total={report.people.total} sourceOf={sourceOf} />
        ))}
      </div>
    </Panel>
  );
}

interface OneProps {
  readonly finding: Finding;
  readonly total: number;
  readonly sourceOf: FindingsProps['sourceOf'];
}

function One({ finding, total, sourceOf }: OneProps) {
  const w = useWords(words);
  const { language } = useLanguage();
  const { number, share } = useFormat();
  const { id, severity, title, says, count, cites, fine, risk, remedy, examples } = finding;
  const decision = fine ? <Fine fine={fine} /> : null;
  const rules = cites.length > 0 ? <Cites cites={cites} sourceOf={sourceOf} /> : null;
  const shown =
    examples.length > 0 ? (
      <ul className={classes.examples}>
        {examples.map((example) => (
          <li key={example}>
            <bdi>{example}</bdi>
          </li>
        ))}
      </ul>
    ) : null;
  return (
    <article id={anchorOf(id)} className={classes.finding} tabIndex={-1}>
      <header>
        <h3>{title[language]}</h3>
        <span>
          <Badge tone={severityTone[severity]}>{w.severities[severity]}</Badge>{' '}
          <strong>{w.people(count, number(count))}</strong>{' '}
          <span className="hb-muted">{share(count, total)}</span>
        </span>
      </header>
      <p>{says[language]}</p>
      <Facts
        lines={[
          [w.remedy, remedy[language]],
          [w.risk, risk[language]],
          [w.fine, decision],
          [w.examples, shown],
          [w.rules, rules],
        ]}
      />
    </article>
  );
}

function Fine({ fine }: { readonly fine: NonNullable<Finding['fine']> }) {
  const w = useWords(words);
  const { language } = useLanguage();
  const { day } = useFormat();
  const source = webAddress(fine.url);
  return (
    <>
      {w.fineSays(fine.party, moneyIn(language, fine.amount), fine.authority, day(fine.date))}{' '}
      {source ? (
        <a href={source} target="_blank" rel="noreferrer" aria-label={w.sourceOf(fine.party)}>
          {w.source}
        </a>
      ) : null}
    </>
  );
}

/** `EUR 500000` → `€ 500.000`; what is written otherwise stays. */
function moneyIn(language: Language, amount: string): string {
  const match = /^([A-Z]{3}) (\d+)$/.exec(amount);
  if (!match?.[1]) return amount;
  return new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    style: 'currency',
    currency: match[1],
    maximumFractionDigits: 0,
  }).format(Number(match[2]));
}
