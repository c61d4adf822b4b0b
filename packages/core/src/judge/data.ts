import { basisRules } from '../law/index.ts';
import { namesSpecialCategory } from '../terms/index.ts';
import { consentFacts } from './consent.ts';
import { forbids, type Ground, needs, permits } from './ground.ts';
import type { Hearing } from './hearing.ts';
import { servesMarketing } from './purpose.ts';

const facts = ['purpose.fields', 'purpose.fieldsNeeded', 'purpose.kind', 'purpose.basis', 'person.age'];

const seen = permits(basisRules.declaredData, facts);
const tooMuch = forbids(basisRules.minimal, facts);
// Nothing but a consent carries these, so it is looked at even where another basis was declared.
const withConsents = [...facts, ...consentFacts];
const special = forbids(basisRules.special, withConsents);
const specialOpen = needs(basisRules.special, withConsents, 'facts.consents');
const child = forbids(basisRules.childProfile, facts);

const declaredSpecial = new WeakMap<readonly string[], boolean>();

/** Does the purpose use special categories of data? Found out once for each declaration. */
export function usesSpecialCategories(h: Hearing): boolean {
  const fields = h.question.purpose?.fields;
  if (!fields) return false;
  let found = declaredSpecial.get(fields);
  if (found === undefined) {
    found = fields.some(namesSpecialCategory);
    declaredSpecial.set(fields, found);
  }
  return found;
}

/** The data themselves: no more than needed, and special categories only with explicit consent. */
export function assessData(h: Hearing, consent: Ground): void {
  const { fields, fieldsNeeded, kind } = h.question.purpose ?? {};
  h.note(seen);
  if (fields && fieldsNeeded && fields.some((field) => !fieldsNeeded.includes(field))) h.add(tooMuch);
  if (usesSpecialCategories(h) && servesMarketing(kind)) assessSpecial(h, consent);
}

/** Special categories for marketing: nothing but explicit consent carries them. */
export function assessSpecial(h: Hearing, consent: Ground): void {
  if (consent.effect === 'forbids') h.add(special);
  else if (consent.effect === 'leaves-open') h.add(specialOpen);
}

/** Children are not profiled for advertising. */
export function assessChild(h: Hearing): void {
  const age = h.question.person?.age;
  if (age !== undefined && age < 18 && servesMarketing(h.question.purpose?.kind)) h.add(child);
}
