#!/usr/bin/env node
// Where the installed command starts: plain JavaScript that an old Node can read too, so that it gets a
// sentence instead of a syntax error. In the repository `npx houdbaar` runs src/main.ts.
'use strict';

const needed = /\d+/.exec(require('../package.json').engines.node)[0];

if (Number.parseInt(process.versions.node, 10) < Number(needed)) {
  console.error(
    `Houdbaar needs Node ${needed} or newer; this is Node ${process.versions.node}. ` +
      'Get it at https://nodejs.org/en/download.\n' +
      `Houdbaar heeft Node ${needed} of nieuwer nodig; dit is Node ${process.versions.node}. ` +
      'Je vindt het op https://nodejs.org/en/download.',
  );
  process.exitCode = 2;
} else {
  import('../dist/main.js');
}
