import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkImports, type ImportReport } from './check-imports.ts';

/** A small house, each import of which breaks the rule named beside it (or, where `null`, none). */
const planted: readonly [file: string, line: string, rule: string | null][] = [
  ['packages/core/src/time/index.ts', "import '../terms/index.ts';", 'core-time'],
  ['packages/core/src/terms/index.ts', "import '../law/index.ts';", 'core-terms'],
  ['packages/core/src/law/index.ts', "import type { J } from '../judge/index.ts';", 'core-law'],
  ['packages/core/src/law/tables.ts', "import { t } from '../time/index.ts';", null],
  ['packages/core/src/judge/index.ts', "export * from '../policy/index.ts';", 'core-judge'],
  ['packages/core/src/judge/verdict.ts', "import { l } from '../law/tables.ts';", 'through-the-index'],
  ['packages/core/src/policy/index.ts', "import type { S } from '../scan/index.ts';", 'core-policy'],
  [
    'packages/core/src/assessment/index.ts',
    "const p = await import('../policy/index.ts');",
    'core-assessment',
  ],
  ['packages/core/src/scan/values/email.ts', "import { readFile } from 'node:fs/promises';", 'core-not-node'],
  ['packages/core/src/scan/values/index.ts', "export * from './email.ts';", null],
  ['packages/core/src/scan/index.ts', "import { e } from './values/email.ts';", 'through-the-index'],
  ['packages/core/src/scan/scan.ts', "import '../../../app/src/readers/index.ts';", 'core-not-app'],
  ['packages/core/src/scan/left.ts', "import './right.ts';", 'no-cycle'],
  ['packages/core/src/scan/right.ts', "import './left.ts';", null],
  ['packages/core/src/roles/index.ts', "import '../terms/index.ts';", 'known-room'],
  ['packages/core/src/scan/scan.test.ts', "import '../law/tables.ts';\nimport 'node:fs';", null],
  ['packages/app/src/readers/index.ts', "import '../usecases/index.ts';", 'app-readers'],
  ['packages/app/src/usecases/index.ts', "import '../cli/index.ts';", 'app-usecases'],
  ['packages/app/src/cli/index.ts', "import '../http/index.ts';", 'app-cli'],
  ['packages/app/src/http/index.ts', "import '@houdbaar/core/terms';", null],
  ['packages/app/src/http/audience.ts', "import '../../../core/src/terms/index.ts';", 'core-by-its-name'],
  ['packages/app/src/jobs/index.ts', "import '../main.ts';", 'main-wires'],
  ['packages/app/src/documents/index.ts', "import '@houdbaar/core/terms/words';", 'resolves'],
  ['packages/app/src/mail/index.ts', "import 'zod';", 'declared'],
  ['packages/app/src/testing/browser.ts', "import '../http/audience.ts';", null],
  ['packages/app/src/cli/scan.ts', "import '../testing/browser.ts';", 'tests-stay-tests'],
  ['packages/app/src/main.ts', "import './cli/index.ts';", null],
];

describe('the import rules', () => {
  const root = mkdtempSync(join(tmpdir(), 'import-rules-'));
  let report: ImportReport;

  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), `${text}\n`);
  };

  beforeAll(async () => {
    for (const [file, line] of planted) write(file, `${line}\nexport {};`);
    write(
      'packages/core/package.json',
      '{ "name": "@houdbaar/core", "exports": { "./*": "./src/*/index.ts" } }',
    );
    write(
      'packages/app/package.json',
      '{ "name": "houdbaar", "dependencies": { "@houdbaar/core": "0.1.0" } }',
    );
    write('node_modules/zod/package.json', '{ "name": "zod", "main": "index.js" }');
    write('node_modules/zod/index.js', '');
    mkdirSync(join(root, 'node_modules/@houdbaar'), { recursive: true });
    symlinkSync('../../packages/core', join(root, 'node_modules/@houdbaar/core'));
    report = await checkImports(root);
  });
  afterAll(() => rmSync(root, { recursive: true }));

  for (const [file, line, rule] of planted)
    test(`${file}: ${line} ${rule ? `breaks ${rule}` : 'is fine'}`, () => {
      const broken = report.violations.filter(({ from }) => from === file).map((one) => one.rule);
      if (rule) expect(broken).toContain(rule);
      else expect(broken).toEqual([]);
    });

  test('every file was read, type imports included', () => {
    expect(report.unread).toEqual([]);
  });

  test('the report says what is wrong and what to do', () => {
    expect(report.text).toContain('time may import no other room of packages/core');
  });
});
