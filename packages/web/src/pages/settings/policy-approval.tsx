import { NativeSelect, Skeleton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { may } from '../../api/session.ts';
import { useSession } from '../../api/use-session.ts';
import { Panel } from '../../parts/page-frame.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useWords } from '../../words/language.ts';
import { words } from './words.ts';

const choices = { whenPossible: null, always: true, never: false } as const;
type Choice = keyof typeof choices;
const all = Object.keys(choices) as readonly Choice[];

/** Whether a second person must approve a change of the policy: chosen by who administers the installation. */
export function PolicyApproval() {
  const w = useWords(words);
  const session = useSession();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: ['policy-settings'],
    queryFn: ({ signal }) => api('GET /api/v1/policy/settings', { signal }),
  });
  const change = useMutation({
    mutationFn: (choice: Choice) =>
      api('PUT /api/v1/policy/settings', { body: { needsSecond: choices[choice] } }),
    async onSuccess(settings) {
      client.setQueryData(['policy-settings'], settings);
      await client.invalidateQueries({ queryKey: ['policy'] });
      notifications.show({ message: w.approvalSaved });
    },
  });
  const chosen = data && all.find((each) => choices[each] === data.chosen);
  return (
    <Panel title={w.approval} says={w.approvalSays}>
      <ProblemNote problem={error} again={() => void refetch()} />
      <ProblemNote problem={change.error} />
      {data && chosen ? (
        <NativeSelect
          label={w.approvalLabel}
          description={data.needsSecond ? w.approvalNeeded : w.approvalAlone}
          value={chosen}
          maw={420}
          data={all.map((each) => ({ value: each, label: w.approvals[each] }))}
          disabled={!may(session, 'settings:write') || change.isPending}
          onChange={(event) => change.mutate(event.currentTarget.value as Choice)}
        />
      ) : error ? null : (
        <Skeleton height={64} />
      )}
    </Panel>
  );
}
