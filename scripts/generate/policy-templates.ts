import { readdirSync, readFileSync } from 'node:fs';

/** The folder with the templates that people read and copy. */
const folder = new URL('../../packages/core/policies/', import.meta.url);

/**
 * The templates as a module, so that the core can use them without reading files (in a browser too).
 *
 * @returns the files to write, with paths from the root of the repository
 */
export function generatePolicyTemplates(): { path: string; content: string }[] {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.replace(/\.yaml$/, ''))
    .sort();
  const entries = names.map((name) => {
    const text = readFileSync(new URL(`${name}.yaml`, folder), 'utf8');
    return `  ${JSON.stringify(name)}: ${JSON.stringify(text)},\n`;
  });
  return [
    {
      path: 'packages/core/src/policy/templates.generated.ts',
      content: [
        '// Generated from packages/core/policies by `npm run generate`. Do not edit.\n',
        '/** The text of each template, by name. */\n',
        `export const templateTexts = {\n${entries.join('')}} as const;\n`,
      ].join('\n'),
    },
  ];
}
