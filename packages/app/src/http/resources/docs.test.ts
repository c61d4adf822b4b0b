import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { failureCodes, scopeNames } from '../../usecases/index.ts';
import { testApi } from '../in-memory.fixture.ts';

interface Operation {
  summary?: string;
  responses: Record<string, { content?: Record<string, { schema?: { $ref?: string } }> }>;
  security?: { key: string[] }[];
}

describe('the description of the API', () => {
  test('is OpenAPI 3.1, each route with a summary, its scopes and its failures', async () => {
    const { app } = await testApi();
    const document = (await (await app.request('/openapi.json')).json()) as {
      openapi: string;
      paths: Record<string, Record<string, Operation>>;
      components: {
        schemas: Record<string, { example?: unknown; properties?: object }>;
        securitySchemes: object;
      };
    };
    expect(document.openapi).toBe('3.1.0');
    for (const [path, item] of Object.entries(document.paths))
      for (const operation of Object.values(item)) {
        expect([path, typeof operation.summary]).toEqual([path, 'string']);
        for (const scope of operation.security?.[0]?.key ?? []) expect(scopeNames).toContain(scope);
        const { schema } = operation.responses['429']?.content?.['application/problem+json'] ?? {};
        expect(schema?.$ref).toBe('#/components/schemas/Problem');
      }
    const text = JSON.stringify(document);
    expect(text).not.toContain('"x-failures"');
    for (const [, name] of text.matchAll(/#\/components\/schemas\/(\w+)/g))
      expect(Object.keys(document.components.schemas)).toContain(name);
    expect(document.components.schemas.Question?.example).toBeDefined();
    expect(Object.keys(document.components.schemas.Question?.properties ?? {})).toContain('facts');
  });

  test('has a page that asks nothing of any other server and runs no script', async () => {
    const { app } = await testApi();
    const answer = await app.request('/docs', { headers: { 'Accept-Language': 'nl' } });
    const page = await answer.text();
    expect(page).toContain('<html lang="nl">');
    expect(page).not.toMatch(/<script|src=|url\(|@import/);
    for (const [, address] of page.matchAll(/href="([^"]*)"/g)) expect(address).toMatch(/^[/#]/);
    const policy = answer.headers.get('content-security-policy') ?? '';
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
    expect(policy).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(page).toContain('<h2>Oordelen</h2>');
    expect(page).not.toMatch(/Nodig: ?<\/p>/);
    expect(page).toContain('Een sleutel of sessie is genoeg');
    for (const code of Object.keys(failureCodes)) expect(page).toContain(`id="problem-${code}"`);
    expect(await (await app.request('/docs?lang=en')).text()).toContain('<html lang="en">');
  });
});
