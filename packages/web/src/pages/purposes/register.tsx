import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { api, lacksPolicy } from '../../api/client.ts';
import type { Assessment, PolicyDocument } from '../../api/contract.generated.ts';
import { may } from '../../api/session.ts';
import { usePolicy } from '../../api/use-purposes.ts';
import { useSession } from '../../api/use-session.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Panel } from '../../parts/page-frame.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { Count } from '../../signs/count.tsx';
import { Badge, type Tone } from '../../signs/verdict.tsx';
import { common } from '../../words/common.ts';
import { factWords } from '../../words/facts.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { Keep } from './keep.tsx';
import classes from './purposes.module.css';
import { type Declared, readDeclared } from './read-declared.ts';
import { words } from './words.ts';

type Purpose = PolicyDocument['purposes'][number] & { readonly read: Declared };

const tones: Readonly<Record<Assessment['status']['state'], Tone>> = {
  failed: 'unlawful',
  open: 'unknown',
  draft: 'unlawful',
  signed: 'lawful',
  'review-soon': 'soon',
  overdue: 'soon',
  expired: 'unlawful',
};

interface RegisterProps {
  /** The purpose that somebody was led to. */
  readonly marked: string | undefined;
  readonly change: ((purpose: string, name: string) => void) | undefined;
  readonly begin: (() => void) | undefined;
}

