import about from '../../packages/app/package.json' with { type: 'json' };
import {
  backupsResource,
  createApi,
  houseResources,
  webhooksResource,
} from '../../packages/app/src/http/index.ts';
import { nobodysHouse } from './nobodys-house.ts';

/** The description of the HTTP API as OpenAPI 3.1, for those who make clients of it without starting a server. */
export async function generateApiDescription(): Promise<{ path: string; content: string }[]> {
  return [{ path: 'docs/openapi.json', content: `${JSON.stringify(await apiDescription(), null, 2)}\n` }];
}

/** @returns an OpenAPI 3.1 document. */
export async function apiDescription(): Promise<{ paths: object; components?: { schemas?: object } }> {
  const frame = {
    version: about.version,
    clock: { now: () => 0 },
    log: { info: () => undefined, error: () => undefined },
    keys: nobodysHouse,
    setup: nobodysHouse,
    idempotency: nobodysHouse,
    ring: nobodysHouse,
    readiness: nobodysHouse,
    start: nobodysHouse,
  };
  const api = createApi(frame, [
    ...houseResources(nobodysHouse),
    webhooksResource(nobodysHouse, nobodysHouse),
    backupsResource(nobodysHouse, {}),
  ]);
  const answer = await api.request('/openapi.json');
  if (!answer.ok) throw new Error(`the API can't describe itself: ${answer.status} ${await answer.text()}`);
  return answer.json();
}
