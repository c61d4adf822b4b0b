import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { api } from '../api/client.ts';
import { may, type Session } from '../api/session.ts';

/** Something that takes long, and goes on whatever page is shown. */
export interface LongWork {
  readonly kind: 'import' | 'plan';
  readonly id: string;
  /** The file of an import, the day of a plan. */
  readonly name: string;
  readonly done: number;
  /** Null where nobody counted. */
  readonly all: number | null;
}

/** In ms: how often is asked while something runs, and while nothing does. */
const pace = { running: 2000, idle: 30_000 } as const;
const newest = 10;

/** The imports and clean-ups that are under way; pages hear of it when one ends. */
export function useRunning(session: Session): readonly LongWork[] {
  const client = useQueryClient();
  const { data = [] } = useQuery({
    queryKey: ['long-work'],
    queryFn: async ({ signal }) =>
      (await Promise.all([importsOf(session, signal), plansOf(session, signal)])).flat(),
    refetchInterval: ({ state }) => (state.data?.length ? pace.running : pace.idle),
    enabled: may(session, 'imports:write') || may(session, 'plans:read'),
  });
  const before = useRef(0);
  useEffect(() => {
    if (data.length < before.current) void client.invalidateQueries({ predicate: isShown });
    before.current = data.length;
  }, [data.length, client]);
  return data;
}

const isShown = ({ queryKey }: { readonly queryKey: readonly unknown[] }): boolean =>
  queryKey[0] !== 'long-work' && queryKey[0] !== 'session';

async function importsOf(session: Session, signal: AbortSignal): Promise<LongWork[]> {
  if (!may(session, 'imports:write')) return [];
  const { items } = await api('GET /api/v1/imports', { query: { limit: newest }, signal });
  return items.flatMap((run) =>
    run?.state === 'running'
      ? [{ kind: 'import', id: run.id, name: run.name, done: run.counts.rows, all: run.rowsTotal }]
      : [],
  );
}

async function plansOf(session: Session, signal: AbortSignal): Promise<LongWork[]> {
  if (!may(session, 'plans:read')) return [];
  const { items } = await api('GET /api/v1/plans', { query: { limit: newest }, signal });
  const sum = (counts: Readonly<Record<string, number>>): number =>
    Object.values(counts).reduce((all, count) => all + count, 0);
  return items.flatMap(({ state, id, day, counts }) =>
    state === 'executing'
      ? [
          {
            kind: 'plan',
            id,
            name: day,
            done: sum(counts.done) + sum(counts.skipped),
            all: sum(counts.planned),
          },
        ]
      : [],
  );
}
