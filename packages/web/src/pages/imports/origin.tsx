import { Autocomplete, TextInput } from '@mantine/core';
import { usePolicy } from '../../api/use-purposes.ts';
import { Columns, Panel } from '../../parts/page-frame.tsx';
import { useWords } from '../../words/language.ts';
import type { Draft } from './draft.ts';
import { words } from './words.ts';

interface OriginProps {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  /** It was asked for and isn't there. */
  readonly missing: boolean;
}

/** By which source and supplier the people of a file came. */
export function Origin({ draft, onChange, missing }: OriginProps) {
  const w = useWords(words);
  const names = [...new Set(usePolicy().data?.sources.map(({ name }) => name))];
  return (
    <Panel title={w.originTitle} says={w.originSays}>
      <Columns>
        <Autocomplete
          label={w.source}
          description={w.sourceHint}
          data={names}
          value={draft.source}
          onChange={(source) => onChange({ ...draft, source })}
          maxLength={200}
          error={missing ? w.sourceMissing : undefined}
        />
        <TextInput
          label={w.supplier}
          description={w.supplierHint}
          value={draft.supplier}
          onChange={(event) => onChange({ ...draft, supplier: event.currentTarget.value })}
          maxLength={200}
        />
      </Columns>
    </Panel>
  );
}
