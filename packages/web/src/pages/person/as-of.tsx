import { Button } from '@mantine/core';
import { DayInput } from '../../parts/day-input.tsx';
import { words as shellWords } from '../../shell/words.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import classes from './person.module.css';
import { words } from './words.ts';

interface AsOfProps {
  readonly day: string | undefined;
  readonly choose: (day: string | undefined) => void;
}

/** Chooses the day on which to look; a banner says so when it isn't today. */
export function AsOf({ day, choose }: AsOfProps) {
  const w = useWords(words);
  const s = useWords(shellWords);
  const { day: said } = useFormat();
  return (
    <div className={day ? classes.asOfBanner : classes.asOf}>
      {day ? <strong>{s.asOfBanner(said(day))}</strong> : null}
      <DayInput label={w.asOf} value={day ?? ''} onChange={(chosen) => choose(chosen || undefined)} inline />
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
