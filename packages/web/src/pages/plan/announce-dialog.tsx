import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import type { Plan } from '../../api/contract.generated.ts';
import { may } from '../../api/session.ts';
import { useSession } from '../../api/use-session.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { words } from './words.ts';

const actions = ['erase', 'anonymise', 'block', 'fields'] as const;

interface AnnounceDialogProps {
  readonly plan: Plan;
  /** Whoever looks made the plan, and somebody else must approve it. */
  readonly isOwn: boolean;
  readonly run: () => Promise<void>;
  readonly close: () => void;
}

/** Before a plan is announced: what it does, in numbers, from which day, and who must approve it. */
export function AnnounceDialog({ plan, isOwn, run, close }: AnnounceDialogProps) {
  const w = useWords(words);
  const { number, day, list } = useFormat();
  const from = useExecuteFrom();
  const { planned, held } = plan.counts;
  return (
    <FormDialog title={w.announceTitle} verb={w.announce} run={run} close={close}>
      <p>{w.announceNothing}</p>
      <ul>
        {actions
          .filter((each) => planned[each] > 0)
          .map((each) => (
            <li key={each}>{w.announceCounts[each](planned[each], number(planned[each]))}</li>
          ))}
      </ul>
      <p>{w.announceFrom(from && day(from))}</p>
      <p>
        {held > 0 ? `${w.held(held, number(held))} ` : ''}
        {w.announceHeld}
      </p>
      <p>
        {plan.needsSecond
          ? `${isOwn ? w.ownPlan : `${w.second}.`} ${w.announceWhy(list(plan.whySecond.map((each) => w.whySecond[each])))}`
          : w.announceAnyone}
      </p>
    </FormDialog>
  );
}

const dayLength = 86_400_000;

/** The day from which a plan that is announced now may be executed; unknown to who may not see the policy. */
function useExecuteFrom(): string | undefined {
  const session = useSession();
  const { data } = useQuery({
    queryKey: ['grace-days'],
    enabled: may(session, 'policy:read', 'plans:read'),
    async queryFn({ signal }) {
      const [{ cleanUpOf, defaults, parsePolicy }, text, plans] = await Promise.all([
        import('@houdbaar/core/policy'),
        api('GET /api/v1/policy', { signal }).then((blob) => blob.text()),
        api('GET /api/v1/plans', { query: { limit: 200 }, signal }),
      ]);
      const { policy } = parsePolicy(text);
      const { graceDays } = policy ? cleanUpOf(policy) : defaults.cleanUp;
      // The first time it can't be shorter, as the server has it.
      const isFirst = plans.items.every(({ state }) => state !== 'executed');
      return isFirst ? Math.max(graceDays, defaults.cleanUp.graceDays) : graceDays;
    },
  });
  return data === undefined
    ? undefined
    : new Intl.DateTimeFormat('en-CA').format(new Date(Date.now() + data * dayLength));
}
