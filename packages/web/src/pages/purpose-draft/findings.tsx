import { keyNames, type PolicyFinding, sayPeriod } from '@houdbaar/core/policy';
import { Button } from '@mantine/core';
import { citesIn } from '../../signs/cite-in.ts';
import { Provision } from '../../signs/reason-line.tsx';
import { Badge } from '../../signs/verdict.tsx';
import { formatOf } from '../../words/format.ts';
import { type Language, useLanguage, useWords } from '../../words/language.ts';
import { useEditing } from './editing.ts';
import classes from './editor.module.css';
import { editorWords } from './editor-words.ts';

const tones = { error: 'unlawful', warning: 'soon', info: 'plain' } as const;

/** What the check says about some places of the purpose, each with its remedy, and a proposal to take over. */
export function Findings({ at }: { readonly at: readonly string[] }) {
  const w = useWords(editorWords);
  const { language } = useLanguage();
  const { id, findings, writes, change } = useEditing();
  const here = findings.filter(({ path }) => {
    const place = path.slice(`purposes.${id}.`.length);
    return at.some((each) => place === each || place.startsWith(`${each}.`) || place.startsWith(`${each}[`));
  });
  if (here.length === 0) return null;
  return (
    <ul className={classes.findings}>
      {here.map((finding) => {
        const taken = takeOver(finding, id, language);
        return (
          <li key={`${finding.id} ${finding.path}`} data-severity={finding.severity}>
            <Badge tone={tones[finding.severity]}>{w.severities[finding.severity]}</Badge>
            <div>
              {finding.says[language]} {finding.remedy[language]}{' '}
              {finding.source ? (
                <Provision reason={{ cites: finding.cites, source: finding.source }} />
              ) : (
                <span className="hb-muted">{citesIn(language, finding.cites)}</span>
              )}
              {taken ? (
                <div className={classes.proposal}>
                  <span>{taken.says}</span>{' '}
                  {writes ? (
                    <Button
                      variant="subtle"
                      size="compact-xs"
                      onClick={() => change(taken.place, taken.value)}
                    >
                      {w.takeOver}
                    </Button>
                  ) : null}
                </div>
              ) : null}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** Where a proposal goes, and how people say it: a better wording, or a line of the retention. */
function takeOver({ id, path, proposal }: PolicyFinding, purpose: string, language: Language) {
  if (!proposal) return undefined;
  const place = path.slice(`purposes.${purpose}.`.length);
  if (id === 'wording-missing')
    return { place: `wording.${language}`, value: proposal[language], says: proposal[language] };
  if (id === 'wording-vague') {
    const value = proposal[place.endsWith('.en') ? 'en' : 'nl'];
    return { place, value, says: value };
  }
  const named = (key: string) => keyNames[key]?.[language] ?? key;
  const [, every, last] = /^review: \{ every: (P\w+), last: (\d{4}-\d\d-\d\d) \}$/.exec(proposal.en) ?? [];
  if (every && last)
    return {
      place: 'retention.review',
      value: { every, last },
      says: `${named('last')}: ${formatOf(language).day(last)}`,
    };
  const [, key, period] = /^(keep|cap|consentRenewal): (P\w+)$/.exec(proposal.en) ?? [];
  return key && period
    ? { place: `retention.${key}`, value: period, says: `${named(key)}: ${sayPeriod(period)[language]}` }
    : undefined;
}
