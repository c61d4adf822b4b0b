import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runCommand } from './cli/index.ts';
import { nextCommands } from './documents/start-page/index.ts';
import { programIo } from './program.fixture.ts';
import { program } from './program.ts';
import { describeOnStores } from './testing/databases.ts';
import { type TestHouse, testHouse } from './testing/test-house.ts';
import { loadSample, todayOf } from './usecases/index.ts';
import { teaHouse } from './usecases/start/tea-house/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'houdbaar-readme-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const root = new URL('../../../', import.meta.url);

/** The commands in the blocks under some headings, without what is said beside them. */
function commandsIn(readme: string, headings: readonly string[]): string[] {
  const text = readFileSync(new URL(readme, root), 'utf8');
  return text
    .split(/^## /m)
    .flatMap((part) =>
      headings.some((heading) => part.startsWith(`${heading}\n`))
        ? [...part.matchAll(/^ {4}(npx houdbaar .*)$/gm)].map(([, line]) => line!.replace(/\s+#.*$/, ''))
        : [],
    );
}

/** Types a command as it stands: the arguments, and a file for what it prints. */
async function type(line: string, house: TestHouse) {
  const [command = '', file] = line.split(' > ');
  const io = programIo(folder, house);
  await runCommand(program(io), command.replace('npx houdbaar ', '').split(' '), io);
  if (file !== undefined) writeFileSync(join(folder, file), io.stdout());
  return { line, code: io.code(), out: io.stdout(), err: io.stderr() };
}

describeOnStores('what the README lets you type', (open) => {
  test.each([
    ['README.md', 'customers.csv', ['Tell it your rules', 'Whom may I write to, and who must go?']],
    ['README.nl.md', 'klanten.csv', ['Leg je eigen regels vast', 'Wie mag ik schrijven, en wie moet weg?']],
  ] as const)(
    'works line by line: %s',
    async (readme, customers, headings) => {
      const house = await testHouse(open, { policy: null });
      const [shop] = teaHouse(todayOf(house)).exports;
      const [people, orders] = shop!.files;
      writeFileSync(join(folder, customers), people!.text);
      writeFileSync(join(folder, 'orders.csv'), orders!.text);
      const commands = commandsIn(readme, headings);
      expect(commands).toHaveLength(8);
      for (const line of commands) {
        const { code, err } = await type(line, house);
        expect({ line, code, err }).toEqual({ line, code: 0, err: expect.any(String) });
      }
    },
    60_000,
  );

  test('and what the start proposes works on the sample company', async () => {
    const house = await testHouse(open, { policy: null });
    await loadSample(house, { name: 'Test' });
    const commands = nextCommands({ sample: true, hasPolicy: true, people: 1226 });
    expect(commands.map(({ command }) => command.split(' ')[2])).toEqual([
      'gate',
      'person',
      'plan',
      'sample',
    ]);
    for (const { command } of commands) {
      const { code, out } = await type(command, house);
      expect({ command, code }).toEqual({ command, code: 0 });
      if (command.includes('gate')) expect(out).toMatch(/✓ +\d/);
      if (command.includes('person')) expect(out).toContain('✓');
    }
  });
});
