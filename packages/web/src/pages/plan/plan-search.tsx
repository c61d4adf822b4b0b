import { CloseButton, NativeSelect, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { may } from '../../api/session.ts';
import { useSession } from '../../api/use-session.ts';
import { useWords } from '../../words/language.ts';
import classes from './plan.module.css';
import { actions, type PlanFilters, shownNames } from './use-plan-items.ts';
import { words } from './words.ts';

interface PlanSearchProps {
  readonly typed: string;
  readonly type: (text: string) => void;
  readonly filters: PlanFilters;
  readonly filter: (changed: Readonly<Record<string, string | undefined>>) => void;
  /** Goes to the first of whom is found. */
  readonly toFirst: () => void;
}

/** The search field of a plan and what it is narrowed to. */
export function PlanSearch({ typed, type, filters, filter, toFirst }: PlanSearchProps) {
  const w = useWords(words);
  const session = useSession();
  const field = useRef<HTMLInputElement>(null);
  const clear = () => {
    type('');
    field.current?.focus();
  };
  return (
    <search className={classes.find}>
      {may(session, 'people:read') ? (
        <TextInput
          ref={field}
          className={classes.sought}
          label={w.find}
          placeholder={w.findSays}
          value={typed}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => type(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && typed !== '') clear();
            else if (event.key === 'ArrowDown' || event.key === 'Enter') toFirst();
            else return;
            event.preventDefault();
          }}
          rightSection={typed === '' ? null : <CloseButton aria-label={w.clearSearch} onClick={clear} />}
        />
      ) : null}
      <NativeSelect
        label={w.only}
        value={filters.state ?? ''}
        onChange={(event) => filter({ state: event.currentTarget.value || undefined })}
        data={[
          { value: '', label: w.onlyAll },
          ...shownNames.map((value) => ({ value, label: w.onlyShown[value] })),
        ]}
      />
      <NativeSelect
        label={w.happens}
        value={filters.action ?? ''}
        onChange={(event) => filter({ action: event.currentTarget.value || undefined })}
        data={[
          { value: '', label: w.happensAny },
          ...actions.map((value) => ({ value, label: w.shortActions[value] })),
        ]}
      />
    </search>
  );
}
