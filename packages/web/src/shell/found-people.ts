import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import type { ListedPerson } from '../api/contract.generated.ts';
import { may, type Session } from '../api/session.ts';

interface FoundPerson {
  readonly id: number;
  readonly name: string;
  readonly says?: string;
}

/** The first people of the list by what was typed; a look is noted in the access log, so not at every letter. */
export function useFoundPeople(session: Session, query: string): readonly FoundPerson[] {
  const [asked] = useDebouncedValue(query.trim(), 300);
  const { data } = useQuery({
    queryKey: ['find', asked],
    enabled: asked.length > 1 && may(session, 'people:read'),
    queryFn: ({ signal }) => api('POST /api/v1/people/search', { body: { q: asked, limit: 8 }, signal }),
  });
  return asked === query.trim() ? (data?.items ?? []).map(foundPerson) : [];
}

function foundPerson({ id, values, country, source }: ListedPerson): FoundPerson {
  const shown = (field: string) => values.find((each) => each.field === field)?.value;
  const name = [shown('firstName'), shown('middleName'), shown('lastName')].filter(Boolean).join(' ');
  const says = [shown('company'), shown('city'), country, source, `#${id}`].filter(Boolean).join(' · ');
  return { id, name: name || shown('name') || shown('email') || `#${id}`, says };
}
