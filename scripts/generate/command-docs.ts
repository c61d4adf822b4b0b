import { program } from '../../packages/app/src/program.ts';
import { failureCodes } from '../../packages/app/src/usecases/index.ts';
import { nobodysHouse } from './nobodys-house.ts';

const opening = `# Commands

Generated from the commands themselves: \`houdbaar COMMAND --help\` says the same. Progress and questions go to standard error,
answers to standard output; with \`--json\` they are lines of JSON. Nothing is deleted without being told so twice. While a
server holds the embedded data, commands are done in it.

The language is that of your environment (\`LANG\`), or \`--lang nl|en\`.
`;

type Command = ReturnType<typeof program>;

/** What each exit code says. 0 and 1 are the commands' own, the rest is in the table of failures. */
const exits: readonly (readonly [number, string])[] = [
  [0, 'done'],
  [1, 'done, and something was found: errors in a file, a case that differs, a proof that does not hold'],
  [2, 'not done: wrong options or input'],
  [3, 'not found'],
  [4, 'not allowed'],
  [5, 'in conflict with what is there'],
  [6, 'not possible now; try again later'],
];

/** docs/commands.md: the help of every command, and the exit codes with the failures behind them. */
export function generateCommandDocs(): { path: string; content: string }[] {
  const houdbaar = program(nobodysHouse);
  const list = commandsIn(houdbaar, []);
  const content = [
    opening,
    '## Exit codes\n',
    '| code | says | failures |\n| --- | --- | --- |',
    ...exits.map(([code, says]) => `| ${code} | ${says} | ${failuresOf(code)} |`),
    '',
    ...list.map(({ name, command }) => `## ${name}\n\n\`\`\`text\n${helpOf(command)}\n\`\`\`\n`),
  ].join('\n');
  return [{ path: 'docs/commands.md', content }];
}

const failuresOf = (exit: number): string =>
  Object.entries(failureCodes)
    .filter(([, meaning]) => meaning.exit === exit)
    .map(([code]) => `\`${code}\``)
    .join(', ');

/** Every command that does something, with the words before it. */
function commandsIn(
  command: Command,
  before: readonly string[],
): { readonly name: string; readonly command: Command }[] {
  return command.commands.flatMap((each) => {
    const words = [...before, each.name()];
    const below = commandsIn(each, words);
    return below.length > 0 ? below : [{ name: words.join(' '), command: each }];
  });
}

const helpOf = (command: Command): string =>
  command.configureHelp({ helpWidth: 110 }).helpInformation().trimEnd();
