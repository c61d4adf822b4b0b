import type { ScanReport } from '@houdbaar/core/scan';
import { shareBar } from '../../charts/index.ts';
import { type Html, html } from '../../html.ts';
import { dataTable } from '../data-table.ts';
import type { Voice } from '../voice.ts';
import { words } from '../words.ts';

/** Longer lists end in one row for the rest. */
const MOST_ROWS = 10;

/** Who is in the files: kinds, relations, countries and sources. */
export function people(report: ScanReport, voice: Voice): Html {
  const { say } = voice;
  const { byKind, byRelation, byCountry, bySource, total } = report.people;
  const groups = [
    {
      title: say(words.byRelation),
      counts: byRelation,
      name: (code: string) => voice.group('relation', code),
    },
    { title: say(words.byKind), counts: byKind, name: (code: string) => voice.group('kind', code) },
    { title: say(words.byCountry), counts: byCountry, name: voice.country },
    { title: say(words.bySource), counts: bySource, name: (code: string) => voice.group('source', code) },
  ].filter(({ counts }) => Object.keys(counts).length > 0);
  return html`<div class="pairs">${groups.map(({ title, counts, name }) => {
    const sorted = Object.entries(counts).sort(([, a], [, b]) => b - a);
    const shown = sorted.length > MOST_ROWS ? sorted.slice(0, MOST_ROWS - 1) : sorted;
    const rest = sorted.slice(shown.length);
    const restCount = rest.reduce((sum, [, count]) => sum + count, 0);
    const named: (readonly [string, number])[] = shown.map(([code, count]) => [name(code), count]);
    if (rest.length > 0) named.push([say(words.restOf)(voice.number(rest.length)), restCount]);
    return html`<div class="card"><h3>${title}</h3>${dataTable({
      caption: title,
      hideCaption: true,
      columns: [
        { head: title, hideHead: true },
        { head: say(words.peopleHead), numeric: true },
        { head: say(words.shareHead), numeric: true },
        { head: '', drawing: true },
      ],
      name: 'counts',
      rows: named.map(([label, count]) => {
        const share = total > 0 ? count / total : 0;
        return [label, voice.number(count), voice.share(share), shareBar(share)];
      }),
    })}</div>`;
  })}</div>`;
}
