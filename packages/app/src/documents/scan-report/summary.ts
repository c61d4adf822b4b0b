import type { Finding, LaneReport, ScanReport, Severity } from '@houdbaar/core/scan';
import type { Said } from '@houdbaar/core/terms';
import type { Voice } from './voice.ts';
import { channelNames, words } from './words.ts';

/** The heaviest first. */
const severities: readonly Severity[] = ['critical', 'high', 'medium', 'low', 'info'];

/** Findings from the most severe and widespread down. */
export function byRisk(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(
    (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || b.count - a.count,
  );
}

/** `Nieuwsbrief · e-mail`. */
export function laneName(lane: LaneReport, voice: Voice): string {
  return `${voice.say(lane.name)} · ${voice.say(channelNames[lane.channel])}`;
}

/** People about whom at least one purpose may still keep something. */
export function keptNow(report: ScanReport): number {
  const { byMonth, later } = report.retention;
  return later + Object.values(byMonth).reduce((sum, count) => sum + count, 0);
}

/** The coming twelve months: how many people lapse. */
export function lapsingWithinYear(byMonth: Readonly<Record<string, number>>): number {
  return monthsOf(byMonth)
    .slice(0, 12)
    .reduce((sum, month) => sum + (byMonth[month] ?? 0), 0);
}

/** The months of a count, in order. */
export function monthsOf(byMonth: Readonly<Record<string, number>>): readonly string[] {
  return Object.keys(byMonth).sort();
}

/** The three sentences that matter most: what may not be kept, whom you may contact, and the largest risk. */
export function mainSentences(report: ScanReport, voice: Voice): readonly string[] {
  if (report.people.total === 0) return [voice.say(words.nobody)];
  return [retentionSentence(report, voice), laneSentence(report, voice), riskSentence(report, voice)];
}

function retentionSentence(report: ScanReport, voice: Voice): string {
  const { lapsed, unknown } = report.retention;
  const share = voice.share(report.people.total > 0 ? lapsed / report.people.total : 0);
  const first =
    lapsed > 0 ? voice.say(words.lapsedSentence)(lapsed, voice.number, share) : voice.say(words.noneLapsed);
  return unknown > 0 ? `${first} ${voice.say(words.unknownSentence)(unknown, voice.number)}` : first;
}

/**
 * One lane stands for all: of those that promote something the one that lets most people through or refuses most. Where
 * nearly nothing is known of anyone, the sentence says what is missing instead of a row of noughts.
 */
function laneSentence(report: ScanReport, voice: Voice): string {
  if (report.lanes.length === 0) return voice.say(withoutLanes(report));
  const promoting = report.lanes.filter(({ content }) => content !== 'service' && content !== 'survey');
  const lanes = promoting.length > 0 ? promoting : report.lanes;
  const known = ({ lawful, unlawful }: LaneReport) => lawful + unlawful;
  const [lane] = lanes
    .filter(({ lawful, unlawful, unknown }) => lawful > 0 || unlawful >= unknown)
    .sort((a, b) => Number(b.lawful > 0) - Number(a.lawful > 0) || known(b) - known(a));
  if (!lane) return missingSentence(report, voice);
  return voice.say(words.laneSentence)(
    laneName(lane, voice),
    voice.people(lane.lawful),
    voice.number(lane.unlawful),
    lane.unknown > 0 ? voice.number(lane.unknown) : undefined,
  );
}

function missingSentence({ unknowable }: ScanReport, voice: Voice): string {
  const lacks = (...ids: readonly string[]) => unknowable.some(({ id }) => ids.includes(id));
  if (lacks('no-start')) return voice.say(words.startMissing);
  if (lacks('no-consent', 'unknown-consent')) return voice.say(words.consentMissing);
  if (lacks('consent-without-date', 'unknown-consent-dates')) return voice.say(words.consentDateMissing);
  return voice.say(words.contactUnknown);
}

/** Why nobody is asked about: there is nobody, or no purpose writes to anyone. */
export function withoutLanes({ people }: ScanReport): Said {
  return people.total === 0 ? words.nobody : words.noLanes;
}

/** Everyone whom the lane concerns. */
export function reach(lane: LaneReport): number {
  return lane.lawful + lane.unlawful + lane.unknown;
}

function riskSentence(report: ScanReport, voice: Voice): string {
  const worst = byRisk(report.findings).find(({ severity }) => severity !== 'info');
  if (!worst) return voice.say(words.noFindings);
  return voice.say(words.worstFinding)(voice.say(worst.title), voice.people(worst.count));
}

/** What a part of the score brings in: its weight as a share of all weights, times its result, out of 100. */
export function pointsOf(
  report: ScanReport,
): readonly { readonly earned: number; readonly possible: number }[] {
  const whole = report.scoreParts.reduce((sum, { weight }) => sum + weight, 0);
  return report.scoreParts.map(({ weight, value }) => {
    const possible = whole > 0 ? (weight / whole) * 100 : 0;
    return { possible, earned: possible * value };
  });
}
