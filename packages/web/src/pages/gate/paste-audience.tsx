import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { type Named, namedInText } from './people-named.ts';
import { SourceInput } from './source-input.tsx';
import { words } from './words.ts';

/** People as somebody types or pastes them, with how many they are. */
export function PasteAudience({ onNamed }: { readonly onNamed: (named: Named) => void }) {
  const w = useWords(words);
  const { number } = useFormat();
  const [text, setText] = useState('');
  const [source, setSource] = useState('');
  const [count, setCount] = useState(0);
  const read = (pasted: string, from: string) => {
    const named = namedInText(pasted, from.trim());
    setCount(named.count);
    onNamed(named);
  };
  return (
    <>
      <Textarea
        label={w.pasteLabel}
        description={w.pasteSays}
        minRows={6}
        maxRows={14}
        autosize
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          read(event.currentTarget.value, source);
        }}
        spellCheck={false}
      />
      <SourceInput
        value={source}
        onChange={(from) => {
          setSource(from);
          read(text, from);
        }}
      />
      <p className="hb-muted" aria-live="polite" style={{ margin: 0 }}>
        {w.counted(count, number(count))}
      </p>
    </>
  );
}
