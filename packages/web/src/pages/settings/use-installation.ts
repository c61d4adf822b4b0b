import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';

/** How this installation was set up on its server. */
export const useInstallation = () =>
  useQuery({
    queryKey: ['installation'],
    queryFn: ({ signal }) => api('GET /api/v1/installation', { signal }),
  });
