import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../words/language.ts';
import { NamedCount } from './named-count.tsx';
import { type Named, namedInText } from './people-named.ts';
import { SourceInput } from './source-input.tsx';
import { words } from './words.ts';

/** People as somebody types or pastes them, with how many they are. */
export function PasteAudience({ onNamed }: { readonly onNamed: (named: Named) => void }) {
  const w = useWords(words);
  const [text, setText] = useState('');
  const [source, setSource] = useState('');
  const [named, setNamed] = useState<Named>();
  const take = (pasted: string, from: string) => {
    const read = namedInText(pasted, from.trim());
    setNamed(read);
    onNamed(read);
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
          take(event.currentTarget.value, source);
        }}
        spellCheck={false}
      />
      <SourceInput
        value={source}
        onChange={(from) => {
          setSource(from);
          take(text, from);
        }}
      />
      <NamedCount named={named} />
    </>
  );
}
