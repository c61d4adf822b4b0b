import { call } from './client.ts';

/** Whether the people here are those of the sample company: every answer of the server says so. */
export async function hasSample(): Promise<boolean> {
  const response = await call('GET /healthz');
  return response.headers.get('houdbaar-sample') === 'true';
}

/** Takes the sample company away, with all that was done to it. */
export async function removeSample(): Promise<void> {
  await call('POST /sample/remove', { body: new URLSearchParams().toString() });
}
