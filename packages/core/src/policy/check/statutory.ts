import { bookkeepingRule, marketingYardstick } from '../../law/index.ts';
import type { Channel, Said } from '../../terms/index.ts';
import { comparePeriod, formatPeriod, type Period, parsePeriod } from '../../time/index.ts';
import { extensionsOf, retentionOf, singleBasis } from '../purpose-reading.ts';
import type { PolicyPurpose, PolicyRetention } from '../schema.ts';
import {
  type CheckContext,
  finding,
  type NamedPurpose,
  type PolicyFinding,
  purposesOf,
  servesMarketing,
  verbatim,
} from './finding.ts';

const spoken = (period: Period): Said => {
  if (period.days > 0) return verbatim(formatPeriod(period));
  return period.months % 12 === 0
    ? {
        nl: `${period.months / 12} jaar`,
        en: period.months === 12 ? '1 year' : `${period.months / 12} years`,
      }
    : { nl: `${period.months} maanden`, en: `${period.months} months` };
};

/** Whether a period is surely the longer one, whatever day it runs from. */
const longer = (one: Period, other: Period): boolean => (comparePeriod(one, other) ?? 0) > 0;

/** A financial year may have just begun when the invoice was made: up to a year more is no excess. */
const plusYear = (period: Period): Period => ({ ...period, months: period.months + 12 });

function checkDuty({ policy, at }: CheckContext, { id, purpose }: NamedPurpose): PolicyFinding[] {
  const retention = retentionOf(purpose);
  if (purpose.kind !== 'administration' || singleBasis(purpose) !== 'legal-obligation' || !retention)
    return [];
  const rule = bookkeepingRule(policy.organisation.country, at);
  const path = ['purposes', id, 'retention', 'keep'];
  if (!rule) {
    return [
      finding('duty-unknown', 'warning', path, {
        cites: ['GDPR 6(1)(c)'],
        says: {
          nl: `Welke termijn de wet in ${policy.organisation.country} voorschrijft, is hier niet bekend.`,
          en: `Which period the law of ${policy.organisation.country} demands is not known here.`,
        },
        remedy: { nl: 'Vraag het aan je boekhouder of jurist.', en: 'Ask your accountant or counsel.' },
      }),
    ];
  }
  const keep = parsePeriod(retention.keep);
  const years = `keep: P${rule.keep.months / 12}Y`;
  const common = { cites: rule.cites, source: rule.source, proposal: verbatim(years) };
  if (longer(rule.keep, keep)) {
    return [
      finding('duty-too-short', 'error', path, {
        ...common,
        says: {
          nl: `${rule.says.nl} Je bewaart ze ${spoken(keep).nl}.`,
          en: `${rule.says.en} You keep them for ${spoken(keep).en}.`,
        },
        remedy: {
          nl: `Bewaar ten minste ${spoken(rule.keep).nl}.`,
          en: `Keep at least ${spoken(rule.keep).en}.`,
        },
      }),
    ];
  }
  if (longer(keep, plusYear(rule.ledgers ?? rule.keep))) {
    return [
      finding('duty-exceeded', 'warning', path, {
        ...common,
        cites: ['GDPR 5(1)(e)', ...rule.cites],
        says: {
          nl: `${rule.says.nl} Langer bewaren kan niet op grond van die plicht; je bewaart ze ${spoken(keep).nl}.`,
          en: `${rule.says.en} A duty carries no longer than the law asks; you keep ${spoken(keep).en}.`,
        },
        remedy: {
          nl: 'Verkort de termijn, of noem de bijzondere regel (zoals voor onroerend goed).',
          en: 'Shorten the period, or name the special rule (such as for real estate).',
        },
      }),
    ];
  }
  return [];
}

type Yardstick = NonNullable<ReturnType<typeof marketingYardstick>>;

/** Whether data stay longer than a yardstick, measured from where the yardstick counts. */
function exceeds(retention: PolicyRetention, yardstick: Yardstick): boolean {
  const terms = [parsePeriod(retention.keep), ...extensionsOf(retention).map((entry) => entry.keep)];
  if (yardstick.counts === 'collected' && (retention.from !== 'collected' || terms.length > 1)) {
    // Counted from collection, a term that starts later or again can only be bounded by the cap.
    return !retention.cap || longer(parsePeriod(retention.cap), yardstick.keep);
  }
  return terms.some((term) => longer(term, yardstick.keep));
}

const everBought = new Set(['customer', 'former-customer', 'member', 'donor']);

function relationsOf(purpose: PolicyPurpose): ('customer' | 'prospect')[] {
  const relations = purpose.audience?.relations;
  if (!relations?.length) return ['customer', 'prospect'];
  return [...new Set(relations.map((relation) => (everBought.has(relation) ? 'customer' : 'prospect')))];
}

function checkYardstick({ policy, at }: CheckContext, { id, purpose }: NamedPurpose): PolicyFinding[] {
  const retention = retentionOf(purpose);
  if (!retention || !servesMarketing(purpose)) return [];
  const profiling = purpose.kind === 'profiling' || purpose.kind === 'ads-targeting';
  const channels = [undefined, ...(Object.keys(purpose.channels ?? {}) as Channel[])];
  const found = relationsOf(purpose).flatMap((relation) =>
    channels.flatMap((channel) => {
      const query = { relation, profiling, ...(channel ? { channel } : {}) };
      const rule = marketingYardstick(policy.organisation.country, query, at);
      // The calls' yardstick measures a legitimate interest; consent has no such clock.
      const silent = rule?.channel === 'phone' && singleBasis(purpose) !== 'legitimate-interests';
      return rule && !silent && exceeds(retention, rule) ? [rule] : [];
    }),
  );
  return [...new Set(found)].map((rule) =>
    finding('yardstick-exceeded', 'warning', ['purposes', id, 'retention', 'keep'], {
      cites: rule.cites,
      source: rule.source,
      says: {
        nl: `${rule.says.nl} Jouw termijn is langer. Dit is een richtsnoer, geen wet.`,
        en: `${rule.says.en} Your period is longer. This is guidance, not law.`,
      },
      remedy: {
        nl: 'Verkort de termijn, of leg vooraf vast waarom je langer nodig hebt.',
        en: 'Shorten the period, or document beforehand why you need longer.',
      },
      proposal: verbatim(
        rule.counts === 'collected' ? `cap: P${rule.keep.months}M` : `keep: P${rule.keep.months}M`,
      ),
    }),
  );
}

/** What a country's law demands at least, and what its authority measures by at most. */
export function checkStatutory(context: CheckContext): PolicyFinding[] {
  return purposesOf(context.policy).flatMap((named) => [
    ...checkDuty(context, named),
    ...checkYardstick(context, named),
  ]);
}
