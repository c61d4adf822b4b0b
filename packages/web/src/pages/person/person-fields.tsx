import type { Person } from '../../api/contract.generated.ts';
import { may } from '../../api/session.ts';
import { useSession } from '../../api/use-session.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Panel } from '../../parts/page-frame.tsx';
import { BestBeforeBar } from '../../signs/best-before-bar.tsx';
import { Badge } from '../../signs/verdict.tsx';
import { factWords } from '../../words/facts.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { OpenValue } from './open-value.tsx';
import classes from './person.module.css';
import { words } from './words.ts';

type Field = Person['fields'][number];

/** Whether the viewer's purposes need nothing of what is held, so that each line would say the same. */
const isAllMasked = ({ fields }: Person): boolean =>
  fields.length > 0 &&
  fields.every(
    ({ values, bestBefore: { state } }) =>
      state === 'elsewhere' && values.every(({ hidden }) => hidden !== 'no'),
  );

const soonDays = 30;
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** Each field with its value where it may be seen, its best-before day as a bar, and the purposes that carry it. */
export function PersonFields({ person }: { readonly person: Person }) {
  const w = useWords(words);
  const { fields: names } = useWords(factWords);
  const { day, distance, list } = useFormat();
  const allMasked = isAllMasked(person);
  const opens = may(useSession(), 'values:open');
  const ends = person.fields.flatMap(({ bestBefore: { until } }) => (until ? [until] : []));
  const begins = person.fields.flatMap(({ values }) => values.map(({ at }) => at));
  const axis = {
    from: begins.sort()[0] ?? person.asOf,
    to: [...ends, person.asOf].sort().at(-1) ?? person.asOf,
  };
  const nameOfPurpose = (id: string): string =>
    person.lanes.find(({ purpose }) => purpose === id)?.name ?? id;
  const terms: readonly Column<Field>[] = [
    {
      id: 'bar',
      title: (
        <span className={classes.axis}>
          <span>{day(axis.from)}</span>
          <span>{day(axis.to)}</span>
        </span>
      ),
      width: '26%',
      cell: ({ values, bestBefore: { state, until, heldUntil } }) =>
        state === 'elsewhere' ? null : (
          <BestBeforeBar
            from={values.map(({ at }) => at).sort()[0] ?? axis.from}
            until={until}
            today={person.asOf}
            axis={axis}
            state={state}
            held={heldUntil !== undefined}
          />
        ),
    },
    {
      id: 'until',
      title: w.until,
      cell: ({ bestBefore: { until, state } }) => {
        if (state === 'elsewhere') return <span className="hb-muted">{w.notForYours}</span>;
        if (state === 'lapsed') return <Badge tone="unlawful">{w.lapsed}</Badge>;
        if (!until) return w.unknown;
        const left = daysBetween(person.asOf, until);
        return left <= soonDays && left >= 0 ? (
          <Badge tone="soon">{distance(person.asOf, until)}</Badge>
        ) : (
          <span className={classes.nowrap}>{day(until)}</span>
        );
      },
    },
    {
      id: 'purposes',
      title: w.purposes,
      cell: ({ bestBefore: { claims, state } }) => {
        const live = claims.filter(({ outcome }) => outcome !== 'unlawful');
        if (live.length > 0) return list(live.map(({ purpose }) => nameOfPurpose(purpose)));
        return state === 'elsewhere' ? w.noneOfYours : w.noPurpose;
      },
    },
  ];
  return (
    <Panel title={w.bestBefore} {...(allMasked ? { says: w.allMasked } : {})} flush>
      <DataTable<Field>
        caption={w.bestBefore}
        cards
        keyOf={({ field }) => field}
        rows={person.fields}
        empty={<EmptyState title={w.nothingHeld} says="" />}
        columns={[
          {
            id: 'field',
            title: w.field,
            width: '32%',
            cell: ({ field, values }) => (
              <>
                <strong>{names[field] ?? field}</strong>
                {(allMasked ? [] : values).map((each) => (
                  <div key={`${each.source} ${each.at} ${each.value ?? ''}`} className={classes.value}>
                    {each.value ?? (each.hidden === 'presence-only' ? w.presence : w.masked)}
                  </div>
                ))}
                {opens && values.some(({ hidden }) => hidden === 'no-live-purpose') ? (
                  <OpenValue person={person.id} field={field} />
                ) : null}
              </>
            ),
          },
          ...(allMasked ? [] : terms),
        ]}
        foot={allMasked ? undefined : w.legend}
      />
    </Panel>
  );
}
