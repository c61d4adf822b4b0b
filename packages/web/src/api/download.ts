import { call } from './client.ts';

/** Fetches a document in the reader's language and hands it to the browser as a file. */
export async function downloadFrom(path: string, type: string, name: string): Promise<void> {
  const response = await call(`GET ${path}`, { headers: { Accept: type } });
  saveAs(await response.blob(), name);
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
