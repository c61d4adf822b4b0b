import { parseDay } from '../time/index.ts';
import type { ContactRule } from './contact-rule.ts';
import type { Rule } from './rule.ts';

/** The days of a rule as the law writes them: ISO dates. */
type Dated<R extends Rule> = Omit<R, 'from' | 'to'> & { readonly from: string; readonly to?: string };

/** A rule with its days read once, when the module loads. */
export function rule<R extends Rule = Rule>(dated: Dated<R>): R {
  const { from, to, ...rest } = dated;
  return { ...rest, from: parseDay(from), ...(to ? { to: parseDay(to) } : {}) } as unknown as R;
}

/** A row of a country's channel table. */
export function contactRule(dated: Omit<Dated<ContactRule>, 'kind'>): ContactRule {
  return rule<ContactRule>({ ...dated, kind: 'contact' });
}
