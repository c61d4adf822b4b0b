import { templateYaml } from '@houdbaar/core/policy';
import { parseDay } from '@houdbaar/core/time';
import { expect, test } from 'vitest';
import { describeOnStores } from '../../testing/databases.ts';
import { testHouse } from '../../testing/test-house.ts';
import type { Scope } from '../../usecases/index.ts';
import { testApi } from '../in-memory.fixture.ts';
import { policyResource } from './policy.ts';
import { policySettingsResource } from './policy-settings.ts';

const text = templateYaml('NL', parseDay('2026-11-22'), 'web-shop');

describeOnStores('whether a change of the policy needs a second person', (open) => {
  test('is chosen by whoever administers the installation, and follows from the approvers again', async () => {
    const house = await testHouse(open, { policy: text });
    const api = await testApi([policyResource(house), policySettingsResource(house)]);
    const as = async (...scopes: readonly Scope[]) => {
      const key = await api.giveKey({ name: scopes.join(), scopes });
      return (method: string, path: string, body?: string, type = 'application/json') =>
        api.app.request(`/api/v1${path}`, {
          method,
          headers: {
            authorization: `Bearer ${key}`,
            ...(body === undefined ? {} : { 'content-type': type }),
          },
          ...(body === undefined ? {} : { body }),
        });
    };
    const administrator = await as('policy:read', 'settings:write');
    const officer = await as('policy:read', 'policy:write');
    const put = '/policy/settings';
    const own = await (await administrator('GET', put)).json();
    expect(own).toMatchObject({ chosen: null });

    expect((await officer('PUT', put, JSON.stringify({ needsSecond: false }))).status).toBe(403);
    const chosen = await administrator('PUT', put, JSON.stringify({ needsSecond: true }));
    expect(await chosen.json()).toEqual({ needsSecond: true, chosen: true });
    expect((await officer('PUT', '/policy', text, 'application/yaml')).status).toBe(403);

    const again = await administrator('PUT', put, JSON.stringify({ needsSecond: null }));
    expect(await again.json()).toEqual(own);
  });
});
