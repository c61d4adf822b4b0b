import { expect, test } from 'vitest';
import { describeOnStores } from '../testing/databases.ts';
import { staffHouse } from '../testing/staff-house.ts';
import { type Role, roleNames, roles, type Scope, scopeNames } from '../usecases/index.ts';
import { publicPaths } from './create-api.ts';

/** What each role may, written down once more, so that nobody widens a role by accident. */
const expected: Readonly<
  Record<Role, { readonly may: readonly string[]; readonly mayNot: readonly string[] }>
> = {
  administrator: {
    may: ['GET /users', 'POST /users', 'PUT /roles/{role}', 'GET /keys', 'GET /webhooks', 'GET /policy'],
    mayNot: [
      'GET /people',
      'POST /people/export',
      'POST /people/find',
      'GET /people/{id}',
      'POST /gate',
      'PUT /policy',
      'GET /evidence/roots',
    ],
  },
  'privacy-officer': {
    may: [
      'POST /people/export',
      'POST /people/{id}/open',
      'GET /people/{id}',
      'PUT /policy',
      'POST /plans/{id}/approve',
      'POST /plans/{id}/execute',
      'POST /holds',
    ],
    mayNot: ['GET /users', 'POST /users', 'PUT /roles/{role}', 'GET /keys', 'POST /keys', 'GET /webhooks'],
  },
  marketer: {
    may: [
      'GET /people',
      'POST /people/export',
      'GET /people/{id}',
      'POST /gate',
      'POST /imports',
      'GET /agenda',
      'POST /objections',
      'GET /plans',
    ],
    mayNot: [
      'POST /people/{id}/open',
      'PUT /policy',
      'POST /plans',
      'POST /plans/{id}/approve',
      'POST /holds',
      'POST /people/merge',
      'GET /users',
    ],
  },
  support: {
    may: [
      'POST /people/search',
      'POST /people/{id}/open',
      'POST /people/find',
      'POST /objections',
      'POST /consents',
      'POST /notices',
      'POST /holds',
      'GET /holds',
    ],
    mayNot: [
      'POST /people/export',
      'POST /imports',
      'PUT /policy',
      'POST /plans',
      'GET /evidence/roots',
      'POST /activities',
      'GET /keys',
    ],
  },
  auditor: {
    may: [
      'GET /people/{id}',
      'GET /evidence/roots',
      'GET /plans',
      'GET /holds',
      'GET /agenda',
      'GET /policy',
    ],
    mayNot: [
      'POST /people/{id}/open',
      'POST /objections',
      'POST /consents',
      'POST /imports',
      'POST /plans',
      'POST /holds',
      'PUT /policy',
      'GET /users',
    ],
  },
};

interface Route {
  readonly method: string;
  /** As the description names it, after /api/v1. */
  readonly path: string;
  readonly needed: readonly Scope[];
}

describeOnStores('each role at each route', (open, store) => {
  test.runIf(store === 'embedded')(
    'may what the table of roles says, and is refused the rest',
    async () => {
      const { api, signedIn } = await staffHouse(open);
      const document = (await (await api.request('/openapi.json')).json()) as {
        paths: Record<string, Record<string, { security?: { key: Scope[] }[] }>>;
      };
      const routes: Route[] = [];
      for (const [path, item] of Object.entries(document.paths))
        for (const [method, { security }] of Object.entries(item)) {
          if (!path.startsWith('/api/v1') || publicPaths.has(path)) continue;
          expect([method, path, security?.length]).toEqual([method, path, 1]);
          routes.push({ method: method.toUpperCase(), path: path.slice(7), needed: security![0]!.key });
        }
      expect(routes.length).toBeGreaterThan(60);
      const wrong: string[] = [];
      for (const role of roleNames) {
        const browser = await signedIn(`${role}@voorbeeld.example`, [role]);
        const allowed = new Set<string>();
        for (const { method, path, needed } of routes) {
          const at = `/api/v1${path
            .replace('{role}', 'auditor')
            .replace('{version}', '1')
            .replace('{person}', '1')
            .replace('people/{id}', 'people/1')
            .replaceAll(/\{\w+\}/g, '00000000-0000-4000-8000-000000000000')}`;
          const answer = await browser.ask(method, at, method === 'GET' ? undefined : {});
          const code = answer.ok ? '' : ((await answer.json()) as { code: string }).code;
          const refused = answer.status === 403 && code === 'scope-missing';
          const should = needed.every((scope) => roles[role].scopes.includes(scope));
          if (!refused) allowed.add(`${method} ${path}`);
          if (refused === should || answer.status === 401 || answer.status >= 500)
            wrong.push(`${role} ${method} ${path}: ${answer.status} ${code}`);
        }
        const { may, mayNot } = expected[role];
        for (const route of may) if (!allowed.has(route)) wrong.push(`${role} should: ${route}`);
        for (const route of mayNot) if (allowed.has(route)) wrong.push(`${role} should not: ${route}`);
        const known = new Set(routes.map(({ method, path }) => `${method} ${path}`));
        for (const route of [...may, ...mayNot]) if (!known.has(route)) wrong.push(`no such route: ${route}`);
      }
      expect(wrong).toEqual([]);
    },
    60_000,
  );
});

test('every scope belongs to a role, and an auditor has none that writes', () => {
  const held = new Set(roleNames.flatMap((role) => roles[role].scopes));
  expect(scopeNames.filter((scope) => !held.has(scope))).toEqual([]);
  expect(roles.auditor.scopes.filter((scope) => /:(?:write|admin|approve|execute)$/.test(scope))).toEqual([]);
  expect(roles.administrator.scopes.filter((scope) => scope.startsWith('people'))).toEqual([]);
});
