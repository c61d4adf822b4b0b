import { templateYaml } from '@houdbaar/core/policy';
import { parseDay } from '@houdbaar/core/time';
import { expect, test } from 'vitest';
import { describeOnStores } from '../../testing/databases.ts';
import { testHouse } from '../../testing/test-house.ts';
import type { Scope } from '../../usecases/index.ts';
import { testApi } from '../in-memory.fixture.ts';
import { policyResource } from './policy.ts';
import { policyDocumentResource } from './policy-document.ts';

const newsletter = templateYaml('NL', parseDay('2026-11-22'), 'newsletter');

describeOnStores('the policy over HTTP', (open) => {
  const apiOn = async () => {
    const house = await testHouse(open, { policy: null });
    const api = await testApi([policyResource(house), policyDocumentResource(house)]);
    const ask = async (
      method: string,
      path: string,
      body?: string,
      scopes: readonly Scope[] = ['policy:read', 'policy:write'],
    ) => {
      const key = await api.giveKey({ scopes });
      return api.app.request(`/api/v1${path}`, {
        method,
        headers: {
          authorization: `Bearer ${key}`,
          'content-type': 'application/yaml',
          'accept-language': 'nl',
        },
        ...(body === undefined ? {} : { body }),
      });
    };
    return { house, ask };
  };

  test('gives back what was put, and counts versions', async () => {
    const { ask } = await apiOn();
    expect((await ask('GET', '/policy')).status).toBe(404);
    const nothing = await ask('GET', '/policy/document');
    expect([nothing.status, await nothing.json()]).toMatchObject([409, { code: 'no-policy' }]);
    const put = await ask('PUT', '/policy?note=first', newsletter);
    expect(await put.json()).toMatchObject({ changed: true, version: { version: 1, note: 'first' } });
    const got = await ask('GET', '/policy');
    expect(got.headers.get('content-type')).toContain('application/yaml');
    expect(await got.text()).toBe(newsletter);
    expect(await (await ask('PUT', '/policy', newsletter)).json()).toMatchObject({ changed: false });
    expect(await (await ask('PUT', '/policy', `# 2\n${newsletter}`)).json()).toMatchObject({
      changed: true,
      version: { version: 2 },
    });
    expect(await (await ask('GET', '/policy/versions/1')).text()).toBe(newsletter);
    const { items } = (await (await ask('GET', '/policy/versions')).json()) as {
      items: { version: number }[];
    };
    expect(items.map(({ version }) => version)).toEqual([2, 1]);
  });

  test('refuses what has errors, names each place, and changes nothing', async () => {
    const { ask, house } = await apiOn();
    const bad = newsletter.replace('basis: consent', 'basis: [consent, contract]');
    const refused = await ask('PUT', '/policy', bad);
    expect(refused.status).toBe(422);
    const problem = (await refused.json()) as { errors: { path: string }[] };
    expect(problem.errors.map(({ path }) => path)).toContain('purposes.newsletter.basis');
    expect(await house.store.policies.current()).toBeNull();
    const checked = await (await ask('POST', '/policy/check', bad)).json();
    expect(checked).toMatchObject({
      readable: true,
      findings: expect.arrayContaining([
        expect.objectContaining({ severity: 'error', path: 'purposes.newsletter.basis' }),
      ]),
    });
    const unread = await (await ask('POST', '/policy/check', 'purposes: [')).json();
    expect(unread).toMatchObject({ readable: false });
  });

  test('only who may write changes it', async () => {
    const { ask } = await apiOn();
    expect((await ask('PUT', '/policy', newsletter, ['policy:read'])).status).toBe(403);
    expect((await ask('GET', '/policy', undefined, ['policy:write'])).status).toBe(403);
  });
});
