import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { readCases } from '@houdbaar/core/golden';
import { describe, expect, test } from 'vitest';
import { judgeQuestion, saidVerdict } from '../../usecases/index.ts';
import { testApi } from '../in-memory.fixture.ts';

const question = {
  law: 'NL',
  at: '2026-11-20',
  ask: 'contact',
  purpose: { kind: 'direct-marketing', basis: 'consent' },
  message: {
    channel: 'email',
    content: 'marketing',
    onBehalfOf: 'self',
    unsubscribe: 'link',
    identifiesSender: true,
  },
  person: { kind: 'consumer' },
  facts: { consents: [], relation: { kind: 'none' } },
};
const ndjson = { 'Content-Type': 'application/x-ndjson' };
const linesOf = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('POST /judge', () => {
  test('answers as the command does, in the language that was asked for', async () => {
    const { post } = await testApi();
    const answer = await post('/api/v1/judge', question, { 'Accept-Language': 'nl' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-language')).toBe('nl');
    const [read] = readCases(JSON.stringify([question])).cases;
    expect(await answer.json()).toEqual(
      JSON.parse(JSON.stringify(saidVerdict(read!.asked!, judgeQuestion(read!), 'nl'))),
    );
  });

  test('names every field that is wrong, and keys that nobody reads', async () => {
    const { post } = await testApi();
    const wrong = await post('/api/v1/judge', { ...question, ask: 'contct', at: '2026-02-31' });
    expect(wrong.status).toBe(422);
    const { errors } = (await wrong.json()) as { errors: { path: string; message: string }[] };
    expect(errors.map(({ path }) => path).toSorted()).toEqual(['ask', 'at']);
    expect(errors.find(({ path }) => path === 'ask')?.message).toContain('Did you mean "contact"?');
    const misspelled = await post('/api/v1/judge', {
      ...question,
      facts: { ...question.facts, consent: [] },
    });
    expect(await misspelled.json()).toMatchObject({
      unknownKeys: [{ path: 'facts.consent', meant: 'consents' }],
    });
    expect((await post('/api/v1/judge', '[1')).status).toBe(400);
    expect((await post('/api/v1/judge', [question])).status).toBe(422);
    expect((await post('/api/v1/judge', question, { 'Content-Type': 'text/yaml' })).status).toBe(415);
  });

  test('judges many, line for line, and goes on after a bad one', async () => {
    const { post } = await testApi();
    const body = [
      JSON.stringify({ id: 'one', ...question }),
      '{"law":',
      JSON.stringify({ ...question, law: 'nl' }),
      '',
      JSON.stringify(question),
    ].join('\n');
    const answer = await post('/api/v1/judge', body, ndjson);
    expect(answer.headers.get('content-type')).toBe('application/x-ndjson');
    const lines = linesOf(await answer.text());
    expect(lines.map(({ id, found }) => [id, found])).toEqual([
      ['one', 'unlawful'],
      ['#2', 'error'],
      ['#3', 'error'],
      ['#5', 'unlawful'],
    ]);
    expect(lines[2]).toMatchObject({ errors: [{ line: 3, path: 'law' }] });
  });

  test('reads and writes gzip', async () => {
    const { ask } = await testApi();
    const body = gzipSync(`${JSON.stringify(question)}\n`.repeat(300));
    const headers = { ...ndjson, 'Content-Encoding': 'gzip', 'Accept-Encoding': 'br, gzip' };
    const answer = await ask('/api/v1/judge', { method: 'POST', body, headers });
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    const text = gunzipSync(await answer.arrayBuffer()).toString();
    expect(linesOf(text).length).toBe(300);
    const broken = await ask('/api/v1/judge', { method: 'POST', body: body.subarray(0, 40), headers });
    expect([broken.status, ((await broken.json()) as { code: string }).code]).toEqual([
      400,
      'malformed-body',
    ]);
  });

  test('decides every golden case that ships as it should', async () => {
    const { post } = await testApi();
    const file = new URL('../../../../core/cases/decisions-1.yaml', import.meta.url);
    const { cases } = readCases(readFileSync(file, 'utf8'));
    const { parse } = await import('yaml');
    const all = parse(readFileSync(file, 'utf8')) as object[];
    const answer = await post('/api/v1/judge', all.map((each) => JSON.stringify(each)).join('\n'), ndjson);
    const lines = linesOf(await answer.text());
    expect(lines.map(({ id }) => id)).toEqual(cases.map(({ id }) => id));
    expect(lines.filter(({ ok }) => ok !== true)).toEqual([]);
  });
});
