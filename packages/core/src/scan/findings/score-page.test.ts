import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findingKinds } from './catalogue.ts';
import { scorePartInfo } from './score.ts';
import { gravityOf } from './severity.ts';

const page = readFileSync(new URL('../../../../../docs/score.md', import.meta.url), 'utf8');

test('the published formula names every finding in its part, with its risk', () => {
  const rows = Object.keys(scorePartInfo).flatMap((part) => {
    const [, section = ''] = page.split(`### \`${part}\`\n`);
    const [table = ''] = section.split('###');
    return [...table.matchAll(/^\| `([a-z-]+)` \|.*\| (\w+) \|$/gm)].map(
      ([, id, level]) => `${part} ${id} ${level}`,
    );
  });
  expect(rows.sort()).toEqual(findingKinds.map(({ id, part, level }) => `${part} ${id} ${level}`).sort());
});

test('the published formula has the weights and gravities of the code', () => {
  for (const [id, { name, weight }] of Object.entries(scorePartInfo))
    expect(page).toContain(`| \`${id}\` ${name.en} | ${name.nl} | ${weight} |`);
  for (const [risk, gravity] of Object.entries(gravityOf))
    expect(page).toMatch(
      new RegExp(`^\\| ${risk} \\| .+ \\| ${gravity === 0 ? 0 : gravity.toFixed(2)} \\|$`, 'm'),
    );
});
