import { type ContactRule, contactTables, type Rule } from '@houdbaar/core/law';
import { type AgeRule, ageRules } from '@houdbaar/core/law/ages';
import {
  type BookkeepingRule,
  bookkeepingRules,
  type Yardstick,
  yardsticks,
} from '@houdbaar/core/law/retention';
import { type Day, formatDay, formatPeriod, type Period, parseDay } from '@houdbaar/core/time';
import { cellWord, channelNames, coverageTable, inForce, overviewTable } from './law-coverage.ts';

/** The day whose law the page shows: fixed, so that the page changes only with the rules. */
export const lawDocsDay: Day = parseDay('2026-11-22');

const names = new Intl.DisplayNames('en', { type: 'region' });

/** `NL` as Netherlands, `UK` as United Kingdom, `EU` as the rules that all share. */
function countryName(code: string): string {
  if (code === 'EU') return 'The European rules that all share';
  return names.of(code === 'UK' ? 'GB' : code) ?? code;
}

const lastFirst = (code: string): string => (code === 'EU' ? '' : countryName(code));
const byName = (a: string, b: string): number => lastFirst(a).localeCompare(lastFirst(b), 'en');

/** `P36M` as 36 months, `P7Y` as 7 years. */
function periodName(period: Period): string {
  const iso = /^P(\d+)([YMD])$/.exec(formatPeriod(period));
  if (!iso) return formatPeriod(period);
  const unit = { Y: 'year', M: 'month', D: 'day' }[iso[2] as 'Y' | 'M' | 'D'];
  return `${iso[1]} ${unit}${iso[1] === '1' ? '' : 's'}`;
}

const dates = (rule: Rule): string =>
  rule.to === undefined
    ? `since ${formatDay(rule.from)}`
    : `${formatDay(rule.from)} to ${formatDay(rule.to)}`;

const link = (rule: Rule, text: string): string => `[${text}](${rule.source.replaceAll(')', '%29')})`;

/** One rule as a list item that the cells link to. */
function ruleItem(rule: ContactRule): string {
  const facts = [
    cellWord(rule),
    ...(rule.sectors ? [`senders: ${rule.sectors.join(', ')}`] : []),
    ...(rule.registers ? [`screen: ${rule.registers.map((register) => register.name).join(', ')}`] : []),
    rule.cites.join(', '),
    dates(rule),
    `confidence ${rule.confidence}`,
    link(rule, 'source'),
  ];
  return `- <a id="${rule.id}"></a>**${rule.id}**: ${rule.says.en}<br>${facts.join(' · ')}`;
}

function countrySection(country: string, at: Day): string {
  const rules = contactTables[country] ?? [];
  const now = rules.filter((rule) => inForce(rule, at));
  const otherwise = rules.filter((rule) => !inForce(rule, at));
  const parts = [
    `### <a id="${country.toLowerCase()}"></a>${countryName(country)}`,
    coverageTable(country, at),
    '#### Rules',
    now.map(ruleItem).join('\n'),
  ];
  if (otherwise.length > 0) parts.push('#### Rules of other days', otherwise.map(ruleItem).join('\n'));
  return parts.join('\n\n');
}

function bookkeepingTable(at: Day): string {
  const rows = bookkeepingRules.filter((rule) => inForce(rule, at));
  const row = (rule: BookkeepingRule): string =>
    `| ${countryName(rule.country)} | ${periodName(rule.keep)} | ${rule.ledgers ? periodName(rule.ledgers) : ''} | ${link(rule, rule.cites.join(', '))} | ${formatDay(rule.from)} | ${rule.confidence} |`;
  return [
    '| Country | Invoices and vouchers | Ledgers, where longer | Provision | Since | Confidence |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows.toSorted((a, b) => byName(a.country, b.country)).map(row),
  ].join('\n');
}

function yardstickScope(rule: Yardstick): string {
  const who = rule.relation ? `${rule.relation}s` : 'everyone';
  const use = rule.profiling === undefined ? '' : rule.profiling ? ', profiling' : ', contact';
  return `${who}${use}${rule.channel ? `, ${channelNames[rule.channel]}` : ''}`;
}

function yardstickTable(at: Day): string {
  const rows = yardsticks.filter((rule) => inForce(rule, at));
  return [
    '| Country | For | Term | Counted from | Provision | Confidence |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows
      .toSorted((a, b) => byName(a.country, b.country))
      .map(
        (rule) =>
          `| ${countryName(rule.country)} | ${yardstickScope(rule)} | ${periodName(rule.keep)} | ${rule.counts.replaceAll('-', ' ')} | ${link(rule, rule.cites.join(', '))} | ${rule.confidence} |`,
      ),
  ].join('\n');
}

function ageTable(at: Day): string {
  const rows = ageRules.filter((rule) => inForce(rule, at));
  const row = (rule: AgeRule): string => {
    const country = rule.country === 'EU' ? 'Where no state chose otherwise' : countryName(rule.country);
    return `| ${country} | ${rule.age} | ${link(rule, rule.cites.join(', '))} | ${formatDay(rule.from)} | ${rule.confidence} |`;
  };
  return [
    '| Country | Age | Provision | Since | Confidence |',
    '| --- | --- | --- | --- | --- |',
    ...rows.toSorted((a, b) => byName(a.country, b.country)).map(row),
  ].join('\n');
}

/**
 * The page about the law, made from the rules themselves.
 *
 * @param at the day whose rules the tables show.
 * @returns files by their path from the root.
 */
export function generateLawDocs(at: Day = lawDocsDay): { path: string; content: string }[] {
  const countries = Object.keys(contactTables).sort(byName);
  const content = [
    '<!-- Generated by `npm run generate` from packages/core/src/law. Change the rules, not this page. -->',
    '# The law in Houdbaar',
    `What the rules say on ${formatDay(at)}. \`npx houdbaar law --country NL --at 2026-11-22\` lists them for any day. Houdbaar supports decisions; it is no legal advice.`,
    legend,
    '## Side by side',
    overviewTable(countries, at),
    '## Country by country',
    countries.map((country) => countrySection(country, at)).join('\n\n'),
    '## How long the books must be kept',
    'A duty to keep, never a licence to market. Older duties are dated from the first day of the GDPR.',
    bookkeepingTable(at),
    '## Yardsticks for marketing data',
    'Numbers by which an authority measures whether marketing data were kept too long. Guidance: a longer term may hold where it was reasoned beforehand. Countries that are not listed have no number.',
    yardstickTable(at),
    '## From what age children consent themselves',
    'To an online service, under GDPR 8. Profiling minors for marketing stays barred whatever the age.',
    ageTable(at),
  ];
  return [{ path: 'docs/law.md', content: `${content.join('\n\n')}\n` }];
}

const legend = `| Word | What it means |
| --- | --- |
| opt-in | prior consent |
| opt-in · customers | prior consent, or an own customer and similar own products (some rules name other customers) |
| opt-in unless about the work | allowed until refused while it concerns the person's work; otherwise prior consent |
| presumed consent | consent, or a concrete reason to presume it |
| opt-out | allowed until refused |
| opt-out · customers only | own customers until refused; for others the law is open |
| … · register | a register of refusals must be screened first; an entry may also end the exception for customers |
| free | no personal data, and no rule for the channel |
| open → counsel | unsettled or not established: only consent carries, anything else is for a lawyer |
| (EU) | no rule of the country's own is known; the European rule stands |

Confidence: *high*, the text or several sources that agree; *medium*, one good secondary source; *low*, a weak source, or open.`;
