import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import type { Person } from '../../api/contract.generated.ts';
import { DayInput } from '../../parts/day-input.tsx';
import { words as shellWords } from '../../shell/words.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import classes from './person.module.css';
import { words } from './words.ts';

interface AsOfProps {
  readonly person: Person;
  readonly day: string | undefined;
  readonly choose: (day: string | undefined) => void;
}

/** Chooses the day on which to look, by sliding or by date; a banner says so when it isn't today. */
export function AsOf({ person, day, choose }: AsOfProps) {
  const w = useWords(words);
  const s = useWords(shellWords);
  const { day: said } = useFormat();
  return (
    <div className={day ? classes.asOfBanner : classes.asOf}>
      {day ? <strong>{s.asOfBanner(said(day))}</strong> : null}
      <DayInput label={w.asOf} value={day ?? ''} onChange={(chosen) => choose(chosen || undefined)} inline />
      <DaySlider person={person} day={day ?? person.asOf} choose={choose} />
      {day ? (
        <Button variant="default" size="compact-sm" onClick={() => choose(undefined)}>
          {s.asOfToday}
        </Button>
      ) : (
        <span className="hb-muted">{w.asOfSays}</span>
      )}
    </div>
  );
}

const perDay = 86_400_000;
const numberOf = (iso: string): number => Math.round(Date.parse(iso) / perDay);
const isoOf = (number: number): string => new Date(number * perDay).toISOString().slice(0, 10);

/** Slides from the first thing that is known to the day on which the last would go. */
function DaySlider({ person, day, choose }: Required<Omit<AsOfProps, 'day'>> & { readonly day: string }) {
  const w = useWords(words);
  const { day: said } = useFormat();
  const id = useId();
  const [range] = useState(() => rangeOf(person, day));
  const [moved, setMoved] = useState<number>();
  const value = moved ?? numberOf(day);
  const settle = () => {
    if (moved !== undefined) choose(isoOf(moved));
    setMoved(undefined);
  };
  return (
    <span className={classes.slider}>
      <span className="hb-muted">{said(isoOf(range.from))}</span>
      <input
        id={id}
        type="range"
        aria-label={w.slide}
        min={range.from}
        max={range.to}
        value={value}
        aria-valuetext={said(isoOf(value))}
        onChange={(event) => setMoved(Number(event.currentTarget.value))}
        onPointerUp={settle}
        onKeyUp={settle}
        onBlur={settle}
      />
      <span className="hb-muted">{said(isoOf(range.to))}</span>
      {moved === undefined ? null : <output htmlFor={id}>{said(isoOf(moved))}</output>}
    </span>
  );
}

/** At least two years ahead, and no further than a limit that nobody would slide to. */
function rangeOf({ asOf, heldSince, timeline, fields, lanes }: Person, day: string) {
  const today = numberOf(asOf);
  const past = [heldSince, day, ...timeline.flatMap(({ at }) => at ?? [])].map(numberOf);
  const ends = [...fields.map(({ bestBefore }) => bestBefore.until), ...lanes.map(({ until }) => until)]
    .flatMap((until) => until ?? [])
    .map(numberOf);
  const year = 365;
  return {
    from: Math.min(today, ...past),
    to: Math.min(
      today + 15 * year,
      Math.max(numberOf(day), today + 2 * year, ...ends.map((end) => end + 30)),
    ),
  };
}
