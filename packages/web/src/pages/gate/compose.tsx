import { checkMessage, type MessagePoint, type MessagePurpose } from '@houdbaar/core/message';
import { Textarea, TextInput } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { Columns, Panel } from '../../parts/page-frame.tsx';
import { Provision } from '../../signs/reason-line.tsx';
import { Badge, type Tone } from '../../signs/verdict.tsx';
import { useLanguage, useWords } from '../../words/language.ts';
import classes from './gate.module.css';
import type { Question } from './use-question.ts';
import { words } from './words.ts';

const marks = { good: '✓', missing: '✗', look: '?', 'not-asked': '–' } as const;
const tones: Readonly<Record<MessagePoint['is'], Tone>> = {
  good: 'lawful',
  missing: 'unlawful',
  look: 'unknown',
  'not-asked': 'plain',
};

/** What a message shows of itself, held against the purpose that was chosen; read in the browser alone. */
export function Compose({
  question: { purpose, channel, declared, senderName },
}: {
  readonly question: Question;
}) {
  const w = useWords(words);
  const { language } = useLanguage();
  const [subject, setSubject] = useState('');
  const [from, setFrom] = useState('');
  const [names, setNames] = useState('');
  const [body, setBody] = useState('');
  const text = useDeferredValue(body);
  const check = useMemo(
    () =>
      text.trim() === '' || !purpose || !channel
        ? undefined
        : checkMessage(
            { subject, body: text, ...(from.trim() === '' ? {} : { from }) },
            { kind: purpose.kind as NonNullable<MessagePurpose['kind']>, channel, declared },
            [senderName, ...names.split(',')].map((name) => name.trim()).filter(Boolean),
          ),
    [subject, text, from, names, purpose, channel, declared, senderName],
  );
  const count = (is: MessagePoint['is']) => check?.points.filter((point) => point.is === is).length ?? 0;
  return (
    <Panel title={w.compose} says={w.composeSays}>
      <Columns>
        <div className={classes.form}>
          <TextInput
            label={w.subject}
            value={subject}
            onChange={(event) => setSubject(event.currentTarget.value)}
          />
          <TextInput
            label={w.from}
            description={w.fromSays}
            value={from}
            onChange={(event) => setFrom(event.currentTarget.value)}
            autoComplete="off"
          />
          <TextInput
            label={w.names}
            value={names}
            onChange={(event) => setNames(event.currentTarget.value)}
          />
          <Textarea
            label={w.body}
            minRows={8}
            maxRows={20}
            autosize
            value={body}
            onChange={(event) => setBody(event.currentTarget.value)}
          />
        </div>
        <div aria-live="polite">
          {check ? (
            <>
              <p className={classes.verdict}>
                {[
                  count('missing') > 0 ? w.missing(count('missing')) : null,
                  count('look') > 0 ? w.looking(count('look')) : null,
                ]
                  .filter(Boolean)
                  .join(' ') || w.complete}
              </p>
              <ul className={classes.points}>
                {check.points.map(({ about, is, says, sentence, rule }) => (
                  <li key={about}>
                    <div className={classes.point}>
                      <strong>{w.points[about]}</strong>
                      <Badge tone={tones[is]}>
                        <span aria-hidden="true">{marks[is]}</span> {w.is[is]}
                      </Badge>
                    </div>
                    <div>
                      {says[language]}{' '}
                      {rule ? (
                        <Provision reason={{ cites: rule.cites.slice(0, 2), source: rule.source }} />
                      ) : null}
                    </div>
                    {sentence ? (
                      <blockquote aria-label={w.sentence} className={classes.quote}>
                        {sentence.length > 240 ? `${sentence.slice(0, 240)}…` : sentence}
                      </blockquote>
                    ) : null}
                  </li>
                ))}
              </ul>
            </>
          ) : (
            <div className="hb-muted">
              <strong>{w.notRead}</strong>
              <p>{w.notReadSays}</p>
            </div>
          )}
        </div>
      </Columns>
    </Panel>
  );
}
