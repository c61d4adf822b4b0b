import { basisRules } from '../law/index.ts';
import type { ObtainedVia } from '../terms/index.ts';
import { forbids, type Ground, needs, permits } from './ground.ts';
import type { Hearing } from './hearing.ts';

const facts = ['facts.obtained', 'person.address'];

const checked = permits(basisRules.sourceChecked, facts);
const unchecked = forbids(basisRules.sourceUnchecked, facts);
const unknown = needs(basisRules.sourceUnchecked, facts, 'facts.obtained.verified');
const unlawful = forbids(basisRules.unlawfulSource, facts);

const supplied: ReadonlySet<ObtainedVia> = new Set<ObtainedVia>([
  'bought-list',
  'rented-list',
  'broker',
  'affiliate',
  'co-registration',
]);

/** Data supplied by others: the user of the data must have checked where they came from (GDPR 5(2)). */
export function assessOrigin(h: Hearing): Ground | undefined {
  const obtained = h.question.facts?.obtained;
  if (obtained?.from === 'generated') return unlawful;
  const fromOthers =
    obtained?.from === 'third-party' || (obtained?.via !== undefined && supplied.has(obtained.via));
  if (!fromOthers && obtained?.verified !== false) return undefined;
  if (obtained?.verified === true) return checked;
  if (obtained?.verified === false || obtained?.warranty === true) return unchecked;
  return unknown;
}
