import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';

export const uploadKey = (upload: string) => ['upload', upload] as const;

/** What is in a file that was sent before; it can be asked again for an hour. */
export const useUpload = (upload: string) =>
  useQuery({
    queryKey: uploadKey(upload),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    queryFn: ({ signal }) =>
      api('POST /api/v1/imports/recognise', { query: { upload }, body: new Blob([]), signal }),
  });
