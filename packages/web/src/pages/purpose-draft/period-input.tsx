import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useWords } from '../../words/language.ts';
import classes from './editor.module.css';
import { editorWords } from './editor-words.ts';

interface PeriodInputProps {
  readonly label: string;
  /** An ISO 8601 period: `P24M`. */
  readonly value: string | undefined;
  /** Where it may be left out: what that is called. */
  readonly optional?: string;
  /** What stands there at first. */
  readonly first?: string;
  readonly onChange: (period: string | null) => void;
  readonly readOnly?: boolean;
}

const units = ['D', 'W', 'M', 'Y'] as const;

/** A period as a number and a unit; one of several units is written as it is. */
export function PeriodInput({
  label,
  value,
  optional,
  first = 'P12M',
  onChange,
  readOnly,
}: PeriodInputProps) {
  const w = useWords(editorWords);
  const [, count, unit] = /^P(\d+)([DWMY])$/.exec(value ?? '') ?? [];
  if (value !== undefined && (count === undefined || unit === undefined))
    return (
      <TextInput
        label={label}
        value={value}
        readOnly={readOnly ?? false}
        onChange={(event) => onChange(event.currentTarget.value || null)}
      />
    );
  return (
    <fieldset className={classes.period} disabled={readOnly}>
      <legend>{label}</legend>
      <div className={classes.pair} data-alone={value === undefined || undefined}>
        {value === undefined ? null : (
          <NumberInput
            aria-label={`${label}: ${w.period}`}
            value={Number(count)}
            min={1}
            max={1200}
            allowDecimal={false}
            allowNegative={false}
            clampBehavior="strict"
            hideControls
            onChange={(typed) => {
              if (Number(typed) >= 1) onChange(`P${typed}${unit}`);
            }}
          />
        )}
        <NativeSelect
          aria-label={`${label}: ${w.unit}`}
          value={unit ?? ''}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            onChange(chosen === '' ? null : value === undefined ? first : `P${count}${chosen}`);
          }}
          data={
            value === undefined
              ? [
                  { value: '', label: optional ?? '' },
                  {
                    value: first.at(-1) ?? 'M',
                    label: `${first.slice(1, -1)} ${w.units[first.at(-1) as 'M']}`,
                  },
                ]
              : [
                  ...units.map((each) => ({ value: each, label: w.units[each] })),
                  ...(optional ? [{ value: '', label: optional }] : []),
                ]
          }
        />
      </div>
    </fieldset>
  );
}
