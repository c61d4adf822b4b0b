import { comparePeriod, formatPeriod, parsePeriod } from '../../time/index.ts';
import { retentionOf, singleBasis } from '../purpose-reading.ts';
import type { PolicyPurpose } from '../schema.ts';
import { type ChannelNeed, needsOf, reachesCustomers } from './channel-needs.ts';
import {
  type CheckContext,
  finding,
  type NamedPurpose,
  type PolicyFinding,
  purposesOf,
  verbatim,
} from './finding.ts';

/** Consent that no channel asks for: worth knowing, never wrong. */
function unneededConsent(id: string, purpose: PolicyPurpose, needs: readonly ChannelNeed[]): PolicyFinding[] {
  const free = needs.length > 0 && needs.every((each) => each.need === 'no-consent');
  if (purpose.kind !== 'direct-marketing' || !free) return [];
  return [
    finding('consent-not-needed', 'info', ['purposes', id, 'basis'], {
      cites: ['GDPR 6(1)(f)', 'GDPR recital 47', ...new Set(needs.flatMap((each) => each.rule.cites))],
      says: {
        nl: 'Voor deze kanalen, mensen en berichten is geen toestemming nodig. Een gerechtvaardigd belang kan hier ook de grondslag zijn.',
        en: 'These channels need no consent for these people and messages. Legitimate interests can carry this too.',
      },
      remedy: {
        nl: 'Toestemming mag ook. Kies je een gerechtvaardigd belang, maak dan eerst de afweging, en wissel niet bij wie al toestemming gaf.',
        en: 'Consent is allowed. If you choose the interest, make the assessment first and do not switch for those who gave consent.',
      },
      proposal: verbatim('basis: legitimate-interests'),
    }),
  ];
}

/** Where a country lets consent for a channel lapse, it must be asked anew in time. */
function ageingConsent(id: string, purpose: PolicyPurpose, needs: readonly ChannelNeed[]): PolicyFinding[] {
  const renewal = retentionOf(purpose)?.consentRenewal;
  const rules = new Set(needs.map((each) => each.rule));
  return [...rules].flatMap((rule) => {
    const most = rule.consentMaxAge;
    if (!most || (renewal && (comparePeriod(parsePeriod(renewal), most) ?? 1) <= 0)) return [];
    return [
      finding('consent-renewed-too-late', 'error', ['purposes', id, 'retention', 'consentRenewal'], {
        cites: rule.cites,
        source: rule.source,
        says: rule.says,
        remedy: {
          nl: 'Vraag de toestemming opnieuw voordat ze vervalt.',
          en: 'Ask for consent anew before it lapses.',
        },
        proposal: verbatim(`consentRenewal: ${formatPeriod(most)}`),
      }),
    ];
  });
}

/** A channel that asks for consent, under a purpose that rests on something else. */
function closedChannel(
  context: CheckContext,
  id: string,
  { channel, need, rule }: ChannelNeed,
): PolicyFinding {
  const where = ['purposes', id, 'channels', channel];
  const cites = [...rule.cites, 'EDPB 1/2024 para 114'];
  const customers = reachesCustomers(rule, context.policy.organisation.sector);
  const remedy = customers
    ? {
        nl: 'Vraag toestemming voor dit kanaal, laat het weg, of beperk het tot eigen klanten en producten die lijken op wat zij kochten.',
        en: 'Ask for consent for this channel, leave it out, or keep to own customers and products like those they bought.',
      }
    : {
        nl: 'Vraag toestemming voor dit kanaal, of laat het weg.',
        en: 'Ask for consent for this channel, or leave it out.',
      };
  const said = (nl: string, en: string) => ({ nl: `${rule.says.nl} ${nl}`, en: `${rule.says.en} ${en}` });
  return need === 'consent'
    ? finding('channel-needs-consent', 'error', where, {
        cites,
        says: said(
          'Een andere grondslag verandert daar niets aan.',
          'Another lawful basis does not change that.',
        ),
        remedy,
        source: rule.source,
      })
    : finding('channel-open', 'warning', where, {
        cites,
        says: said(
          'Of het hier zonder toestemming mag, staat niet bij voorbaat vast.',
          'Whether it is allowed here without consent is not certain beforehand.',
        ),
        remedy,
        source: rule.source,
      });
}

function checkOne(context: CheckContext, { id, purpose }: NamedPurpose): PolicyFinding[] {
  const basis = singleBasis(purpose);
  const needs = needsOf(context, purpose);
  if (basis === 'consent') {
    return [...unneededConsent(id, purpose, needs), ...ageingConsent(id, purpose, needs)];
  }
  if (basis === undefined || basis === 'none') return [];
  // One rule may stand for several kinds of recipient; it is said once for a channel.
  const said = new Set<string>();
  return needs.flatMap((each) => {
    const key = `${each.channel}:${each.rule.id}`;
    if (each.need === 'no-consent' || said.has(key)) return [];
    said.add(key);
    return [closedChannel(context, id, each)];
  });
}

/** Consent as the hard shoulder: needed where the channel demands it, whatever basis carries the data. */
export function checkChannels(context: CheckContext): PolicyFinding[] {
  return purposesOf(context.policy).flatMap((named) => checkOne(context, named));
}
