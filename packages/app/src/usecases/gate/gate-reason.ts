import { decidingRules } from '@houdbaar/core/judge';
import {
  basisRules,
  consentRules,
  messageRules,
  type Rule,
  retentionRules,
  sentenceOf,
  softOptInRules,
  stopRules,
  transparencyRules,
} from '@houdbaar/core/law';
import type { Outcome, Said } from '@houdbaar/core/terms';

/** How much of the why the asker may see: nothing, the kind of reason, or the rule in words. */
const reasonLevels = ['none', 'category', 'full'] as const;
export type ReasonLevel = (typeof reasonLevels)[number];

/** The kinds of reasons: what everyone who may ask why is told, without the fact behind it. */
export const reasonCategories = {
  objection: { nl: 'bezwaar of afmelding', en: 'objection or opt-out' },
  restriction: { nl: 'gebruik beperkt', en: 'use restricted' },
  deceased: { nl: 'overleden', en: 'deceased' },
  consent: { nl: 'toestemming', en: 'consent' },
  customer: { nl: 'uitzondering voor klanten', en: 'exception for customers' },
  term: { nl: 'bewaartermijn', en: 'retention term' },
  register: { nl: 'register', en: 'register' },
  informed: { nl: 'informeren', en: 'informing' },
  basis: { nl: 'grondslag', en: 'lawful basis' },
  message: { nl: 'het bericht zelf', en: 'the message itself' },
  law: { nl: 'de regels voor dit kanaal', en: 'the rules for this channel' },
  'not-concerned': { nl: 'hoort niet bij dit doel', en: 'not part of this purpose' },
  undeliverable: { nl: 'berichten komen niet aan', en: 'messages do not arrive' },
  'unknown-person': { nl: 'onbekende persoon', en: 'unknown person' },
  unreadable: { nl: 'niet te lezen', en: 'not readable' },
} as const satisfies Record<string, Said>;
export type ReasonCategory = keyof typeof reasonCategories;

/** Why an answer is what it is, as far as the asker may see. */
export interface GateReason {
  readonly category: ReasonCategory;
  /** The id of the deciding rule, or a word of our own where no rule decided. */
  readonly rule?: string;
  readonly says?: Said;
}

/** Answers that come before any judgement. */
const ownReasons = {
  suppressed: {
    category: 'objection',
    says: {
      nl: 'Dit adres staat op de lijst van adressen die niet meer gebruikt mogen worden.',
      en: 'This address is on the list of addresses that may no longer be used.',
    },
  },
  'unknown-person': {
    category: 'unknown-person',
    says: {
      nl: 'We kennen hier niemand van, dus ook geen toestemming of klantrelatie.',
      en: 'We know nobody by this, so no consent or customer relation either.',
    },
  },
  'not-concerned': {
    category: 'not-concerned',
    says: {
      nl: 'We bewaren de gegevens van deze persoon niet voor dit doel, of hebben geen adres voor dit kanaal.',
      en: 'We do not hold the data of this person for this purpose, or have no address for this channel.',
    },
  },
  unreachable: {
    category: 'undeliverable',
    says: {
      nl: 'Berichten aan dit adres komen niet aan.',
      en: 'Messages to this address do not arrive.',
    },
  },
  unreadable: {
    category: 'unreadable',
    says: {
      nl: 'Dit is geen adres, nummer of klantnummer dat we kunnen lezen.',
      en: 'This is no address, number or customer number that can be read.',
    },
  },
} as const satisfies Record<string, { readonly category: ReasonCategory; readonly says: Said }>;
export type OwnReason = keyof typeof ownReasons;

const stopCategories: Readonly<Partial<Record<keyof typeof stopRules, ReasonCategory>>> = {
  restriction: 'restriction',
  deceased: 'deceased',
  none: 'law',
  blockedData: 'term',
};

const categories: ReadonlyMap<string, ReasonCategory> = new Map<string, ReasonCategory>([
  ...familyOf(basisRules, 'basis'),
  ...familyOf(consentRules, 'consent'),
  ...familyOf(softOptInRules, 'customer'),
  ...familyOf(messageRules, 'message'),
  ...familyOf(transparencyRules, 'informed'),
  ...familyOf(retentionRules, 'term'),
  ...Object.entries(stopRules).map(([name, rule]): [string, ReasonCategory] => [
    rule.id,
    stopCategories[name as keyof typeof stopRules] ?? 'objection',
  ]),
]);

function* familyOf(
  family: Readonly<Record<string, Rule>>,
  category: ReasonCategory,
): Generator<[string, ReasonCategory]> {
  for (const { id } of Object.values(family)) yield [id, category];
}

const rules: ReadonlyMap<string, Rule> = new Map(decidingRules.map((rule) => [rule.id, rule]));

const isOwn = (rule: string): rule is OwnReason => rule in ownReasons;

/** Of which kind a deciding rule is. */
export function reasonCategoryOf(rule: string): ReasonCategory {
  if (isOwn(rule)) return ownReasons[rule].category;
  if (rule.includes('-marketing-') && /\d+m$/.test(rule)) return 'term';
  return categories.get(rule) ?? 'law';
}

/** Where a rule of the law is to be read; undefined for words of our own. */
export function provisionOf(rule: string): Pick<Rule, 'cites' | 'source'> | undefined {
  const found = rules.get(rule);
  return found && { cites: found.cites, source: found.source };
}

/**
 * The reason as far as the asker may see it; undefined where they may not see any.
 *
 * @param outcome of an unknown the rule could not be applied: its sentence then says so
 */
export function gateReason(rule: string, outcome: Outcome, level: ReasonLevel): GateReason | undefined {
  if (level === 'none') return undefined;
  const category = reasonCategoryOf(rule);
  if (level === 'category') return { category };
  const found = rules.get(rule);
  const says = isOwn(rule) ? ownReasons[rule].says : found && sentenceOf(found, outcome === 'unknown');
  return { category, rule, ...(says ? { says } : {}) };
}
