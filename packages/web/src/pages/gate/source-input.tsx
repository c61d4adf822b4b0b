import { Autocomplete } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { may } from '../../api/session.ts';
import { useSession } from '../../api/use-session.ts';
import { useWords } from '../../words/language.ts';
import { words } from './words.ts';

/** The source that gave the customer numbers, from those that are known. */
export function SourceInput({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (source: string) => void;
}) {
  const w = useWords(words);
  const session = useSession();
  const { data } = useQuery({
    queryKey: ['sources'],
    enabled: may(session, 'agenda:read'),
    queryFn: ({ signal }) => api('GET /api/v1/sources', { signal }),
  });
  return (
    <Autocomplete
      label={w.source}
      description={w.sourceSays}
      value={value}
      onChange={onChange}
      data={[...new Set(data?.sources.map(({ source }) => source))]}
    />
  );
}
