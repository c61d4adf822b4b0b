import { NativeSelect } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { Overview } from '../../api/contract.generated.ts';
import { may } from '../../api/session.ts';
import { usePurposeNames } from '../../api/use-purposes.ts';
import { useSession } from '../../api/use-session.ts';
import { BarList } from '../../charts/bar-list.tsx';
import { Panel } from '../../parts/page-frame.tsx';
import { Count } from '../../signs/count.tsx';
import { Verdict } from '../../signs/verdict.tsx';
import { common } from '../../words/common.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import classes from './overview.module.css';
import { words } from './words.ts';

type Contact = NonNullable<Overview['standing']>['contact'];

type Words = Pick<typeof common.nl, 'categories' | 'uncertain'>;

const shown = 6;

/** For one purpose and channel: how many may be contacted, and why the others may not. */
export function ContactShare({ contact }: { readonly contact: Contact }) {
  const w = useWords(words);
  const c = useWords(common);
  const { number } = useFormat();
  const nameOf = usePurposeNames();
  const sees = may(useSession(), 'people:read');
  const lanes = contact.flatMap(({ lanes: each }) => each);
  const [chosen, choose] = useState(0);
  const lane = lanes[chosen] ?? lanes[0];
  if (!lane) return null;
  const channel = lane.channel ? (c.channels[lane.channel] ?? lane.channel) : '';
  const asked = { purpose: lane.purpose, ...(lane.channel ? { channel: lane.channel } : {}) };
  const said = { lawful: c.allowed, unlawful: c.refused, unknown: c.unknown };
  const reasons = byCategory(lane.reasons);
  const rest = reasons.slice(shown).reduce((sum, { people }) => sum + people, 0);
  const bars = (some: typeof reasons) => (
    <BarList
      head={[w.whyNot, w.people]}
      tone="unlawful"
      most={reasons[0]?.people ?? 0}
      rows={some.map(({ outcome, category, people }) => ({
        id: `${outcome} ${category}`,
        label: <Verdict outcome={outcome} label={saidReason(c, outcome, category)} />,
        count: people,
        shown: sees ? (
          <Count of={people} to="/people" search={{ ...asked, outcome, reason: category }} />
        ) : undefined,
      }))}
    />
  );
  return (
    <Panel
      title={w.mayI(nameOf(lane.purpose), channel)}
      actions={
        <NativeSelect
          aria-label={w.choose}
          size="xs"
          value={String(chosen)}
          onChange={(event) => choose(Number(event.currentTarget.value))}
          data={lanes.map((each, at) => ({
            value: String(at),
            label: `${nameOf(each.purpose)} · ${c.channels[each.channel ?? ''] ?? ''}`,
          }))}
        />
      }
    >
      <div className={classes.counts}>
        {(['lawful', 'unlawful', 'unknown'] as const).map((outcome) => (
          <Behind key={outcome} search={{ ...asked, outcome }}>
            <Verdict outcome={outcome} label={`${number(lane[outcome])} ${said[outcome]}`} />
          </Behind>
        ))}
      </div>
      {reasons.length > 0 ? bars(reasons.slice(0, shown)) : null}
      {rest > 0 ? (
        <details className={classes.rest}>
          <summary>
            {number(rest)} {w.other}
          </summary>
          {bars(reasons.slice(shown))}
        </details>
      ) : null}
    </Panel>
  );
}

/** Leads to the people behind a figure, for who may see people. */
function Behind({
  search,
  children,
}: {
  readonly search: Readonly<Record<string, string>>;
  readonly children: ReactNode;
}) {
  return may(useSession(), 'people:read') ? (
    <Link to="/people" search={search}>
      {children}
    </Link>
  ) : (
    children
  );
}

type Reasons = Contact[number]['lanes'][number]['reasons'];

/** How many people each kind of reason keeps from being contacted, most first. */
function byCategory(reasons: Reasons) {
  const found = new Map<string, { outcome: 'unlawful' | 'unknown'; category: string; people: number }>();
  for (const { outcome, category = 'law', people } of reasons) {
    const key = `${outcome} ${category}`;
    const known = found.get(key) ?? { outcome, category, people: 0 };
    found.set(key, { ...known, people: known.people + people });
  }
  return [...found.values()].sort((a, b) => b.people - a.people);
}

const saidReason = (c: Words, outcome: 'unlawful' | 'unknown', category: string): string =>
  (outcome === 'unknown' ? c.uncertain[category] : undefined) ?? c.categories[category] ?? category;
