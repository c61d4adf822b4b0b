import { ApiProblem } from './client.ts';
import type { Problem } from './contract.generated.ts';

interface Sending {
  /** Told as bytes leave: from 0 to 1. */
  readonly onProgress: (part: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Sends a file as the body of a POST and tells how far it is, which `fetch` can't.
 *
 * @throws ApiProblem what the server refused; `AbortError` when it was stopped; `TypeError` where it can't be reached
 */
export function sendFile<T>(path: string, file: Blob, { onProgress, signal }: Sending): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const request = new XMLHttpRequest();
  request.open('POST', path);
  request.responseType = 'json';
  request.setRequestHeader('Accept-Language', document.documentElement.lang || 'nl');
  request.setRequestHeader('Content-Type', 'application/octet-stream');
  request.upload.onprogress = ({ loaded, total, lengthComputable }) => {
    if (lengthComputable && total > 0) onProgress(loaded / total);
  };
  request.onload = () => {
    const { status, statusText } = request;
    if (status < 300) resolve(request.response as T);
    else {
      const said = request.response as Problem | null;
      reject(
        new ApiProblem(
          status,
          said ?? ({ type: 'about:blank', title: `${status} ${statusText}`, status } as Problem),
        ),
      );
    }
  };
  request.onerror = () => reject(new TypeError('unreachable'));
  request.onabort = () => reject(new DOMException('stopped', 'AbortError'));
  signal.addEventListener('abort', () => request.abort(), { once: true });
  request.send(file);
  return promise;
}
