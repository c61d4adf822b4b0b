import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import type { SearchResult } from '../api/contract.generated.ts';
import { useLanguage } from '../words/language.ts';

/** The purposes, sources and plans that the server knows by what was typed, of what one may see. */
export function useFoundByName(query: string): SearchResult['items'] {
  const { language } = useLanguage();
  const [asked] = useDebouncedValue(query.trim(), 300);
  const { data } = useQuery({
    queryKey: ['find-by-name', asked, language],
    enabled: asked.length > 1 && asked.length <= 100,
    queryFn: ({ signal }) => api('GET /api/v1/search', { query: { q: asked }, signal }),
  });
  return asked === query.trim() ? (data?.items ?? []).filter(({ kind }) => kind !== 'page') : [];
}
