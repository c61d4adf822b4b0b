import { type PolicyRetention, type TemplateName, template } from '@houdbaar/core/policy';
import { activityKinds, retentionStarts } from '@houdbaar/core/terms';
import { Button, Group, NativeSelect } from '@mantine/core';
import { Panel } from '../../parts/page-frame.tsx';
import { useWords } from '../../words/language.ts';
import { Chips } from './audience-panel.tsx';
import { useChoices, useEditing } from './editing.ts';
import classes from './editor.module.css';
import { editorWords } from './editor-words.ts';
import { Findings } from './findings.tsx';
import { PeriodInput } from './period-input.tsx';
import { RetentionLine } from './retention-line.tsx';
import { useRetentionSentence } from './retention-sentence.ts';

const starting = [
  'newsletter',
  'web-shop',
  'b2b-lead',
  'loyalty',
  'support',
] as const satisfies readonly TemplateName[];
/** An opened e-mail extends nothing: it is the machine that opens it. */
const acts = activityKinds.filter((each) => each !== 'email.open');

/** How long the data are kept: from one of five templates, then by its parts, as a sentence and as a line. */
export function RetentionPanel() {
  const w = useWords(editorWords);
  const { purpose, writes } = useEditing();
  const { retention } = purpose;
  return (
    <Panel title={w.retention} says={w.retentionSays}>
      {writes ? <Templates has={typeof retention === 'object'} /> : null}
      {typeof retention === 'object' ? <Builder retention={retention} /> : null}
      <Findings at={['retention']} />
    </Panel>
  );
}

function Templates({ has }: { readonly has: boolean }) {
  const w = useWords(editorWords);
  const { change } = useEditing();
  return (
    <div className={classes.templates}>
      <span className="hb-muted">{has ? w.startFrom : w.noRetention}</span>
      <Group gap={6}>
        {starting.map((each) => (
          <Button
            key={each}
            variant="default"
            size="compact-sm"
            onClick={() => {
              const { retention } = Object.values(template(each).purposes)[0] ?? {};
              if (typeof retention === 'object') change('retention', reviewedAnew(retention));
            }}
          >
            {w.templates[each]}
          </Button>
        ))}
        {has ? null : (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => change('retention', { from: 'last-activity', keep: 'P12M', atEnd: 'erase' })}
          >
            {w.ownTerm}
          </Button>
        )}
      </Group>
    </div>
  );
}

/** The term of a template without the day on which somebody else looked at it. */
function reviewedAnew({ review, ...retention }: PolicyRetention) {
  return { ...retention, ...(review ? { review: { every: review.every } } : {}) };
}

function Builder({ retention }: { readonly retention: PolicyRetention }) {
  const w = useWords(editorWords);
  const { purpose, writes, change } = useEditing();
  const sentence = useRetentionSentence(retention);
  const starts = useChoices('from', retentionStarts);
  const ends = useChoices('atEnd', ['erase', 'anonymise', 'block']);
  const extending = (retention.extendedBy ?? []).map((each) => (typeof each === 'string' ? each : each.kind));
  const special = retention.extendedBy?.filter((each) => typeof each !== 'string') ?? [];
  const onConsent = [purpose.basis].flat().includes('consent');
  return (
    <>
      <p className={classes.sentence} aria-live="polite">
        {sentence}
      </p>
      <RetentionLine retention={retention} label={w.lineLabel(sentence)} />
      <div className={classes.row}>
        <PeriodInput
          label={w.keep}
          value={retention.keep}
          onChange={(period) => change('retention.keep', period)}
          readOnly={!writes}
        />
        <NativeSelect
          label={w.from}
          value={retention.from}
          disabled={!writes}
          onChange={(event) => change('retention.from', event.currentTarget.value)}
          data={starts}
        />
        <NativeSelect
          label={w.atEnd}
          value={retention.atEnd ?? 'erase'}
          disabled={!writes}
          onChange={(event) => change('retention.atEnd', event.currentTarget.value)}
          data={ends}
        />
      </div>
      <Chips
        place="retention.extendedBy"
        label={w.extendedBy}
        words={acts}
        of="extendedBy"
        chosen={extending}
        whole={(kinds) =>
          kinds.map((kind) => special.find((each) => typeof each === 'object' && each.kind === kind) ?? kind)
        }
      />
      <div className={classes.row}>
        <PeriodInput
          label={w.cap}
          value={retention.cap}
          optional={w.noCap}
          first="P60M"
          onChange={(period) => change('retention.cap', period)}
          readOnly={!writes}
        />
        <PeriodInput
          label={w.review}
          value={retention.review?.every}
          optional={w.none}
          first="P12M"
          onChange={(period) =>
            period === null ? change('retention.review', null) : change('retention.review.every', period)
          }
          readOnly={!writes}
        />
        {onConsent || retention.consentRenewal ? (
          <PeriodInput
            label={w.consentRenewal}
            value={retention.consentRenewal}
            optional={w.none}
            first="P24M"
            onChange={(period) => change('retention.consentRenewal', period)}
            readOnly={!writes}
          />
        ) : null}
      </div>
    </>
  );
}
