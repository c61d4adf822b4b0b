import { basisRules } from '../law/index.ts';
import type { ObtainedVia } from '../terms/index.ts';
import { forbids, type Ground, needs, permits } from './ground.ts';
import type { Hearing } from './hearing.ts';
import { servesMarketing } from './purpose.ts';

const facts = ['facts.obtained', 'person.address', 'purpose.kind'];

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
  const kind = h.question.purpose?.kind;
  const obtained = h.question.facts?.obtained;
  if (obtained?.from === 'generated') return unlawful;
  // What people gave themselves needs no supplier to be checked.
  if (obtained?.from === 'person') return undefined;
  const isSupplied = obtained?.via !== undefined && supplied.has(obtained.via);
  // A carrier or a credit agency hears of people in the course of its work: no list was bought.
  const marketing = kind === undefined || servesMarketing(kind);
  const fromOthers = isSupplied || (obtained?.from === 'third-party' && marketing);
  if (!fromOthers && obtained?.verified !== false) return undefined;
  if (obtained?.verified === true) return checked;
  if (obtained?.verified === false || obtained?.warranty === true) return unchecked;
  return unknown;
}
