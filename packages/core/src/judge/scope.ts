import { requestRules } from '../law/index.ts';
import { needs, permits } from './ground.ts';
import type { Hearing } from './hearing.ts';

const facts = ['controller.established', 'controller.targetsEU'];

/** No duty under the GDPR: not established here, and neither offering nor following here (GDPR 3). */
export const outOfScope = permits(requestRules.outOfScope, facts);
export const inScope = permits(requestRules.scope, facts);
export const scopeOpen = needs(requestRules.outOfScope, facts, 'controller.targetsEU');

/** Does the GDPR apply to this controller? An unknown establishment is read as within the Union. */
export function scopeOf(h: Hearing): 'in' | 'out' | 'open' {
  const { established, targetsEU } = h.question.controller ?? {};
  if (established !== 'third-country') return 'in';
  if (targetsEU === undefined) return 'open';
  return targetsEU ? 'in' : 'out';
}
