import { expect, test } from 'vitest';
import { freshApiKey, readApiKey } from './secret-key.ts';

test('makes ids that a command line takes for what they are', () => {
  for (let made = 0; made < 500; made += 1) {
    const { id, text } = freshApiKey();
    expect(id).toMatch(/^[0-9a-f]{12}$/);
    expect(readApiKey(text)?.id).toBe(id);
  }
});

test('reads the keys of before, whose ids were base64url', () => {
  const secret = 'x'.repeat(43);
  expect(readApiKey(`hb_live_-_abcDEF0123_${secret}`)).toEqual({ id: '-_abcDEF0123', secret });
});
