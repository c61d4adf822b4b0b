import type { Overview } from '../../api/contract.generated.ts';
import { may, type Session } from '../../api/session.ts';

interface Place {
  readonly to: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly search?: Readonly<Record<string, string>>;
}

type Item = Pick<Overview['todo'][number], 'kind' | 'by' | 'link'>;

const pages: Readonly<Record<string, Place>> = {
  people: { to: '/people' },
  'clean-up': { to: '/clean-up' },
  worklist: { to: '/clean-up' },
  holds: { to: '/clean-up' },
  purposes: { to: '/purposes' },
  assessments: { to: '/assessments' },
  imports: { to: '/imports' },
  tasks: { to: '/imports', search: { tab: 'tasks' } },
  outbox: { to: '/settings', search: { tab: 'outbox' } },
  webhooks: { to: '/settings', search: { tab: 'webhooks' } },
  // Who must still be told, is told by the source that they came from.
  notices: { to: '/sources' },
};

/** Where a line of the to-do list leads: to the people behind it where the list of people can show them. */
export function placeOf(
  { kind, by, link: { page, id } }: Item,
  session: Session | null,
  assessmentOf: (purpose: string) => string | undefined,
): Place {
  if (kind === 'lapsed' || kind === 'lapsing') {
    const month = kind === 'lapsed' ? 'over' : by?.slice(0, 7);
    const sees = may(session, 'people:read') && session?.purposes === 'all';
    return sees && month ? { to: '/people', search: { lapse: month } } : { to: '/clean-up' };
  }
  const fallback = pages[page] ?? { to: '/' };
  if (id === undefined) return fallback;
  switch (page) {
    case 'person':
      return { to: '/people/$id', params: { id } };
    case 'plan':
      return { to: '/clean-up/$id', params: { id } };
    case 'draft':
      return { to: '/purposes/$draft', params: { draft: id } };
    case 'import':
      return { to: '/imports/$id', params: { id } };
    case 'purposes':
      return { to: '/purposes', search: { purpose: id } };
    case 'assessments': {
      const assessment = assessmentOf(id);
      return assessment ? { to: '/assessments/$id', params: { id: assessment } } : fallback;
    }
    default:
      return fallback;
  }
}
