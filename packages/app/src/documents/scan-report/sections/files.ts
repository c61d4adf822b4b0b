import type { FileProblem, FileReport, ScanReport } from '@houdbaar/core/scan';
import { type Html, html } from '../../html.ts';
import { dataTable } from '../data-table.ts';
import { vendorName } from '../names.ts';
import type { Voice } from '../voice.ts';
import { words } from '../words.ts';

/** Each file: how it was read, which column as what, and what was the matter with it. */
export function files(report: ScanReport, voice: Voice): Html {
  return html`${report.files.map((file) => oneFile(file, voice))}`;
}

function oneFile(file: FileReport, voice: Voice): Html {
  const { say } = voice;
  const columns = Object.entries(file.mapping);
  const facts: (readonly [string, string])[] = [
    [say(words.rowsHead), voice.number(file.rows)],
    [say(words.skipped), voice.number(file.skipped)],
    [say(words.table), voice.group('table', file.table)],
    ...(file.vendor ? [[say(words.vendor), vendorName(file.vendor)] as const] : []),
    [say(words.encoding), file.encoding],
    ...(file.delimiter ? [[say(words.delimiter), voice.group('delimiter', file.delimiter)] as const] : []),
  ];
  return html`<div class="card file">
<h3><bdi>${file.name}</bdi></h3>
<dl class="facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
${file.problems.length > 0 && problems(file, voice)}
${
  columns.length > 0 &&
  html`<details><summary>${say(words.mappingOf)(columns.length, voice.number)}</summary>${dataTable({
    caption: say(words.mappingCaption)(file.name),
    hideCaption: true,
    columns: [{ head: say(words.column) }, { head: say(words.readAs) }],
    rows: columns.map(([header, role]) => [
      html`<bdi>${header}</bdi>`,
      role === 'ignore' ? html`<span class="quiet">${voice.field(role)}</span>` : voice.field(role),
    ]),
  })}</details>`
}
</div>`;
}

function problems(file: FileReport, voice: Voice): Html {
  const { say } = voice;
  return dataTable({
    caption: say(words.problemsCaption)(file.name),
    hideCaption: true,
    stack: true,
    name: 'problems',
    columns: [
      { head: say(words.problem) },
      { head: say(words.problemCount), numeric: true },
      { head: say(words.firstPlaces) },
    ],
    rows: file.problems.map((problem) => [
      say(problem.says),
      voice.number(problem.count),
      places(problem, voice),
    ]),
  });
}

function places(problem: FileProblem, voice: Voice): string {
  const { say } = voice;
  return problem.examples
    .map(({ row, column }) =>
      [
        row !== undefined && say(words.row)(voice.number(row)),
        column !== undefined && say(words.inColumn)(column),
      ]
        .filter(Boolean)
        .join(', '),
    )
    .join('; ');
}
