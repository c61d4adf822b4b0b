import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createApi, houseResources, serve } from '../../../packages/app/src/http/index.ts';
import type { OpenHouse } from '../../../packages/app/src/open-house.ts';
import { commandLine, issueKey } from '../../../packages/app/src/usecases/index.ts';
import type { BenchResult } from '../scan.ts';
import { actor } from './bench-house.ts';
import type { Load, LoadResult } from './gate-load.ts';

const bars = { share: 0.5, p99: 10, perSecond: 500 };
const seconds = 4;
const atOnce = 16;
const unlimited = { burst: 1e9, perSecond: 1e9 };

/** One gate call for one address, beside an endpoint that does one bare select by key, on the same pool and server. */
export async function gateFigures(house: OpenHouse, people: number): Promise<BenchResult[]> {
  const key = await gateKey(house);
  const { store, clock } = house;
  const api = await serve({
    app: createApi(
      {
        version: 'bench',
        clock,
        log: { info: () => undefined, error: (fields) => console.error(fields) },
        keys: store.keys,
        setup: store.setup,
        idempotency: store.idempotency,
        ring: house.ring,
        readiness: { check: async () => [] },
        limits: { perKey: unlimited, perAddress: unlimited },
      },
      houseResources(house),
    ),
    port: 0,
  });
  const bareApi = await serve({ app: { fetch: (request) => bareSelect(house, request) }, port: 0 });
  const gate = {
    url: `http://127.0.0.1:${api.port}/api/v1/gate`,
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: '{"purpose":"customer-offers","channel":"email","audience":[{"email":"p{n}@example{host}.nl"}]}',
    people,
  } as const;
  const bare = {
    url: `http://127.0.0.1:${bareApi.port}/{n}`,
    method: 'GET',
    headers: {},
    people,
  } as const;
  try {
    const rounds: { bare: number; gate: number }[] = [];
    for (let round = 0; round < 4; round += 1) {
      const pace = { atOnce };
      const one = await load({ ...bare, seconds, pace });
      const other = await load({ ...gate, seconds, pace });
      // The first warms up.
      if (round > 0) rounds.push({ bare: one.perSecond, gate: other.perSecond });
    }
    const middle = (list: readonly number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]!;
    const bareSpeed = middle(rounds.map((round) => round.bare));
    const gateSpeed = middle(rounds.map((round) => round.gate));
    const paced = await load({ ...gate, seconds: 10, pace: { perSecond: bars.perSecond } });
    const ratio = gateSpeed / bareSpeed;
    return [
      { name: 'endpoint with one bare select by key', value: bareSpeed, unit: 'calls/s', met: true },
      {
        name: 'gate call over HTTP (at least)',
        value: gateSpeed,
        unit: 'calls/s',
        ratio,
        bar: bars.share,
        met: ratio >= bars.share,
      },
      {
        name: `gate call, slowest in a hundred at ${bars.perSecond}/s`,
        value: paced.p99,
        unit: 'ms',
        bar: bars.p99,
        met: paced.p99 < bars.p99 && paced.failed === 0,
      },
    ];
  } finally {
    await api.close(0);
    await bareApi.close(0);
  }
}

async function bareSelect({ database: { pool } }: OpenHouse, request: Request): Promise<Response> {
  const id = Number(new URL(request.url).pathname.slice(1)) + 1;
  const { rows } = await pool.query('select lane_1 from standing where person_id = $1', [id]);
  return Response.json(rows[0] ?? {});
}

async function gateKey({ store, clock }: OpenHouse): Promise<string> {
  const scopes = ['gate:outcome'] as const;
  const user = { id: commandLine, name: actor.name, email: 'bench@example.nl' };
  const asked = { name: 'bench', scopes, purposes: 'all', expiresAt: null } as const;
  const { secret } = await issueKey(
    store.keys,
    { keyId: '', user, scopes, purposes: 'all' },
    asked,
    clock.now(),
  );
  return secret;
}

async function load(asked: Load): Promise<LoadResult> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    join(import.meta.dirname, 'gate-load.ts'),
    JSON.stringify(asked),
  ]);
  const result = JSON.parse(stdout) as LoadResult;
  if (result.failed > 0) throw new Error(`${result.failed} calls of ${asked.url} failed`);
  return result;
}
