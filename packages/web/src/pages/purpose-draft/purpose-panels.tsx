import { Button } from '@mantine/core';
import { Panel } from '../../parts/page-frame.tsx';
import { useWords } from '../../words/language.ts';
import { AssessmentPanel } from './assessment-panel.tsx';
import { AudiencePanel } from './audience-panel.tsx';
import { BasisPanel } from './basis-panel.tsx';
import { ChannelsPanel } from './channels-panel.tsx';
import classes from './draft.module.css';
import { useEditing } from './editing.ts';
import { editorWords } from './editor-words.ts';
import { FieldsPanel } from './fields-panel.tsx';
import { NamingPanel } from './naming-panel.tsx';
import { ProvenancePanel } from './provenance-panel.tsx';
import { RetentionPanel } from './retention-panel.tsx';
import { words } from './words.ts';

/** Everything that one purpose declares, in the order in which people decide it. */
export function PurposePanels() {
  const w = useWords(words);
  const e = useWords(editorWords);
  const { purpose, writes, change } = useEditing();
  const onInterests = [purpose.basis].flat().includes('legitimate-interests');
  return (
    <div className={classes.panels}>
      <NamingPanel />
      <BasisPanel />
      {onInterests ? <AssessmentPanel /> : null}
      <AudiencePanel />
      <FieldsPanel />
      <ChannelsPanel />
      <RetentionPanel />
      <ProvenancePanel />
      {writes ? (
        <Panel title={e.removeTitle} says={w.removePurposeSays}>
          <Button variant="default" onClick={() => change('', null)}>
            {w.removePurpose}
          </Button>
        </Panel>
      ) : null}
    </div>
  );
}
