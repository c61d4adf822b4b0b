import type { AssessmentAnswers, assess, MeasureKind } from '@houdbaar/core/assessment';
import { Checkbox, TextInput } from '@mantine/core';
import type { AssessmentForm } from '../../api/contract.generated.ts';
import { citeIn } from '../../signs/cite-in.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import classes from './assessment.module.css';
import type { ChangeAnswer } from './change-answer.ts';
import { words } from './words.ts';

interface MeasuresProps {
  readonly form: AssessmentForm;
  readonly answers: AssessmentAnswers;
  readonly conclusion: ReturnType<typeof assess>;
  readonly change: ChangeAnswer | undefined;
}

/** What is done to soften the use; those that would better the outcome are pointed out. */
export function Measures({ form, answers, conclusion, change }: MeasuresProps) {
  const w = useWords(words);
  const { language } = useLanguage();
  const taken = answers.measures ?? [];
  const helping = new Set<string>(conclusion.measures.flatMap(({ kinds }) => kinds));
  const weak = new Set<string>(conclusion.weakPoints.map(({ id }) => id));
  const write = (list: readonly { readonly kind: MeasureKind; readonly note?: string | undefined }[]) =>
    change?.(
      'measures',
      list.length === 0 ? null : list.map(({ kind, note }) => (note ? { kind, note } : { kind })),
    );
  const shown = change
    ? form.measures.toSorted(
        (one, other) => Number(Boolean(one.demandedBy)) - Number(Boolean(other.demandedBy)),
      )
    : form.measures.filter(({ kind }) => taken.some((each) => each.kind === kind));
  return (
    <ul className={classes.measures}>
      {shown.map(({ kind, says, demandedBy, softens }) => {
        const here = taken.find((each) => each.kind === kind);
        return (
          <li key={kind}>
            {change ? (
              <Checkbox
                label={says}
                checked={here !== undefined}
                onChange={(event) =>
                  write(
                    event.currentTarget.checked
                      ? [...taken, { kind }]
                      : taken.filter((each) => each.kind !== kind),
                  )
                }
              />
            ) : (
              <span>✓ {says}</span>
            )}
            {helping.has(kind) ? (
              <div className={classes.helpful}>{w.helpful}</div>
            ) : demandedBy ? (
              <div className={classes.aside}>{w.demanded(citeIn(language, demandedBy))}</div>
            ) : softens.some((each) => weak.has(each)) ? (
              <div className={classes.aside}>{w.softens}</div>
            ) : null}
            {here && change ? (
              <TextInput
                size="xs"
                ml={30}
                mt={4}
                aria-label={`${w.measureNote} ${says}`}
                placeholder={w.measureNote}
                value={here.note ?? ''}
                onChange={(event) => {
                  const note = event.currentTarget.value;
                  write(taken.map((each) => (each.kind === kind ? { kind, note } : each)));
                }}
              />
            ) : here?.note ? (
              <div className="hb-muted">{here.note}</div>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
