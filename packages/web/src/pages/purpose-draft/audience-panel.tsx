import type { Json } from '@houdbaar/core/policy';
import { personKinds, relationKinds } from '@houdbaar/core/terms';
import { Chip, Group } from '@mantine/core';
import { Panel } from '../../parts/page-frame.tsx';
import { useWords } from '../../words/language.ts';
import { useChoices, useEditing } from './editing.ts';
import classes from './editor.module.css';
import { editorWords } from './editor-words.ts';
import { Findings } from './findings.tsx';

/** Whose data it concerns: the kind of person and their relation with the organisation. */
export function AudiencePanel() {
  const w = useWords(editorWords);
  const { purpose } = useEditing();
  return (
    <Panel title={w.audience} says={w.audienceSays}>
      <Chips
        place="audience.kinds"
        label={w.kinds}
        words={personKinds}
        of="kinds"
        chosen={purpose.audience?.kinds}
      />
      <Chips
        place="audience.relations"
        label={w.audienceRelations}
        words={relationKinds}
        of="relations"
        chosen={purpose.audience?.relations}
      />
      <Findings at={['audience', 'role']} />
    </Panel>
  );
}

interface ChipsProps {
  readonly place: string;
  readonly label: string;
  readonly words: readonly string[];
  /** The key under which the words have their names. */
  readonly of: string;
  readonly chosen: readonly string[] | undefined;
  /** What is written for the chosen words; the words themselves unless told. */
  readonly whole?: (words: readonly string[]) => Json;
}

/** Several of a closed list of words; none chosen takes the place away. */
export function Chips({ place, label, words, of, chosen = [], whole }: ChipsProps) {
  const { writes, change } = useEditing();
  const choices = useChoices(of, words);
  return (
    <fieldset className={classes.chips} disabled={!writes}>
      <legend>{label}</legend>
      <Chip.Group
        multiple
        value={[...chosen]}
        onChange={(values) => {
          const list = words.filter((each) => values.includes(each));
          change(place, list.length === 0 ? null : (whole?.(list) ?? list));
        }}
      >
        <Group gap={6}>
          {choices.map(({ value, label: name }) => (
            <Chip key={value} value={value} size="xs" variant="outline">
              {name}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </fieldset>
  );
}
