import { Checkbox, NumberInput, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { may } from '../../api/session.ts';
import { usePolicy } from '../../api/use-purposes.ts';
import { useSession } from '../../api/use-session.ts';
import { common } from '../../words/common.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { acts, type FilterName, type Filters, filterNames, outcomes } from './filters.ts';
import classes from './people.module.css';
import { words } from './words.ts';

interface FilterProps {
  readonly filters: Filters;
  readonly change: (filters: Filters) => void;
}

/** Reasons of the gate alone: they are about an address that was asked, not about somebody who is held. */
const ofAddresses: ReadonlySet<string> = new Set([
  'unknown-person',
  'unreadable',
  'not-concerned',
  'undeliverable',
]);

const isMonth = (lapse: string | undefined): boolean => lapse !== undefined && /^\d{4}-\d\d$/.test(lapse);

/** The fields of the filters; each changes the list at once. */
export function FilterFields({ filters, change }: FilterProps) {
  const w = useWords(words);
  const c = useWords(common);
  const session = useSession();
  const { data: policy } = usePolicy();
  const { data: sources } = useQuery({
    queryKey: ['sources'],
    enabled: may(session, 'agenda:read'),
    queryFn: ({ signal }) => api('GET /api/v1/sources', { signal }),
  });
  const granted = session?.purposes ?? [];
  // A term is that of all purposes together, and an act may be of any.
  const seesAll = granted === 'all';
  const purposes = policy?.purposes.filter(({ id }) => granted === 'all' || granted.includes(id)) ?? [];
  const declared = purposes.filter(({ id }) => filters.purpose === undefined || id === filters.purpose);
  const used = new Set(
    declared.flatMap(({ declared: { channels } }) => Object.keys((channels as object | undefined) ?? {})),
  );
  const put = (name: FilterName, value: string | null | undefined) => {
    const { [name]: _, ...others } = filters;
    change(value ? { ...others, [name]: value } : others);
  };
  const thisMonth = new Date().toISOString().slice(0, 7);
  const lapseKind = isMonth(filters.lapse) ? 'month' : (filters.lapse ?? null);
  const choice = (name: FilterName, data: readonly { value: string; label: string }[]) => (
    <Select
      label={w.names[name]}
      placeholder={w.noChoice}
      data={[...data]}
      value={filters[name] ?? null}
      onChange={(value) => put(name, value)}
      clearable
      size="sm"
    />
  );
  return (
    <div className={classes.fields}>
      {choice(
        'purpose',
        purposes.map(({ id, names }) => ({ value: id, label: names.name })),
      )}
      {choice('channel', [
        { value: 'keep', label: w.keep },
        ...[...used].map((value) => ({ value, label: c.channels[value] ?? value })),
      ])}
      {choice(
        'outcome',
        outcomes.map((value) => ({
          value,
          label: { lawful: c.allowed, unlawful: c.refused, unknown: c.unknown }[value],
        })),
      )}
      {choice(
        'reason',
        Object.entries(filters.outcome === 'unknown' ? { ...c.categories, ...c.uncertain } : c.categories)
          .filter(([value]) => filters.outcome !== 'lawful' && !ofAddresses.has(value))
          .map(([value, label]) => ({ value, label })),
      )}
      {choice(
        'source',
        [...new Set(sources?.sources.map(({ source }) => source))].map((value) => ({ value, label: value })),
      )}
      {seesAll ? (
        <Select
          label={w.lapseKind}
          placeholder={w.noChoice}
          data={[
            { value: 'over', label: w.lapses.over },
            { value: 'month', label: w.inMonth },
            { value: 'none', label: w.lapses.none },
          ]}
          value={lapseKind}
          onChange={(value) => put('lapse', value === 'month' ? thisMonth : value)}
          clearable
          size="sm"
        />
      ) : null}
      {seesAll && lapseKind === 'month' ? (
        <TextInput
          type="month"
          label={w.month}
          value={filters.lapse ?? ''}
          onChange={(event) => {
            if (isMonth(event.currentTarget.value)) put('lapse', event.currentTarget.value);
          }}
          size="sm"
        />
      ) : null}
      {seesAll
        ? choice(
            'lastAct',
            acts.map((value) => ({ value, label: w.acts[value] ?? value })),
          )
        : null}
      <TextInput
        key={`country ${filters.country ?? ''}`}
        label={w.names.country}
        placeholder="NL"
        defaultValue={filters.country ?? ''}
        maxLength={2}
        size="sm"
        onChange={(event) => {
          const code = event.currentTarget.value.trim().toUpperCase();
          if (code === '' || /^[A-Z]{2}$/.test(code)) put('country', code);
        }}
      />
      <NumberInput
        label={w.names.sample}
        placeholder={w.noChoice}
        min={1}
        max={1000}
        allowDecimal={false}
        value={filters.sample === undefined ? '' : Number(filters.sample)}
        onChange={(value) => put('sample', value === '' ? null : String(value))}
        size="sm"
        hideControls
      />
      {seesAll ? (
        <Checkbox
          label={w.names.worklist}
          checked={filters.worklist === 'true'}
          onChange={(event) => put('worklist', event.currentTarget.checked ? 'true' : null)}
        />
      ) : null}
    </div>
  );
}

/** What the list is narrowed by; each can be taken away. */
export function FilterChips({ filters, change }: FilterProps) {
  const w = useWords(words);
  const says = useFilterWords();
  const set = filterNames.filter((name) => filters[name] !== undefined);
  if (set.length === 0) return null;
  return (
    <ul className={classes.chips} aria-label={w.filters}>
      {set.map((name) => (
        <li key={name} className={classes.chip}>
          <span>
            <span className="hb-muted">{w.names[name]}:</span> {says(name, filters[name]!)}
          </span>
          <button
            type="button"
            aria-label={w.remove(w.names[name])}
            onClick={() => {
              const { [name]: _, ...others } = filters;
              change(others);
            }}
          >
            ×
          </button>
        </li>
      ))}
      {set.length > 1 ? (
        <li className={classes.chip}>
          <button type="button" onClick={() => change({})}>
            {w.clear}
          </button>
        </li>
      ) : null}
    </ul>
  );
}

/** The value of a filter in the reader's words. */
function useFilterWords(): (name: FilterName, value: string) => string {
  const w = useWords(words);
  const c = useWords(common);
  const { month, number } = useFormat();
  const { data: policy } = usePolicy();
  return (name, value) => {
    switch (name) {
      case 'purpose':
        return policy?.purposes.find(({ id }) => id === value)?.names.name ?? value;
      case 'channel':
        return value === 'keep' ? w.keep : (c.channels[value] ?? value);
      case 'outcome':
        return { lawful: c.allowed, unlawful: c.refused, unknown: c.unknown }[value] ?? value;
      case 'lapse':
        return value === 'over' || value === 'none' ? w.lapses[value] : month(`${value}-01`);
      case 'lastAct':
        return w.acts[value] ?? value;
      case 'worklist':
        return w.worklistSays;
      case 'sample':
        return w.sampleOf(number(Number(value)));
      case 'reason':
        return c.categories[value] ?? value;
      case 'rule':
      case 'source':
      case 'country':
        return value;
    }
  };
}
