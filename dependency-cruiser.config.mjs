import { globSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Which room may import which. Imports run one way only; each rule says what is wrong and what to do.
 *
 * `scripts/check-imports.ts` runs these rules and also counts: under TypeScript 7 the default parser of
 * dependency-cruiser reads no TypeScript at all, finds nothing to complain about and reports success. Hence
 * `parser: 'swc'`, and hence the count.
 */

/** The rooms of packages/core, and the rooms that each may import. A new room starts with a line here. */
const coreRooms = {
  time: [],
  terms: ['time'],
  law: ['terms', 'time'],
  judge: ['law', 'terms', 'time'],
  assessment: ['law', 'terms', 'time'],
  policy: ['assessment', 'law', 'terms', 'time'],
  message: ['judge', 'law', 'terms', 'time'],
  golden: ['judge', 'law', 'terms', 'time'],
  standing: ['policy', 'assessment', 'judge', 'law', 'terms', 'time'],
  scan: ['standing', 'policy', 'assessment', 'judge', 'law', 'terms', 'time'],
};

/** The rooms of packages/app, likewise. Core may be imported from each of them. */
const appRooms = {
  readers: [],
  keys: [],
  evidence: ['keys'],
  client: [],
  webhooks: ['keys'],
  usecases: ['readers', 'webhooks', 'keys', 'evidence'],
  store: ['usecases', 'webhooks', 'keys', 'evidence'],
  documents: ['usecases', 'readers', 'keys', 'evidence'],
  mail: ['documents', 'usecases', 'readers'],
  staff: ['usecases', 'keys'],
  jobs: ['documents', 'webhooks', 'usecases', 'keys', 'evidence'],
  http: ['documents', 'usecases', 'readers', 'keys', 'evidence'],
  cli: ['documents', 'usecases', 'readers', 'keys', 'evidence', 'client'],
};

/** The rooms of packages/web, likewise. Core may be imported from each; a page imports no other page. */
const webRooms = {
  words: [],
  theme: [],
  api: ['words'],
  signs: ['words'],
  charts: ['signs', 'words'],
  parts: ['charts', 'api', 'signs', 'words'],
  shell: ['parts', 'charts', 'signs', 'api', 'words'],
  pages: ['shell', 'parts', 'charts', 'signs', 'api', 'words'],
};

/** Tests and what only tests use may import more: they look at a room from outside. */
const test = '\\.(?:test|fixture)\\.tsx?$|/src/testing/';

const oneOf = (names) => `(?:${names.join('|')})`;

/** @returns one rule a room: whatever is not its own and not on its line is forbidden. */
function directions(pkg, rooms) {
  return Object.entries(rooms).map(([room, mayUse]) => ({
    name: `${pkg}-${room}`,
    severity: 'error',
    comment:
      `${room} may import ${mayUse.length ? mayUse.join(', ') : 'no other room'} of packages/${pkg}. ` +
      'Move what both need down to the room that both may import, or pass it in as an argument.',
    from: { path: `^packages/${pkg}/src/${room}/`, pathNot: test },
    to: { path: `^packages/${pkg}/src/`, pathNot: `^packages/${pkg}/src/${oneOf([room, ...mayUse])}/` },
  }));
}

/** Every room, and every folder inside a room that has an index. */
const indexedFolders = new Set([
  ...Object.keys(coreRooms).map((room) => `packages/core/src/${room}`),
  ...Object.keys(appRooms).map((room) => `packages/app/src/${room}`),
  ...globSync('packages/*/src/*/**/index.ts', { cwd: import.meta.dirname }).map((file) => dirname(file)),
]);

const throughTheIndex = (folder) => ({
  name: 'through-the-index',
  severity: 'error',
  comment:
    'A folder with an index.ts is entered by it. Import from there, or export from there what you need; what ' +
    "isn't exported is free to change.",
  from: { pathNot: `^${folder}/|${test}` },
  to: { path: `^${folder}/`, pathNot: `/index\\.ts$|${test}` },
});

export default {
  forbidden: [
    {
      name: 'no-cycle',
      severity: 'error',
      comment:
        'These files import each other in a circle, so none can be read or tested alone. Move what they ' +
        'share into a file that both import.',
      from: {},
      to: { circular: true },
    },
    ...directions('core', coreRooms),
    ...directions('app', appRooms),
    ...directions('web', webRooms),
    {
      name: 'page-apart',
      severity: 'error',
      comment:
        'A page imports no other page, so that each loads by itself. Move what both need to parts/ or api/.',
      from: { path: '^packages/web/src/pages/([^/]+)/', pathNot: test },
      to: { path: '^packages/web/src/pages/', pathNot: '^packages/web/src/pages/$1/' },
    },
    {
      name: 'web-not-app',
      severity: 'error',
      comment:
        "The browser's side knows the server by its contract only (api/contract.generated.ts), and core by its name.",
      from: { path: '^packages/web/src/', pathNot: test },
      to: { path: '^packages/app/' },
    },
    {
      name: 'known-room',
      severity: 'error',
      comment:
        'A room that dependency-cruiser.config.mjs does not know has no import rules. Give it a line there.',
      from: {
        path: '^packages/(?:core|app|web)/src/[^/]+/',
        pathNot: `^packages/(?:core/src/${oneOf(Object.keys(coreRooms))}|app/src/${oneOf(Object.keys(appRooms))}|web/src/${oneOf(Object.keys(webRooms))})/|${test}`,
      },
      to: {},
    },
    ...[...indexedFolders].map(throughTheIndex),
    {
      name: 'core-not-app',
      severity: 'error',
      comment:
        'Core is pure: it also runs in a browser and a spreadsheet. It never imports the product around it; ' +
        'let the product pass in what core needs.',
      from: { path: '^packages/core/' },
      to: { path: '^packages/(?!core/)|^node_modules/houdbaar/' },
    },
    {
      name: 'core-not-node',
      severity: 'error',
      comment:
        'Core does no I/O and runs outside Node too: no node: module. Read files, clocks and randomness in ' +
        'packages/app and pass the values in.',
      from: { path: '^packages/core/src/', pathNot: test },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'core-by-its-name',
      severity: 'error',
      comment:
        "Import core as '@houdbaar/core/<room>', not by a path into its folder: that is how it is published.",
      from: { path: '^packages/(?!core/)' },
      to: { path: '^packages/core/', dependencyTypes: ['local'], dependencyTypesNot: ['aliased-workspace'] },
    },
    {
      name: 'main-wires',
      severity: 'error',
      comment:
        'main.ts is the only place that wires rooms together; nothing imports it. Take an argument instead.',
      from: { pathNot: test },
      to: { path: '^packages/app/src/main\\.ts$' },
    },
    {
      name: 'tests-stay-tests',
      severity: 'error',
      comment: 'Code that ships imports something that only tests use. Move what both need out of the test.',
      // Benches and long tests in scripts/ work with the same fixtures.
      from: { path: '^packages/', pathNot: test },
      to: { path: test, pathNot: '^node_modules/' },
    },
    {
      name: 'resolves',
      severity: 'error',
      comment: 'This import leads nowhere. Mend the path (with its .ts), or export the room in package.json.',
      // The published command starts what packing builds.
      from: { pathNot: '^packages/app/bin/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'declared',
      severity: 'error',
      comment:
        "The package isn't a dependency of this workspace; it only resolves because another one installs it. " +
        'Add it to the package.json beside it.',
      // What builds the pages isn't part of them.
      from: { path: '^packages/', pathNot: `${test}|^packages/web/vite\\.config\\.ts$` },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'], pathNot: '^node_modules/@types/' },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: ['node_modules'] },
    // What was built.
    exclude: { path: '^packages/app/web/|^packages/[^/]+/dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
  },
};
