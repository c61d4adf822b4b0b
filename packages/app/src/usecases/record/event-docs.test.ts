import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { eventSchemas, eventTypes } from './event-schemas.ts';
import { readEvent } from './read-event.ts';

const docs = readFileSync(new URL('../../../../../docs/events.md', import.meta.url), 'utf8');
const ofAll = ['type', 'id', 'person', 'at', 'system'];

test.each(eventTypes)('docs/events.md has an example of %s, and names its keys', (type) => {
  const section = docs.split(/^### /m).find((part) => part.startsWith(`${type}\n`)) ?? '';
  const [, line = ''] = /^ {4}(\{.*\})$/m.exec(section) ?? [];
  const { event, problems } = readEvent(JSON.parse(line));
  expect(problems).toBeUndefined();
  expect(event?.type).toBe(type);
  const keys = Object.keys(eventSchemas[type].shape).filter((key) => !ofAll.includes(key));
  expect(keys.filter((key) => !section.includes(`\`${key}\``))).toEqual([]);
});

test('a refusal says what the keys are called, and where that is told', () => {
  const { problems } = readEvent({
    type: 'bounce',
    person: { email: 'a@example.nl' },
    at: '2026-11-22',
    kind: 1,
  });
  expect(problems?.[0]?.says.en).toContain('Possible here: id, person, at, system, type.');
  const inner = readEvent({
    type: 'bounce',
    person: { mail: 'a@example.nl', email: 'a@b.nl' },
    at: '2026-11-22',
  });
  expect(inner.problems?.[0]?.says.nl).toContain('docs/events.md');
});
