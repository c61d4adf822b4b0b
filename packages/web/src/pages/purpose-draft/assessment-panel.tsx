import { assess } from '@houdbaar/core/assessment';
import { listPurposes } from '@houdbaar/core/standing';
import { formatDay } from '@houdbaar/core/time';
import { Button, Group, NativeSelect } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { Panel } from '../../parts/page-frame.tsx';
import { Badge } from '../../signs/verdict.tsx';
import { assessmentName } from '../../words/assessment-name.ts';
import { useFormat } from '../../words/format.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { useEditing } from './editing.ts';
import classes from './editor.module.css';
import { editorWords } from './editor-words.ts';
import { Findings } from './findings.tsx';

const tones = { passes: 'lawful', fails: 'unlawful', unknown: 'unknown' } as const;

/** The assessment that a purpose on legitimate interests rests on. */
export function AssessmentPanel() {
  const w = useWords(editorWords);
  const { day, list } = useFormat();
  const { language } = useLanguage();
  const navigate = useNavigate();
  const { session, policy, id, purpose, writes, change } = useEditing();
  const chosen = purpose.assessment;
  const answers = chosen === undefined ? undefined : policy.assessments?.[chosen];
  const conclusion = answers && assess(answers);
  const purposes = listPurposes(policy);
  const nameOf = (assessment: string): string => {
    const resting = purposes.filter(({ declared }) => declared.assessment === assessment);
    return assessmentName(
      assessment,
      resting.map(({ name }) => name[language]),
      list,
    );
  };
  const open = async (assessment: string) => {
    const draft = await session.settle().catch(() => undefined);
    if (draft)
      await navigate({
        to: '/assessments/$id',
        params: { id: assessment },
        search: { draft: draft.id, purpose: id },
      });
  };
  const begin = () => {
    const fresh = id in (policy.assessments ?? {}) ? `${id}-interests` : id;
    session.change(`assessments.${fresh}`, {});
    change('assessment', fresh);
    void open(fresh);
  };
  return (
    <Panel title={w.assessment} says={w.assessmentSays}>
      <div className={classes.row}>
        <NativeSelect
          label={w.whichAssessment}
          value={chosen ?? ''}
          disabled={!writes}
          onChange={(event) => change('assessment', event.currentTarget.value || null)}
          data={[
            { value: '', label: w.noAssessment },
            ...Object.keys(policy.assessments ?? {}).map((value) => ({ value, label: nameOf(value) })),
          ]}
        />
      </div>
      {conclusion ? (
        <p>
          <Badge tone={tones[conclusion.outcome]}>{w.outcomes[conclusion.outcome]}</Badge>{' '}
          <span className="hb-muted">
            {conclusion.signed === null ? w.unsigned : w.signed(day(formatDay(conclusion.signed)))}
          </span>
        </p>
      ) : null}
      <Group gap="xs">
        {chosen ? (
          <Button variant="default" size="xs" onClick={() => void open(chosen)}>
            {w.openAssessment}
          </Button>
        ) : null}
        {writes && !answers ? (
          <Button size="xs" onClick={begin}>
            {w.newAssessment}
          </Button>
        ) : null}
      </Group>
      <Findings at={['assessment']} />
    </Panel>
  );
}
