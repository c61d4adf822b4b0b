import { Chip, Group } from '@mantine/core';
import { Panel } from '../../parts/page-frame.tsx';
import { useWords } from '../../words/language.ts';
import { useEditing } from './editing.ts';
import classes from './editor.module.css';
import { editorWords } from './editor-words.ts';
import { Findings } from './findings.tsx';

/** Where the data come from and who gets them, of what the policy declares. */
export function ProvenancePanel() {
  const w = useWords(editorWords);
  return (
    <Panel title={w.provenance}>
      <Named of="sources" label={w.sources} />
      <Named of="recipients" label={w.recipients} />
      <Findings at={['sources', 'recipients', 'automatedDecisions', 'tracking']} />
    </Panel>
  );
}

function Named({ of, label }: { readonly of: 'sources' | 'recipients'; readonly label: string }) {
  const w = useWords(editorWords);
  const { policy, purpose, writes, change } = useEditing();
  const declared = Object.entries(policy[of] ?? {});
  return (
    <fieldset className={classes.chips} disabled={!writes}>
      <legend>{label}</legend>
      {declared.length === 0 ? (
        <span className="hb-muted">{w.noneDeclared}</span>
      ) : (
        <Chip.Group
          multiple
          value={[...(purpose[of] ?? [])]}
          onChange={(values) => change(of, values.length > 0 ? values : null)}
        >
          <Group gap={6}>
            {declared.map(([id, { name }]) => (
              <Chip key={id} value={id} size="xs" variant="outline">
                {name}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      )}
    </fieldset>
  );
}
