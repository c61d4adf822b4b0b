import { type Policy, parsePolicy } from '@houdbaar/core/policy';
import { listPurposes, type PersonState, StandingJudge } from '@houdbaar/core/standing';
import { parseDay } from '@houdbaar/core/time';
import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { api } from '../../api/client.ts';
import type { PolicySample, Simulation } from '../../api/contract.generated.ts';
import type { DraftSession } from '../../api/draft-session.ts';
import { may } from '../../api/session.ts';
import { useDraftView } from '../../api/use-draft.ts';
import { useSession } from '../../api/use-session.ts';
import { Impact } from '../../parts/impact.tsx';
import { Panel } from '../../parts/page-frame.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useFormat } from '../../words/format.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { compareSample, type Judged, judgeSample } from './simulate-sample.ts';
import { words } from './words.ts';

interface ImpactPanelProps {
  readonly session: DraftSession;
  readonly policy: Policy;
}

/** Whom the draft touches: at once on a sample, and on request for everyone. */
export function ImpactPanel({ session, policy }: ImpactPanelProps) {
  const w = useWords(words);
  const { language } = useLanguage();
  const { number, day } = useFormat();
  const caller = useSession();
  const { draft } = useDraftView(session);
  const samples = may(caller, 'people:read') && caller?.purposes === 'all';
  const sample = useQuery({
    queryKey: ['policy-sample'],
    enabled: samples,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => api('GET /api/v1/policy/sample', { query: { size: 200 }, signal }),
  });
  const inForce = useQuery({
    queryKey: ['policy-text'],
    enabled: samples,
    staleTime: 60_000,
    queryFn: async ({ signal }) => (await api('GET /api/v1/policy', { signal })).text(),
  });
  const local = useSampled(sample.data, inForce.data, policy);
  const everyone = useMutation({
    async mutationFn() {
      const { id, source } = await session.settle();
      return {
        source,
        found: await api('POST /api/v1/policy/drafts/{id}/simulate', { params: { id } }),
      };
    },
  });
  const names = useMemo(
    () => new Map(listPurposes(policy).map(({ id, name }) => [id, name[language]])),
    [policy, language],
  );
  const nameOf = (purpose: string) => names.get(purpose) ?? purpose;
  const shown = everyone.data?.found ?? local;
  // Held against itself a draft that is in force would change nothing.
  if (draft.state === 'applied') return null;
  return (
    <Panel title={w.impact.title}>
      <p className="hb-muted" aria-live="polite">
        {everyone.data
          ? `${w.impact.everyone(number(everyone.data.found.people), day(everyone.data.found.day))} ${
              everyone.data.source === draft.source ? '' : w.impact.stale
            }`
          : !samples
            ? w.impact.notForYou
            : sample.data?.people.length === 0
              ? w.impact.noPeople
              : sample.data
                ? w.impact.sample(number(sample.data.people.length))
                : null}
      </p>
      {shown ? (
        <Impact simulation={shown} nameOf={nameOf} />
      ) : samples && sample.data && sample.data.people.length > 0 ? (
        <p className="hb-muted">{w.impact.unfinished}</p>
      ) : null}
      <ProblemNote problem={sample.error ?? inForce.error ?? everyone.error} />
      <Button
        variant="default"
        size="xs"
        mt="sm"
        loading={everyone.isPending}
        onClick={() => everyone.mutate()}
      >
        {everyone.data ? w.impact.again : w.impact.reckon}
      </Button>
      {everyone.data && local ? (
        <Button variant="subtle" size="xs" mt="sm" ml="xs" onClick={() => everyone.reset()}>
          {w.impact.toSample}
        </Button>
      ) : null}
    </Panel>
  );
}

/** The sample judged by the policy in force and by the draft; what was found last, while the draft can't be judged. */
function useSampled(
  sample: PolicySample | undefined,
  text: string | undefined,
  policy: Policy,
): Simulation | undefined {
  const last = useRef<Simulation>(undefined);
  const before = useMemo((): Judged | undefined => {
    const inForce = text === undefined ? undefined : parsePolicy(text).policy;
    return sample && inForce ? judged(inForce, sample) : undefined;
  }, [sample, text]);
  const found = useMemo(() => {
    if (!sample || !before || sample.people.length === 0) return undefined;
    const after = judged(policy, sample);
    return after && compareSample(before, after, parseDay(sample.today));
  }, [sample, before, policy]);
  if (found) last.current = found;
  return found ?? last.current;
}

function judged(policy: Policy, { today, people }: PolicySample): Judged | undefined {
  try {
    return judgeSample(
      new StandingJudge(policy),
      people as readonly unknown[] as PersonState[],
      parseDay(today),
    );
  } catch {
    // A half-written period can't be judged; a keystroke later it can.
    return undefined;
  }
}