/** Every purpose of the policy in force, as the record of processing tells it. */
export function Register({ marked, change, begin }: RegisterProps) {
  const w = useWords(words);
  const { channels } = useWords(common);
  const { fields: fieldNames } = useWords(factWords);
  const { list } = useFormat();
  const { data: policy, error, refetch } = usePolicy();
  const states = useAssessments();
  const { people, judging } = useKeptPeople();
  const found = useFindings();
  if (lacksPolicy(error))
    return (
      <Panel>
        <EmptyState
          title={w.empty}
          says={w.emptySays}
          action={begin ? <Button onClick={begin}>{w.newPurpose}</Button> : null}
        />
      </Panel>
    );
  if (error) return <ProblemNote problem={error} again={() => void refetch()} />;
  return (
    <Panel flush>
      <DataTable<Purpose>
        cards
        caption={w.title}
        rows={policy?.purposes.map((each) => ({ ...each, read: readDeclared(each.declared) }))}
        keyOf={({ id }) => id}
        foot={judging ? w.judging : undefined}
        columns={[
          {
            id: 'purpose',
            title: w.purpose,
            width: '26%',
            cell: ({ id, names }) => (
              <>
                <Name marked={id === marked} name={names.name} />{' '}
                <span className="hb-muted">· {names.kind}</span>
                <div className={classes.wording}>{names.wording}</div>
              </>
            ),
          },
          {
            id: 'basis',
            title: w.basis,
            cell: ({ names, read }) => {
              const state = read.assessment === undefined ? undefined : states.get(read.assessment);
              return (
                <>
                  {names.basis}
                  {state && read.assessment ? (
                    <div>
                      <Link to="/assessments/$id" params={{ id: read.assessment }} className={classes.quiet}>
                        <Badge tone={tones[state]}>{w.assessments[state]}</Badge>
                      </Link>
                    </div>
                  ) : null}
                </>
              );
            },
          },
          {
            id: 'channels',
            title: w.channels,
            cell: ({ read }) =>
              read.channels.length > 0 ? (
                list(read.channels.map((each) => channels[each] ?? each))
              ) : (
                <span className="hb-muted">{w.noChannels}</span>
              ),
          },
          {
            id: 'keep',
            title: w.keep,
            width: '18%',
            cell: ({ read }) => <Keep retention={read.retention} />,
          },
          {
            id: 'fields',
            title: w.fields,
            cell: ({ read }) => (
              <span title={read.fields.map((each) => fieldNames[each] ?? each).join(', ')}>
                {w.fieldCount(read.fields.length)}
              </span>
            ),
          },
          {
            id: 'people',
            title: w.people,
            align: 'right',
            cell: ({ id }) => {
              const kept = people?.get(id);
              return kept === undefined ? (
                <span className="hb-muted">–</span>
              ) : (
                <Count of={kept} to="/people" search={{ purpose: id, channel: 'keep', outcome: 'lawful' }} />
              );
            },
          },
          {
            id: 'findings',
            title: w.findings,
            cell: ({ id }) => (
              <Findings found={found?.filter(({ path }) => path.startsWith(`purposes.${id}.`))} />
            ),
          },
          ...(change
            ? [
                {
                  id: 'change',
                  title: '',
                  align: 'right' as const,
                  cell: ({ id, names }: Purpose) => (
                    <Button
                      variant="subtle"
                      size="compact-sm"
                      aria-label={w.changeOne(names.name)}
                      onClick={() => change(id, names.name)}
                    >
                      {w.change}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Panel>
  );
}

/** The name of a purpose; of the one that somebody was led to the row is marked and brought into view. */
function Name({ marked, name }: { readonly marked: boolean; readonly name: string }) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!marked) return;
    // After the page itself went to its top.
    const frame = requestAnimationFrame(() => place.current?.scrollIntoView({ block: 'center' }));
    return () => cancelAnimationFrame(frame);
  }, [marked]);
  return marked ? (
    <strong ref={place} className={classes.marked} aria-current="true">
      {name}
    </strong>
  ) : (
    <strong>{name}</strong>
  );
}

interface Found {
  readonly severity: 'error' | 'warning' | 'info';
  readonly says: string;
  readonly path: string;
}

function Findings({ found }: { readonly found: readonly Found[] | undefined }) {
  const w = useWords(words);
  if (!found) return null;
  const grave = found.filter(({ severity }) => severity !== 'info');
  const errors = found.filter(({ severity }) => severity === 'error').length;
  const warnings = grave.length - errors;
  if (grave.length === 0) return <span className="hb-muted">{w.clean}</span>;
  return (
    <details className={classes.findings}>
      <summary>
        {errors > 0 ? <Badge tone="unlawful">✗ {w.errors(errors)}</Badge> : null}
        {warnings > 0 ? <Badge tone="soon">! {w.warnings(warnings)}</Badge> : null}
      </summary>
      <ul>
        {grave.map(({ path, says }) => (
          <li key={`${path} ${says}`}>{says}</li>
        ))}
      </ul>
    </details>
  );
}

function useAssessments(): ReadonlyMap<string, Assessment['status']['state']> {
  const { data } = useQuery({
    queryKey: ['assessments'],
    queryFn: ({ signal }) => api('GET /api/v1/assessments', { signal }),
  });
  return new Map(data?.items.map(({ id, status }) => [id, status.state]));
}

interface KeptPeople {
  /** By purpose, how many people may be kept for it; absent for who may not see people, and while they are judged anew. */
  readonly people: ReadonlyMap<string, number> | undefined;
  readonly judging: boolean;
}

function useKeptPeople(): KeptPeople {
  const session = useSession();
  const { data } = useQuery({
    queryKey: ['overview'],
    enabled: may(session, 'people:read'),
    queryFn: ({ signal }) => api('GET /api/v1/overview', { signal }),
    refetchInterval: ({ state }) => (state.data?.standing?.complete === false ? 5000 : false),
  });
  const standing = data?.standing;
  if (!standing?.complete) return { people: undefined, judging: standing?.complete === false };
  const kept = standing.retention.flatMap(({ purpose, ask, lawful }) =>
    ask === 'keep' ? [[purpose, lawful] as const] : [],
  );
  return { people: new Map(kept), judging: false };
}

function useFindings(): readonly Found[] | undefined {
  const { data } = useQuery({
    queryKey: ['policy-check'],
    staleTime: 300_000,
    async queryFn({ signal }) {
      const text = await (await api('GET /api/v1/policy', { signal })).text();
      const body = new Blob([text], { type: 'application/yaml' });
      return api('POST /api/v1/policy/check', {
        body,
        signal,
        headers: { 'Content-Type': 'application/yaml' },
      });
    },
  });
  return data?.findings;
}
