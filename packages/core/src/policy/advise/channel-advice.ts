import type { Confidence, ContactRule } from '../../law/index.ts';
import type { Channel, PersonKind, Said } from '../../terms/index.ts';
import type { Day } from '../../time/index.ts';
import { channelRule, type Need, needOf } from '../check/index.ts';
import type { BasisAnswers } from './answers.ts';

/** What a country's rule for a channel asks, whatever the lawful basis is. */
export interface ChannelAdvice {
  readonly country: string;
  readonly channel: Channel;
  readonly recipient: PersonKind;
  readonly who: 'customers' | 'others';
  /** `open`: the law is open, was not found, or turns on what was not answered; for counsel. */
  readonly need: Need;
  readonly says: Said;
  readonly cites: readonly string[];
  /** The address of the official text; null where no rule was found. */
  readonly source: string | null;
  /** The rule that speaks; null where none was found. */
  readonly rule: string | null;
  readonly confidence: Confidence | null;
}

const notFound: Said = {
  nl: 'Voor dit kanaal is in dit land geen regel gevonden. Vraag het een jurist.',
  en: 'No rule was found for this channel in this country. Ask counsel.',
};

const conditions: Said = {
  nl: 'Voorwaarden: het adres komt uit een verkoop, weigeren kon toen makkelijk en gratis, en kan in elk bericht.',
  en: 'Conditions: the address comes from a sale, refusing was easy and free then, and is so in every message.',
};

const unsettled: Said = {
  nl: 'Of het hier zonder toestemming mag, staat niet vast.',
  en: 'Whether it is allowed here without consent is not settled.',
};

/** The rule of each country for each channel and recipient; empty for a purpose that contacts nobody with an offer. */
export function adviseChannels(
  answers: BasisAnswers,
  countries: readonly string[],
  at: Day,
): ChannelAdvice[] {
  if (answers.promotes === 'no') return [];
  const relation = answers.relation ?? 'both';
  const who = relation === 'both' ? (['customers', 'others'] as const) : ([relation] as const);
  return countries.flatMap((country) =>
    (answers.channels ?? []).flatMap((channel) =>
      (answers.recipients ?? ['consumer']).flatMap((recipient) => {
        const rule = channelRule(country, channel, recipient, answers.sector, at);
        return who.map((each) => adviceOf(rule, { country, channel, recipient, who: each }, answers));
      }),
    ),
  );
}

function adviceOf(
  rule: ContactRule | undefined,
  place: Pick<ChannelAdvice, 'country' | 'channel' | 'recipient' | 'who'>,
  answers: BasisAnswers,
): ChannelAdvice {
  if (!rule)
    return { ...place, need: 'open', says: notFound, cites: [], source: null, rule: null, confidence: null };
  const sending = {
    customers: place.who === 'customers',
    ownSimilar: answers.products === 'similar',
    workRelated:
      answers.workRelated === undefined || answers.workRelated === 'unknown'
        ? undefined
        : answers.workRelated === 'yes',
  };
  const need = needOf(rule, sending, answers.sector);
  const more =
    need === 'open' ? unsettled : need === 'no-consent' && rule.regime === 'opt-in' ? conditions : undefined;
  return {
    ...place,
    need,
    says: more ? { nl: `${rule.says.nl} ${more.nl}`, en: `${rule.says.en} ${more.en}` } : rule.says,
    cites: rule.cites,
    source: rule.source,
    rule: rule.id,
    confidence: rule.confidence,
  };
}
