import type { PurposeKind } from '../terms/index.ts';
import { assessChannel } from './channel.ts';
import type { Hearing } from './hearing.ts';
import { declaredBasis } from './purpose.ts';

/**
 * Data gathered or handed over for a channel that is closed to them cannot rest on an interest in using it.
 *
 * The channel is the one named, else e-mail where the fields hold no other way to reach a person.
 */
export function assessIntendedChannel(h: Hearing, kinds: readonly PurposeKind[], others: boolean): void {
  const { message, purpose, person } = h.question;
  if (declaredBasis(purpose) !== 'legitimate-interests') return;
  const channel = message?.channel ?? impliedChannel(purpose?.fields);
  if (channel === undefined) return;
  const finding = assessChannel(h, channel, person?.kind ?? 'consumer', kinds, others);
  if (finding.ground.effect === 'permits') {
    h.note(finding.ground);
    return;
  }
  h.add(finding.ground);
  for (const route of finding.routes)
    if (route.effect === finding.ground.effect) h.add(route);
    else h.note(route);
}

function impliedChannel(fields: readonly string[] | undefined): 'email' | undefined {
  if (!fields?.some((field) => /^e-?mail/i.test(field))) return undefined;
  const elsewhere = fields.some(
    (field) => /phone|mobile|address|street|postcode|city/i.test(field) && !/mail/i.test(field),
  );
  return elsewhere ? undefined : 'email';
}
