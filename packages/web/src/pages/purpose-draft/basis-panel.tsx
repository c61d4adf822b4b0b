import { lawfulBases } from '@houdbaar/core/terms';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Panel } from '../../parts/page-frame.tsx';
import { useWords } from '../../words/language.ts';
import { BasisAdviser } from './basis-adviser.tsx';
import { useChoices, useEditing } from './editing.ts';
import classes from './editor.module.css';
import { editorWords } from './editor-words.ts';
import { Findings } from './findings.tsx';

const ordered = [...lawfulBases.filter((each) => each !== 'consent' && each !== 'none'), 'consent', 'none'];

/** The one lawful basis, with a short interview for who doesn't know. */
export function BasisPanel() {
  const w = useWords(editorWords);
  const { purpose, writes, change } = useEditing();
  const [advising, advise] = useState(false);
  const choices = useChoices('basis', ordered);
  const bases = [purpose.basis].flat();
  return (
    <Panel
      title={w.basis}
      says={w.basisSays}
      actions={
        <Button variant="default" size="xs" aria-expanded={advising} onClick={() => advise(!advising)}>
          {advising ? w.hideAdvice : w.advise}
        </Button>
      }
    >
      <div className={classes.row}>
        <NativeSelect
          aria-label={w.basis}
          value={bases.length === 1 ? bases[0] : ''}
          disabled={!writes}
          error={bases.length === 1 ? undefined : w.severalBases}
          onChange={(event) => change('basis', event.currentTarget.value)}
          data={bases.length === 1 ? choices : [{ value: '', label: '–' }, ...choices]}
        />
        {bases.includes('legal-obligation') ? (
          <TextInput
            aria-label={w.duty}
            placeholder={w.dutyHint}
            value={purpose.duty ?? ''}
            readOnly={!writes}
            onChange={(event) => change('duty', event.currentTarget.value || null)}
          />
        ) : null}
      </div>
      {advising ? <BasisAdviser /> : null}
      <Findings at={['basis', 'previousBasis', 'duty']} />
    </Panel>
  );
}
