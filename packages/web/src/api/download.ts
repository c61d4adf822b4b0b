import { call, type Route } from './client.ts';
import { csvSeparator } from './spreadsheet-file.ts';

/** Fetches a document in the reader's language and hands it to the browser as a file. */
export async function downloadFrom(path: string, type: string, name: string): Promise<void> {
  const response = await call(`GET ${path}`, { headers: { Accept: type } });
  saveAs(await response.blob(), name);
}

/**
 * Fetches CSV as spreadsheets in the reader's language open it, and hands it to the browser as a file.
 *
 * @returns the answer, for what its headers tell
 */
export async function downloadCsv(
  route: Route,
  { query, ...given }: NonNullable<Parameters<typeof call>[1]>,
  name: string,
): Promise<Response> {
  const response = await call(route, {
    ...given,
    query: { ...query, separator: csvSeparator() },
    headers: { Accept: 'text/csv' },
  });
  saveAs(await response.blob(), name);
  return response;
}

/** Hands what the page already has to the browser as a file. */
export function saveAs(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
