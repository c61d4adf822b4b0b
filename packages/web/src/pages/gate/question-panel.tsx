import { Button, NativeSelect, SegmentedControl } from '@mantine/core';
import { may } from '../../api/session.ts';
import { useSession } from '../../api/use-session.ts';
import { Panel } from '../../parts/page-frame.tsx';
import { common } from '../../words/common.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { FileAudience } from './file-audience.tsx';
import classes from './gate.module.css';
import { PasteAudience } from './paste-audience.tsx';
import type { Named } from './people-named.ts';
import { messageFacts, type Question } from './use-question.ts';
import { ViewAudience } from './view-audience.tsx';
import { words } from './words.ts';

interface QuestionPanelProps {
  readonly question: Question;
  readonly named: Named | undefined;
  readonly onNamed: (named: Named | undefined) => void;
  readonly asking: boolean;
  readonly ask: () => void;
}

/** For what, through what, about whom. */
export function QuestionPanel({ question, named, onNamed, asking, ask }: QuestionPanelProps) {
  const w = useWords(words);
  const { channels: channelNames } = useWords(common);
  const { number } = useFormat();
  const session = useSession();
  const { purposes, purpose, channels, channel, audience, set } = question;
  return (
    <Panel title={w.question}>
      <div className={classes.form}>
        <NativeSelect
          label={w.purpose}
          value={purpose?.id ?? ''}
          onChange={(event) =>
            set({
              purpose: event.currentTarget.value,
              channel: undefined,
              content: undefined,
              products: undefined,
              onBehalfOf: undefined,
            })
          }
          data={purposes?.map(({ id, name }) => ({ value: id, label: name })) ?? []}
        />
        <NativeSelect
          label={w.channel}
          value={channel ?? ''}
          onChange={(event) => set({ channel: event.currentTarget.value })}
          data={channels.map((each) => ({ value: each, label: channelNames[each] ?? each }))}
        />
        <MessageDiffers question={question} />
        <div>
          <div id="gate-audience" className={classes.label}>
            {w.audience}
          </div>
          <SegmentedControl
            fullWidth
            classNames={{ root: classes.audience, control: classes.choice }}
            aria-labelledby="gate-audience"
            value={audience}
            onChange={(chosen) => {
              onNamed(undefined);
              set({ audience: chosen === 'everyone' ? undefined : chosen });
            }}
            data={[
              { value: 'everyone', label: w.everyone },
              ...(may(session, 'people:read') ? [{ value: 'view', label: w.view }] : []),
              { value: 'paste', label: w.paste },
              { value: 'file', label: w.file },
            ]}
          />
        </div>
        {audience === 'paste' ? <PasteAudience onNamed={onNamed} /> : null}
        {audience === 'file' ? <FileAudience onNamed={onNamed} /> : null}
        {audience === 'view' ? <ViewAudience question={question} /> : null}
        {audience === 'everyone' || audience === 'view' ? null : (
          <Button onClick={ask} loading={asking} disabled={!named || named.count === 0}>
            {w.ask(named?.count ?? 0, number(named?.count ?? 0))}
          </Button>
        )}
      </div>
    </Panel>
  );
}

function MessageDiffers({ question: { declared, message, differs, set } }: { readonly question: Question }) {
  const w = useWords(words);
  const session = useSession();
  if (!may(session, 'gate:reasons')) return <p className="hb-muted">{w.messageClosed}</p>;
  const names = { content: w.contents, products: w.productKinds, onBehalfOf: w.behalves };
  return (
    <details className={classes.fold} open={differs}>
      <summary>{w.message}</summary>
      <p className="hb-muted">{w.messageSays}</p>
      <div className={classes.form}>
        {messageFacts.map((fact) => (
          <NativeSelect
            key={fact}
            label={w[fact]}
            value={message[fact] ?? ''}
            onChange={(event) => set({ [fact]: event.currentTarget.value || undefined })}
            data={[
              { value: '', label: w.asDeclared(names[fact][declared[fact] ?? ''] ?? w.notDeclared) },
              ...Object.entries(names[fact])
                .filter(([value]) => value !== declared[fact])
                .map(([value, label]) => ({ value, label })),
            ]}
          />
        ))}
      </div>
    </details>
  );
}
