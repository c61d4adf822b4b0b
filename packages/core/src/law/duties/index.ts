import { callDuties } from './call.ts';
import type { DutyRule, DutyText } from './duty-rule.ts';
import { messageDuties } from './message.ts';
import { recordDuties } from './record.ts';
import { otherRegisterDuties, registerDuties } from './register.ts';

type Named<Texts extends Record<string, DutyText>> = { readonly [Id in keyof Texts & string]: DutyRule<Id> };

function named<Texts extends Record<string, DutyText>>(texts: Texts): Named<Texts> {
  return Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, { id, ...text }])) as Named<Texts>;
}

/** The closed list of what a lawful act still obliges, by id. */
export const duties = {
  ...named(messageDuties),
  ...named(callDuties),
  ...named(recordDuties),
  ...named(otherRegisterDuties),
  ...registerDuties,
};

export type DutyId = keyof typeof duties;

/** Whether a text is the id of a duty. */
export function isDutyId(text: string): text is DutyId {
  return Object.hasOwn(duties, text);
}

export type { DutyRule } from './duty-rule.ts';
export { type ScreenDutyId, screenDuty } from './register.ts';
