import type { ScanReport } from '@houdbaar/core/scan';
import type { Language } from '@houdbaar/core/terms';
import { outcomePatterns } from '../charts/index.ts';
import { Html, html } from '../html.ts';
import { provisionList } from './provisions.ts';
import { fields } from './sections/fields.ts';
import { files } from './sections/files.ts';
import { findings } from './sections/findings.ts';
import { head } from './sections/head.ts';
import { lanes } from './sections/lanes.ts';
import { limits } from './sections/limits.ts';
import { people } from './sections/people.ts';
import { plan } from './sections/plan.ts';
import { retention } from './sections/retention.ts';
import { score } from './sections/score.ts';
import { style } from './style.ts';
import { type Voice, voiceIn } from './voice.ts';
import { words } from './words.ts';

/** The sections in reading order; the head, without a heading of its own here, goes before them. */
const sections = [
  { id: 'plan', title: words.planTitle, body: plan },
  { id: 'people', title: words.peopleTitle, body: people },
  { id: 'retention', title: words.retentionTitle, body: retention },
  { id: 'contact', title: words.lanesTitle, body: lanes },
  { id: 'findings', title: words.findingsTitle, body: findings },
  { id: 'fields', title: words.fieldsTitle, body: fields },
  { id: 'files', title: words.filesTitle, body: files },
  { id: 'limits', title: words.limitsTitle, body: limits },
  { id: 'score-made', title: words.scoreTitle, body: score },
] as const;

/**
 * The report as one HTML file: no script, nothing fetched, made to be read on a screen and on paper.
 * The policy in its head forbids the browser to load anything, whatever a value in the report says.
 */
export function renderScanReport(report: ScanReport, language: Language): string {
  const voice = voiceIn(language);
  const { say } = voice;
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<title>${say(words.documentTitle)(voice.day(report.at))}</title>
<style>${new Html(style)}</style>
</head>
<body>
<a class="skip" href="#content">${say(words.skip)}</a>
${outcomePatterns()}
<header class="brand"><p>${mark} ${say(words.product)}</p></header>
<div class="page">
${contents(voice)}
<main id="content" tabindex="-1">
${head(report, voice)}
${sections.map(
  ({ id, title, body }) =>
    html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title" tabindex="-1">${say(title)}</h2>
${body(report, voice)}
</section>`,
)}
</main>
<footer><h2>${say(words.provisionsTitle)}</h2>
${provisionList(citesOf(report), sourcesOf(report), voice)}
<p class="advice">${say(words.noAdvice)}</p>
</footer>
</div>
</body>
</html>
`;
  return page.toString();
}

const mark = html`<svg class="mark" viewBox="0 0 18 18" width="18" height="18" aria-hidden="true" focusable="false"><path class="fill-accent" d="M9 0H4a4 4 0 0 0-4 4v10a4 4 0 0 0 4 4h5z"/><path class="mark-rest" d="M9 0h5a4 4 0 0 1 4 4v10a4 4 0 0 1-4 4H9z"/></svg>`;

function contents(voice: Voice): Html {
  const items = sections.map(({ id, title }) => html`<li><a href="#${id}">${voice.say(title)}</a></li>`);
  return html`<nav aria-label="${voice.say(words.contents)}"><ol>${items}</ol></nav>`;
}

function citesOf(report: ScanReport): readonly string[] {
  const rules = report.lanes.flatMap((lane) =>
    Object.entries(lane.rules).flatMap(([id, rule]) => ((lane.byReason[id] ?? 0) > 0 ? rule.cites : [])),
  );
  return [...rules, ...report.findings.flatMap(({ cites }) => cites)];
}

/** The official text of a rule is that of the provision that decides: the first it cites. */
function sourcesOf(report: ScanReport): ReadonlyMap<string, string> {
  const sources = new Map<string, string>();
  for (const lane of report.lanes) {
    for (const { cites, source } of Object.values(lane.rules)) {
      const [first] = cites;
      if (first && source) sources.set(first, source);
    }
  }
  return sources;
}
