import { isConsent } from './moments.ts';
import type { ProofInput } from './proof-input.ts';

/** What ISO/IEC TS 27560:2023 asks of every consent record, by the names of its DPV profile. */
export type RequiredField =
  | 'notice'
  | 'personal-data'
  | 'controller-contact'
  | 'controller-address'
  | 'recipients'
  | 'storage-location'
  | 'retention-period'
  | 'withdrawal-method'
  | 'event-day'
  | 'event-time';

/**
 * @returns the required fields that the facts leave empty. A record claims to conform only when there are none:
 * a consent from years ago often lacks its text, and that has to be seen.
 */
export function missingFields({ controller, purpose, event, others = [] }: ProofInput): RequiredField[] {
  const contact = controller.contact ?? {};
  const shown = [event, ...others].filter(isConsent).some(({ text }) => text !== undefined);
  const checks: readonly (readonly [RequiredField, boolean])[] = [
    ['notice', shown],
    ['personal-data', purpose.fields.length > 0],
    ['controller-contact', Boolean(contact.email || contact.phone || contact.website)],
    ['controller-address', Boolean(contact.address)],
    ['recipients', purpose.recipients !== undefined],
    ['storage-location', (purpose.storedIn?.length ?? 0) > 0],
    ['retention-period', purpose.retention !== undefined],
    ['withdrawal-method', purpose.refuseAt !== undefined],
    ['event-day', event.when.latest !== true],
    ['event-time', event.when.at !== undefined],
  ];
  return checks.flatMap(([field, known]) => (known ? [] : [field]));
}
