import { purposeKindNames, wordingProblems } from '@houdbaar/core/policy';
import { listPurposes } from '@houdbaar/core/standing';
import { NativeSelect, TextInput } from '@mantine/core';
import { useId } from 'react';
import { Panel } from '../../parts/page-frame.tsx';
import { type Language, useLanguage, useWords } from '../../words/language.ts';
import { useEditing } from './editing.ts';
import classes from './editor.module.css';
import { editorWords } from './editor-words.ts';
import { Findings } from './findings.tsx';

/** What the purpose is called and how people read it, with the check of vague words while one types. */
export function NamingPanel() {
  const w = useWords(editorWords);
  const { language } = useLanguage();
  const { id, policy, purpose, writes, change } = useEditing();
  const called = listPurposes(policy).find((each) => each.id === id)?.name ?? { nl: id, en: id };
  const name = (which: Language, label: string) => (
    <TextInput
      label={label}
      value={purpose.name?.[which] ?? ''}
      maxLength={80}
      placeholder={purpose.name ? '' : called[which]}
      readOnly={!writes}
      onChange={(event) => change(`name.${which}`, event.currentTarget.value || null)}
    />
  );
  return (
    <Panel title={w.naming} says={w.namingSays}>
      <div className={classes.row}>
        {name('nl', w.nameNl)}
        {name('en', w.nameEn)}
        <NativeSelect
          label={w.kind}
          value={purpose.kind}
          disabled={!writes}
          onChange={(event) => change('kind', event.currentTarget.value)}
          data={Object.entries(purposeKindNames).map(([value, said]) => ({ value, label: said[language] }))}
        />
      </div>
      <Wording which="nl" label={w.wordingNl} />
      <Wording which="en" label={w.wordingEn} />
      <Findings at={['wording', 'kind', 'name']} />
    </Panel>
  );
}

/** A wording with what is vague in it marked, and below it what to do. */
function Wording({ which, label }: { readonly which: Language; readonly label: string }) {
  const w = useWords(editorWords);
  const { language } = useLanguage();
  const { purpose, writes, change } = useEditing();
  const id = useId();
  const text = purpose.wording[which] ?? '';
  const problems = text === '' ? [] : wordingProblems(text, which);
  const open = problems.find(({ at }) => at !== null)?.at;
  return (
    <div className={classes.wording}>
      <label htmlFor={id}>{label}</label>
      <div className={classes.marked}>
        <div aria-hidden="true" className={classes.shadow}>
          {open ? (
            <>
              {text.slice(0, open[0])}
              <mark>{text.slice(open[0], open[1])}</mark>
              {text.slice(open[1])}
            </>
          ) : (
            text
          )}{' '}
        </div>
        <textarea
          id={id}
          lang={which}
          value={text}
          readOnly={!writes}
          data-vague={problems.length > 0 || undefined}
          aria-describedby={`${id}-says`}
          onChange={(event) => change(`wording.${which}`, event.currentTarget.value || null)}
        />
      </div>
      <div id={`${id}-says`} className={classes.under} aria-live="polite">
        {problems.map((each) => (
          <div key={each.id} data-tone="unlawful">
            ✗ {each.says[language]} {each.remedy[language]}
          </div>
        ))}
        {text !== '' && problems.length === 0 ? <div>✓ {w.clear}</div> : null}
      </div>
    </div>
  );
}
