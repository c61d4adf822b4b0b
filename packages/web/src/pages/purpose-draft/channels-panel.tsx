import { channels as allChannels, type Channel, contents } from '@houdbaar/core/terms';
import { Button, NativeSelect } from '@mantine/core';
import { Panel } from '../../parts/page-frame.tsx';
import { common } from '../../words/common.ts';
import { useWords } from '../../words/language.ts';
import { useEditing } from './editing.ts';
import classes from './editor.module.css';
import { editorWords } from './editor-words.ts';
import { Findings } from './findings.tsx';

/** Through which channels people are reached, and what a message looks like in each. */
export function ChannelsPanel() {
  const w = useWords(editorWords);
  const { channels: names } = useWords(common);
  const { purpose, writes, change } = useEditing();
  const used = Object.keys(purpose.channels ?? {}) as Channel[];
  const others = allChannels.filter((each) => !used.includes(each));
  return (
    <Panel title={w.channels} says={w.channelsSays}>
      {used.map((channel) => {
        const profile = purpose.channels?.[channel] ?? {};
        const select = (
          key: 'content' | 'products' | 'onBehalfOf' | 'unsubscribe',
          label: string,
          choices: Readonly<Record<string, string>>,
          order: readonly string[] = Object.keys(choices),
        ) => (
          <NativeSelect
            size="xs"
            label={label}
            disabled={!writes}
            value={profile[key] ?? ''}
            onChange={(event) => change(`channels.${channel}.${key}`, event.currentTarget.value || null)}
            data={[
              { value: '', label: w.unsaid },
              ...order.map((value) => ({ value, label: choices[value] ?? value })),
            ]}
          />
        );
        return (
          <fieldset key={channel} className={classes.channel}>
            <legend>{names[channel] ?? channel}</legend>
            <div className={classes.row}>
              {select('content', w.content, w.contents, contents)}
              {select('products', w.channelProducts, w.productKinds)}
              {select('onBehalfOf', w.onBehalfOf, w.behalves)}
              {select('unsubscribe', w.unsubscribe, w.unsubscribes)}
            </div>
            <Findings at={[`channels.${channel}`]} />
            {writes ? (
              <Button
                variant="subtle"
                size="compact-xs"
                aria-label={w.removeOf(names[channel] ?? channel)}
                onClick={() => change(`channels.${channel}`, null)}
              >
                {w.remove}
              </Button>
            ) : null}
          </fieldset>
        );
      })}
      {writes && others.length > 0 ? (
        <NativeSelect
          label={w.addChannel}
          value=""
          maw={260}
          onChange={(event) => {
            const channel = event.currentTarget.value as Channel;
            if (channel) change(`channels.${channel}`, firstProfile(purpose.kind));
          }}
          data={[
            { value: '', label: '' },
            ...others.map((value) => ({ value, label: names[value] ?? value })),
          ]}
        />
      ) : null}
    </Panel>
  );
}

const serving: ReadonlySet<string> = new Set(['service', 'account', 'administration', 'support', 'security']);

/** What a message of such a purpose most often is; whoever adds a channel sees it and may choose otherwise. */
const firstProfile = (kind: string): Record<string, string> =>
  serving.has(kind)
    ? { content: 'service' }
    : kind === 'survey'
      ? { content: 'survey', unsubscribe: 'link' }
      : { content: 'marketing', onBehalfOf: 'self', unsubscribe: 'one-click' };
