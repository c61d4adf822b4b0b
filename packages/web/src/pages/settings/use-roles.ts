import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { useLanguage } from '../../words/language.ts';

/** Every role with what it may and sees, in the reader's language. */
export const useRoles = () => {
  const { language } = useLanguage();
  return useQuery({
    queryKey: ['roles', language],
    queryFn: ({ signal }) => api('GET /api/v1/roles', { signal }),
  });
};
