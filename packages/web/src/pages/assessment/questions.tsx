import { type AnswerWord, type AssessmentAnswers, assess } from '@houdbaar/core/assessment';
import { Button, SegmentedControl, Textarea } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useId, useRef } from 'react';
import type { AssessmentForm } from '../../api/contract.generated.ts';
import { Panel } from '../../parts/page-frame.tsx';
import { citesIn } from '../../signs/cite-in.ts';
import { Badge } from '../../signs/verdict.tsx';
import { common } from '../../words/common.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import classes from './assessment.module.css';
import type { ChangeAnswer } from './change-answer.ts';
import { Measures } from './measures.tsx';
import { words } from './words.ts';

type Question = AssessmentForm['questions'][number];
type Conclusion = ReturnType<typeof assess>;

interface QuestionsProps {
  readonly form: AssessmentForm;
  readonly answers: AssessmentAnswers;
  readonly change?: ChangeAnswer;
}

const route = getRouteApi('/signed-in/assessments/$id');
const pages = ['interest', 'necessity', 'balance', 'measures'] as const;
const marks = { passes: '✓', fails: '✗', unknown: '?' } as const;
const tones = { passes: 'lawful', fails: 'unlawful', unknown: 'unknown' } as const;

/** The three steps with their questions, one at a time for who fills them in: each with help, an answer, its reason, and what is weak in it. */
export function Questions({ form, answers, change }: QuestionsProps) {
  const w = useWords(words);
  const { back, next } = useWords(common);
  const conclusion = assess(answers);
  const search = route.useSearch();
  const { id } = route.useParams();
  const navigate = useNavigate();
  const top = useRef<HTMLDivElement>(null);
  const at = Math.max(0, pages.indexOf(search.step as (typeof pages)[number]));
  const go = (to: number) => {
    const step = pages[to];
    if (step)
      void navigate({
        to: '/assessments/$id',
        params: { id },
        search: { ...search, step },
        resetScroll: false,
      });
    top.current?.scrollIntoView({ block: 'nearest' });
  };
  const panelOf = (step: (typeof pages)[number]) =>
    step === 'measures' ? (
      <Panel key={step} title={w.steps.measures} says={w.stepSays.measures}>
        <Measures form={form} answers={answers} conclusion={conclusion} change={change} />
      </Panel>
    ) : (
      <Panel
        key={step}
        title={w.steps[step]}
        says={w.stepSays[step]}
        actions={<Badge tone={tones[conclusion.steps[step]]}>{w.outcomes[conclusion.steps[step]]}</Badge>}
      >
        {step === 'interest' ? <Interest answers={answers} change={change} /> : null}
        {form.questions
          .filter((question) => question.step === step)
          .map((question) => (
            <OneQuestion
              key={question.id}
              question={question}
              answers={answers}
              conclusion={conclusion}
              change={change}
            />
          ))}
        {step === 'balance' ? <About answers={answers} change={change} /> : null}
      </Panel>
    );
  if (!change) return <div className={classes.side}>{pages.map(panelOf)}</div>;
  return (
    <div className={classes.side} ref={top}>
      <nav aria-label={w.wizard}>
        <ol className={classes.stepper}>
          {pages.map((step, index) => (
            <li key={step}>
              <button
                type="button"
                aria-current={index === at ? 'step' : undefined}
                onClick={() => go(index)}
              >
                {w.steps[step]}{' '}
                {step === 'measures' ? null : <span aria-hidden="true">{marks[conclusion.steps[step]]}</span>}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      {panelOf(pages[at] ?? 'interest')}
      <div className={classes.turn}>
        <Button variant="default" disabled={at === 0} onClick={() => go(at - 1)}>
          {back}
        </Button>
        {at < pages.length - 1 ? <Button onClick={() => go(at + 1)}>{next}</Button> : null}
      </div>
    </div>
  );
}

interface PartProps {
  readonly answers: AssessmentAnswers;
  readonly change: ChangeAnswer | undefined;
}

function Interest({ answers, change }: PartProps) {
  const w = useWords(words);
  const what = answers.interest?.what ?? '';
  if (!change) return what ? <p>{what}</p> : null;
  return (
    <Textarea
      label={w.what}
      description={w.whatHint}
      value={what}
      autosize
      minRows={2}
      mb="sm"
      onChange={(event) => change('interest.what', event.currentTarget.value || null)}
    />
  );
}

interface OneQuestionProps extends PartProps {
  readonly question: Question;
  readonly conclusion: Conclusion;
}

function OneQuestion({ question, answers, conclusion, change }: OneQuestionProps) {
  const w = useWords(words);
  const { language } = useLanguage();
  const asks = useId();
  const { id, section, favourable } = question;
  const inSection = answers[section] as
    | Readonly<Partial<Record<string, { readonly answer: AnswerWord; readonly reason?: string }>>>
    | undefined;
  const given = inSection?.[id];
  const weak = conclusion.weakPoints.find((each) => each.id === id);
  const reason = given?.reason ?? '';
  const place = `${section}.${id}`;
  const write = (answer: AnswerWord, why: string) =>
    change?.(place, why === '' ? { answer } : { answer, reason: why });
  const speaksFor = given && (given.answer === favourable || given.answer === 'partly');
  return (
    <div className={classes.question}>
      <div className={classes.ask}>
        <strong id={asks}>{question.asks}</strong>
        {change ? (
          <SegmentedControl
            size="xs"
            aria-labelledby={asks}
            value={given?.answer ?? 'unknown'}
            onChange={(value) => write(value as AnswerWord, reason)}
            data={(['yes', 'partly', 'no', 'unknown'] as const).map((value) => ({
              value,
              label: w.answers[value],
            }))}
          />
        ) : (
          <Badge
            tone={weak ? (given?.answer === 'partly' ? 'soon' : 'unlawful') : given ? 'lawful' : 'unknown'}
          >
            {w.answers[given?.answer ?? 'unknown']}
          </Badge>
        )}
      </div>
      {change ? (
        <>
          <details className={classes.help}>
            <summary>{w.help}</summary>
            <p>
              {question.help} <span className="hb-muted">{citesIn(language, question.cites)}</span>
            </p>
          </details>
          {given && given.answer !== 'unknown' ? (
            <Textarea
              aria-label={`${w.reason} ${question.asks}`}
              placeholder={w.reason}
              value={reason}
              autosize
              minRows={1}
              error={speaksFor && reason.trim() === '' ? w.needsReason : undefined}
              onChange={(event) => write(given.answer, event.currentTarget.value)}
            />
          ) : null}
        </>
      ) : reason ? (
        <p className={classes.reason}>{reason}</p>
      ) : null}
      {weak ? (
        <p className={classes.weak}>
          <strong>{w.weak}:</strong> {weak.says[language]} {weak.remedy[language]}
        </p>
      ) : null}
    </div>
  );
}

function About({ answers, change }: PartProps) {
  const w = useWords(words);
  const { about } = answers;
  if (!change) {
    const told = [
      ...(about?.sensitive ? [w.sensitive] : []),
      ...(about?.children ? [w.children] : []),
      ...(about?.scale === 'large' ? [w.scale] : []),
    ];
    return told.length > 0 ? (
      <ul>
        {told.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    ) : null;
  }
  const row = (
    id: string,
    label: string,
    given: boolean | undefined,
    write: (on: boolean | null) => void,
  ) => (
    <div className={classes.ask}>
      <span id={`about-${id}`}>{label}</span>
      <SegmentedControl
        size="xs"
        aria-labelledby={`about-${id}`}
        value={given === undefined ? 'unknown' : given ? 'yes' : 'no'}
        onChange={(value) => write(value === 'unknown' ? null : value === 'yes')}
        data={(['yes', 'no', 'unknown'] as const).map((value) => ({ value, label: w.answers[value] }))}
      />
    </div>
  );
  const scale = about?.scale === undefined ? undefined : about.scale === 'large';
  return (
    <fieldset className={classes.about}>
      <legend>{w.about}</legend>
      {row('sensitive', w.sensitive, about?.sensitive, (on) => change('about.sensitive', on))}
      {row('children', w.children, about?.children, (on) => change('about.children', on))}
      {row('scale', w.scale, scale, (on) =>
        change('about.scale', on === null ? null : on ? 'large' : 'small'),
      )}
    </fieldset>
  );
}
