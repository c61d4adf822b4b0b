import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import type { AssessmentForm } from '../../api/contract.generated.ts';

/** What an assessment asks, with help, in the reader's language. */
export const useForm = (): AssessmentForm | undefined =>
  useQuery({
    queryKey: ['assessment-form'],
    staleTime: 600_000,
    queryFn: ({ signal }) => api('GET /api/v1/assessment-form', { signal }),
  }).data;
