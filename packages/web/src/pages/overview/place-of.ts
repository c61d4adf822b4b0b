import type { Overview } from '../../api/contract.generated.ts';

interface Place {
  readonly to: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly search?: Readonly<Record<string, string>>;
}

const pages: Readonly<Record<string, string>> = {
  people: '/people',
  plans: '/clean-up',
  policy: '/purposes',
  purposes: '/purposes',
  drafts: '/purposes',
  assessments: '/assessments',
  imports: '/imports',
  worklist: '/clean-up',
  holds: '/clean-up',
  agenda: '/clean-up',
  outbox: '/settings',
  webhooks: '/settings',
  tasks: '/imports',
  sources: '/sources',
};

const single: Readonly<Record<string, string>> = {
  plans: '/clean-up/$id',
  assessments: '/assessments/$id',
  imports: '/imports/$id',
};

/** Where a line of the to-do list leads. */
export function placeOf({ kind, link: { page, id } }: Overview['todo'][number]): Place {
  const one = id === undefined ? undefined : single[page];
  if (one && id !== undefined) return { to: one, params: { id } };
  if (page === 'drafts' && id !== undefined) return { to: '/purposes/$draft', params: { draft: id } };
  const tab = {
    worklist: 'worklist',
    holds: 'holds',
    outbox: 'outbox',
    webhooks: 'webhooks',
    tasks: 'tasks',
  }[page];
  if (kind === 'lapsing' || kind === 'lapsed') return { to: '/clean-up' };
  return { to: pages[page] ?? '/', ...(tab ? { search: { tab } } : {}) };
}
