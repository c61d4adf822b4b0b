import type { Finding, ScanReport, Severity } from '@houdbaar/core/scan';
import { shareBar } from '../../charts/index.ts';
import { type Html, html } from '../../html.ts';
import { dataTable } from '../data-table.ts';
import { citeLinks, outsideLink, webAddress } from '../provisions.ts';
import { byRisk } from '../summary.ts';
import type { Voice } from '../voice.ts';
import { words } from '../words.ts';

const severityTone: Record<Severity, string> = {
  critical: 'no',
  high: 'no',
  medium: 'soon',
  low: 'unknown',
  info: 'unknown',
};

/** The anchor of a finding; ids are kebab-case, anything else is folded into that. */
export function findingAnchor(id: string): string {
  return `finding-${id.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
}

/** What was found: one line each, then each in full. */
export function findings(report: ScanReport, voice: Voice): Html {
  const { say } = voice;
  const sorted = byRisk(report.findings);
  if (sorted.length === 0) return html`<p>${say(words.noFindings)}</p>`;
  const overview = dataTable({
    caption: say(words.findingsTitle),
    hideCaption: true,
    stack: true,
    name: 'overview',
    columns: [
      { head: say(words.finding) },
      { head: say(words.weight) },
      { head: say(words.peopleHead), numeric: true },
      { head: say(words.shareHead), numeric: true },
      { head: '', drawing: true },
    ],
    rows: sorted.map((finding) => [
      html`<a href="#${findingAnchor(finding.id)}">${say(finding.title)}</a>`,
      severityPill(finding, voice),
      voice.number(finding.count),
      voice.share(finding.share),
      shareBar(finding.share, 'no'),
    ]),
  });
  return html`<div class="card">${overview}</div>
${sorted.map((finding) => whole(finding, voice))}`;
}

function severityPill(finding: Finding, voice: Voice): Html {
  return html`<span class="pill ${severityTone[finding.severity]}">${voice.say(words.severity[finding.severity])}</span>`;
}

function whole(finding: Finding, voice: Voice): Html {
  const { say } = voice;
  const { fine } = finding;
  const address = webAddress(fine?.url);
  return html`<article class="card finding" id="${findingAnchor(finding.id)}" tabindex="-1">
<header><h3>${say(finding.title)}</h3>
<p><span class="pill ${severityTone[finding.severity]}"><span class="unseen">${say(words.weight)}: </span>${say(words.severity[finding.severity])}</span> <strong>${voice.people(finding.count)}</strong> <span class="quiet">${voice.share(finding.share)}</span></p></header>
<p>${say(finding.says)}</p>
<dl>
<div><dt>${say(words.riskLabel)}</dt><dd>${say(finding.risk)}</dd></div>
<div><dt>${say(words.remedyLabel)}</dt><dd>${say(finding.remedy)}</dd></div>
${
  fine &&
  html`<div><dt>${say(words.fineLabel)}</dt><dd>${say(words.fineSays)(fine.party, voice.money(fine.amount), fine.authority, voice.day(fine.date))} ${address && outsideLink(address, html`${say(words.source)}<span class="unseen">: ${fine.party}</span>`)}</dd></div>`
}
${
  finding.examples.length > 0 &&
  html`<div><dt>${say(words.examples)}</dt><dd><ul class="examples">${finding.examples.map((example) => html`<li><bdi>${example}</bdi></li>`)}</ul></dd></div>`
}
${finding.cites.length > 0 && html`<div><dt>${say(words.rulesLabel)}</dt><dd>${citeLinks(finding.cites, voice)}</dd></div>`}
</dl>
</article>`;
}
