import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { PageFrame } from '../../parts/page-frame.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { ChainStatus } from './chain-status.tsx';
import { DayRoots } from './day-roots.tsx';
import { words } from './words.ts';

/** Whether the evidence holds, to be checked at will, and the seals of the days to take along. */
export function Page() {
  const w = useWords(words);
  const { number } = useFormat();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: ['evidence-status'],
    queryFn: ({ signal }) => api('GET /api/v1/evidence/status', { signal }),
    refetchInterval: ({ state }) => (state.data?.running ? 1000 : false),
  });
  const check = useMutation({
    mutationFn: () => api('POST /api/v1/evidence/check'),
    onSuccess: () => client.invalidateQueries({ queryKey: ['evidence-status'] }),
  });
  const running = data?.running;
  return (
    <PageFrame
      title={w.title}
      says={w.says}
      actions={
        <Button onClick={() => check.mutate()} loading={check.isPending} disabled={Boolean(running)}>
          {running ? w.checking(number(running.people)) : w.check}
        </Button>
      }
    >
      <ProblemNote problem={error ?? check.error} again={() => void refetch()} />
      <div aria-live="polite">{data ? <ChainStatus status={data} /> : null}</div>
      <DayRoots />
      <p className="hb-muted">{w.offline}</p>
    </PageFrame>
  );
}
