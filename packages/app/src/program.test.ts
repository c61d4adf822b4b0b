import type { Command } from 'commander';
import { expect, test } from 'vitest';
import { programIo } from './program.fixture.ts';
import { program } from './program.ts';

const io = programIo('/');

/** Every command that can be asked for something, with its names from the program on. */
function leaves(command: Command, names: readonly string[] = []): [string, readonly string[]][] {
  const below = command.commands.flatMap((each) => leaves(each, [...names, each.name()]));
  return [[names.join(' '), names] as [string, readonly string[]], ...below].filter(([name]) => name !== '');
}

function found(root: Command, names: readonly string[]): Command {
  return names.reduce((at, name) => at.commands.find((each) => each.name() === name)!, root);
}

const examples = {
  day: '2026-12-01',
  email: 'a@example.com',
  scopes: 'judge',
  channel: 'email',
  types: 'person.erased',
  roles: 'administrator',
};

/** Something that the parser of an option or argument takes. */
const valueFor = (name: string, choices: readonly string[] | undefined): string =>
  choices?.[0] ?? Object.entries(examples).find(([word]) => name.includes(word))?.[1] ?? '1';

test.each(leaves(program(io)))('houdbaar %s hears its own --json and --lang', async (_, names) => {
  const root = program(io);
  const command = found(root, names);
  let heard: Record<string, unknown> | undefined;
  command.action(() => {
    heard = command.opts();
  });
  const has = (name: string) => command.options.some((option) => option.long === name);
  const needed = command.options
    .filter(({ mandatory }) => mandatory)
    .flatMap(({ long, flags, argChoices }) => [long!, valueFor(flags, argChoices)]);
  const args = command.registeredArguments
    .filter(({ required }) => required)
    .map((each) => valueFor(each.name(), each.argChoices));
  const asked = [...(has('--json') ? ['--json'] : []), ...(has('--lang') ? ['--lang', 'nl'] : [])];
  await root.parseAsync([...names, ...args, ...needed, ...asked], { from: 'user' });
  if (has('--json')) expect(heard).toMatchObject({ json: true });
  if (has('--lang')) expect(heard).toMatchObject({ lang: 'nl' });
  expect(heard).toBeDefined();
});
