import { basisRules } from '../law/index.ts';
import { forbids, type Ground, needs, permits } from './ground.ts';
import type { Hearing } from './hearing.ts';
import { servesMarketing } from './purpose.ts';

const facts = ['purpose.fields', 'purpose.fieldsNeeded', 'purpose.kind', 'purpose.basis', 'person.age'];

const seen = permits(basisRules.declaredData, facts);
const tooMuch = forbids(basisRules.minimal, facts);
const special = forbids(basisRules.special, facts);
const specialOpen = needs(basisRules.special, facts, 'facts.consents');
const child = forbids(basisRules.childProfile, facts);

/** Words in a field's name that mark a special category or criminal data (GDPR 9(1), 10). */
const specialWords =
  /health|medic(al|ation|ine)|prescription|diagnos|illness|disease|therap|hiv|cholesterol|disab|allerg|pregnan|religi|belief|faith|church|ethnic|racial|race$|sexual|sexlife|orientation|politic|partyaffinity|partymember|tradeunion|unionmember|biometric|fingerprint|facetemplate|genetic|dna|criminal|conviction|gezondheid|ziekte|geloof|godsdienst|kerk|vakbond|etnisch|seksue|strafblad/i;

const declaredSpecial = new WeakMap<readonly string[], boolean>();

/** Does the purpose use special categories of data? Found out once for each declaration. */
export function usesSpecialCategories(h: Hearing): boolean {
  const fields = h.question.purpose?.fields;
  if (!fields) return false;
  let found = declaredSpecial.get(fields);
  if (found === undefined) {
    found = fields.some((field) => specialWords.test(field.replace(/[^a-z]/gi, '')));
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
