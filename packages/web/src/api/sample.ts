import { api, call } from './client.ts';

/** Whether the people here are those of the sample company: every answer of the server says so. */
export async function hasSample(): Promise<boolean> {
  const response = await call('GET /healthz');
  return response.headers.get('houdbaar-sample') === 'true';
}

/** Takes the sample company away, with all that was done to it. */
export const removeSample = (): Promise<undefined> => api('DELETE /api/v1/sample');
