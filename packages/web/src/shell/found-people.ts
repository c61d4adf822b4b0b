import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import { may, type Session } from '../api/session.ts';

interface FoundPerson {
  readonly id: number;
  readonly name: string;
  readonly says?: string;
}

/** People whose e-mail address is exactly what was typed; a look is noted in the access log, so not at every letter. */
export function useFoundPeople(session: Session, query: string): readonly FoundPerson[] {
  const [asked] = useDebouncedValue(query.trim(), 250);
  const email = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(asked);
  const { data } = useQuery({
    queryKey: ['find', asked],
    enabled: email && may(session, 'people:read'),
    queryFn: ({ signal }) => api('POST /api/v1/people/find', { body: { email: asked }, signal }),
  });
  return (data?.people ?? []).map((id) => ({ id, name: asked, says: `#${id}` }));
}
