import type { Said } from '../../terms/index.ts';
import { rule } from '../define.ts';
import type { Rule } from '../rule.ts';
import { gdprStart, gdprText } from './sources.ts';

/** A rule of the GDPR, in force since 25 May 2018. */
export function gdprRule(
  id: string,
  cites: readonly string[],
  nl: string,
  en: string,
  more: Partial<Pick<Rule, 'source' | 'confidence' | 'saysOpen'>> = {},
): Rule {
  const says: Said = { nl, en };
  return rule({
    id,
    cites,
    source: more.source ?? gdprText,
    from: gdprStart,
    confidence: more.confidence ?? 'high',
    says,
    ...(more.saysOpen ? { saysOpen: more.saysOpen } : {}),
  });
}
