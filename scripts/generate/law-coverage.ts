import { type ContactRule, contactTables, type Rule } from '@houdbaar/core/law';
import { type Channel, channels, type PersonKind, personKinds } from '@houdbaar/core/terms';
import type { Day } from '@houdbaar/core/time';

const kindNames: Readonly<Record<PersonKind, string>> = {
  consumer: 'Consumer',
  'sole-trader': 'Sole trader',
  'business-contact': 'Named person at a firm',
  'business-address': 'General address of a firm',
};

export const channelNames: Readonly<Record<Channel, string>> = {
  email: 'e-mail',
  sms: 'SMS',
  push: 'app push',
  phone: 'phone',
  robocall: 'automated call',
  fax: 'fax',
  post: 'post',
  'inbox-ad': 'inbox advertisement',
  ads: 'custom audience',
  'web-tracking': 'web tracking',
  'email-pixel': 'mail pixel',
};

/** Is the rule in force on this day? */
export const inForce = (rule: Rule, at: Day): boolean =>
  rule.from <= at && (rule.to === undefined || at <= rule.to);

/** The general rule for a cell; where the country has none, the directive's. Rules of one trade stay apart. */
export function ruleFor(
  country: string,
  channel: Channel,
  kind: PersonKind,
  at: Day,
): ContactRule | undefined {
  for (const table of [contactTables[country], contactTables.EU]) {
    const rule = table?.find(
      (row) =>
        !row.sectors && row.channels.includes(channel) && row.recipients.includes(kind) && inForce(row, at),
    );
    if (rule) return rule;
  }
  return undefined;
}

/** What a rule asks, in a word or two that fit a cell. */
export function cellWord(rule: ContactRule): string {
  const register = rule.registers?.length ? ' · register' : '';
  switch (rule.regime) {
    case 'opt-in':
      return `opt-in${rule.customer ? ' · customers' : ''}${register}`;
    case 'opt-out':
      return rule.customersOnly ? `opt-out · customers only${register}` : `opt-out${register}`;
    case 'opt-in-unless-work-related':
      return `opt-in unless about the work${register}`;
    case 'presumed-consent':
      return 'presumed consent';
    case 'free':
      return 'free';
    case 'open':
      return 'open → counsel';
    default:
      throw new Error(`unknown regime ${rule.regime satisfies never}`);
  }
}

/** A cell: the word, linked to its rule, and where the rule is the directive's, that too. */
function cell(country: string, channel: Channel, kind: PersonKind, at: Day): string {
  const rule = ruleFor(country, channel, kind, at);
  if (!rule) return 'open → counsel';
  const borrowed = country !== 'EU' && contactTables.EU?.includes(rule) ? ' (EU)' : '';
  return `[${cellWord(rule)}](#${rule.id})${borrowed}`;
}

/** The table of one country: channels down, kinds of recipient across; channels with the same cells share a row. */
export function coverageTable(country: string, at: Day): string {
  const rows: { readonly names: string[]; readonly cells: string }[] = [];
  for (const channel of channels) {
    const cells = personKinds.map((kind) => cell(country, channel, kind, at)).join(' | ');
    const same = rows.find((row) => row.cells === cells);
    if (same) same.names.push(channelNames[channel]);
    else rows.push({ names: [channelNames[channel]], cells });
  }
  return [
    `| Channel | ${personKinds.map((kind) => kindNames[kind]).join(' | ')} |`,
    `| --- |${' --- |'.repeat(personKinds.length)}`,
    ...rows.map((row) => `| ${row.names.join(', ')} | ${row.cells} |`),
  ].join('\n');
}

const overviewColumns: readonly (readonly [string, Channel, PersonKind])[] = [
  ['E-mail, consumer', 'email', 'consumer'],
  ['E-mail, named person at a firm', 'email', 'business-contact'],
  ['E-mail, general address', 'email', 'business-address'],
  ['Phone, consumer', 'phone', 'consumer'],
  ['Phone, named person at a firm', 'phone', 'business-contact'],
  ['Post, consumer', 'post', 'consumer'],
];

/** The countries side by side, for the cells that are asked for most. */
export function overviewTable(countries: readonly string[], at: Day): string {
  return [
    `| | ${overviewColumns.map(([title]) => title).join(' | ')} |`,
    `| --- |${' --- |'.repeat(overviewColumns.length)}`,
    ...countries.map((country) => {
      const cells = overviewColumns.map(([, channel, kind]) => cell(country, channel, kind, at));
      return `| [${country}](#${country.toLowerCase()}) | ${cells.join(' | ')} |`;
    }),
  ].join('\n');
}
