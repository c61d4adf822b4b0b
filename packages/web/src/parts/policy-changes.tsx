import { useState } from 'react';
import type { PolicyDiff, PolicyValueChange } from '../api/contract.generated.ts';
import { usePurposeNames } from '../api/use-purposes.ts';
import { Badge } from '../signs/verdict.tsx';
import { useWords } from '../words/language.ts';
import classes from './policy-changes.module.css';

const words = {
  nl: {
    nothing: 'Er verandert niets.',
    sections: { purposes: 'Doel', assessments: 'Afweging', sources: 'Bron', recipients: 'Ontvanger' },
    is: { added: 'nieuw', removed: 'weg', changed: 'gewijzigd' },
    general: 'Organisatie en algemeen',
    all: (n: number) => `Toon alle ${n} regels`,
  },
  en: {
    nothing: 'Nothing changes.',
    sections: { purposes: 'Purpose', assessments: 'Assessment', sources: 'Source', recipients: 'Recipient' },
    is: { added: 'new', removed: 'removed', changed: 'changed' },
    general: 'Organisation and general',
    all: (n: number) => `Show all ${n} lines`,
  },
};

const tones = { added: 'lawful', removed: 'unlawful', changed: 'soon' } as const;
const few = 8;

/** What one policy says otherwise than another: each part, with a sentence for each value. */
export function PolicyChanges({ diff }: { readonly diff: PolicyDiff }) {
  const w = useWords(words);
  const purposeName = usePurposeNames();
  if (diff.parts.length === 0 && diff.general.length === 0) return <p className="hb-muted">{w.nothing}</p>;
  return (
    <div className={classes.parts}>
      {diff.parts.map(({ section, id, name, is, changes }) => (
        <section key={`${section} ${id}`} className={classes.part}>
          <h3>
            <span className="hb-muted">{w.sections[section]}</span>{' '}
            {section === 'purposes' ? purposeName(id) : name} <Badge tone={tones[is]}>{w.is[is]}</Badge>
          </h3>
          <Lines changes={changes} />
        </section>
      ))}
      {diff.general.length > 0 ? (
        <section className={classes.part}>
          <h3>{w.general}</h3>
          <Lines changes={diff.general} />
        </section>
      ) : null}
    </div>
  );
}

function Lines({ changes }: { readonly changes: readonly PolicyValueChange[] }) {
  const w = useWords(words);
  const [all, setAll] = useState(changes.length <= few + 2);
  return (
    <>
      <ul className={classes.lines}>
        {(all ? changes : changes.slice(0, few)).map(({ path, says }) => (
          <li key={path}>{says}</li>
        ))}
      </ul>
      {all ? null : (
        <button type="button" className={classes.all} onClick={() => setAll(true)}>
          {w.all(changes.length)}
        </button>
      )}
    </>
  );
}
