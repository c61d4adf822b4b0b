import type { ScanReport } from '@houdbaar/core/scan';
import { scoreBar } from '../../charts/index.ts';
import { type Html, html, join } from '../../html.ts';
import { mainSentences, pointsOf } from '../summary.ts';
import type { Voice } from '../voice.ts';
import { words } from '../words.ts';

/** What was read, when, the score, and the three sentences that matter most. A file without people has no score. */
export function head(report: ScanReport, voice: Voice): Html {
  const { say } = voice;
  const facts = [
    say(words.asOf)(voice.day(report.at)),
    voice.people(report.people.total),
    say(words.fileCount)(report.files.length, voice.number),
  ];
  const files = report.files.map(
    (file) =>
      html`<li><bdi>${file.name}</bdi> <span class="quiet">${say(words.rows)(file.rows, voice.number)}</span></li>`,
  );
  return html`<div class="head">
<h1>${say(words.title)}</h1>
<p class="quiet">${join(facts, ' · ')}</p>
<div class="card opening">
${report.people.total > 0 && scoreCard(report, voice)}
<ol class="sentences">${mainSentences(report, voice).map((sentence) => html`<li>${sentence}</li>`)}</ol>
</div>
<div class="files-read"><h2>${say(words.filesRead)}</h2><ul>${files}</ul></div>
</div>`;
}

function scoreCard(report: ScanReport, voice: Voice): Html {
  const { say } = voice;
  const score = voice.number(report.score);
  const parts = report.scoreParts.map((part) => `${say(part.name)} ${voice.share(part.value)}`).join(', ');
  return html`<div class="score">
<p class="score-line"><span class="quiet">${say(words.score)}</span> <strong>${score}</strong> <span class="quiet">${say(words.outOf)('100')}</span></p>
${scoreBar({
  id: 'score',
  title: say(words.score),
  desc: say(words.scoreDesc)(score, parts),
  parts: report.scoreParts.map((part, index) => ({
    name: `${say(part.name)}: ${voice.decimal(pointsOf(report)[index]?.earned ?? 0)} ${say(words.outOf)(voice.decimal(pointsOf(report)[index]?.possible ?? 0))}`,
    weight: part.weight,
    value: part.value,
  })),
})}
<p><a class="quiet-link" href="#score-made">${say(words.scoreTitle)}</a></p>
</div>`;
}
