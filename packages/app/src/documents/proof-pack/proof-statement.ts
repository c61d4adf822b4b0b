import { formatDay } from '@houdbaar/core/time';
import { type JsonObject, present } from '../json.ts';
import { context } from './context.ts';
import { eventBlock, rightBlock } from './event-blocks.ts';
import { missingFields } from './missing-fields.ts';
import { inOrder, utc } from './moments.ts';
import type { ProofInput, ProofStanding } from './proof-input.ts';
import { parties, placed, processBlock, proofIri } from './shared-blocks.ts';

/**
 * What a proof states, for machines: JSON-LD with the words of DPV 2. A consent or withdrawal becomes a receipt around a
 * consent record in the shape of ISO/IEC TS 27560:2023 (by the DPV guide for it); an objection becomes the
 * record of a right that was used (GDPR 21), for an objection is no consent.
 *
 * What the facts don't say is left out; the required fields among it are listed under `houdbaar:missing`, and
 * then the record doesn't claim to conform.
 *
 * It is the `statement` of the evidence's bundle, which seals and signs it, and by itself a JSON-LD document.
 */
export function proofStatement(input: ProofInput): JsonObject {
  return present({
    '@context': context,
    ...(input.event.kind === 'objection' ? objectionRecord(input) : consentReceipt(input)),
    'houdbaar:standing': input.standing && standingBlock(input.standing),
  });
}

const header = (input: ProofInput): JsonObject =>
  present({
    '@id': proofIri(input),
    'dct:identifier': input.id,
    'dct:created': utc(input.made.at),
    'dct:publisher': proofIri(input, 'controller'),
    'dct:creator': input.made.by,
  });

function consentReceipt(input: ProofInput): JsonObject {
  const missing = missingFields(input);
  const conforms = missing.length === 0;
  const events = inOrder(input);
  const { refuseAt } = input.purpose;
  return present({
    ...header(input),
    '@type': 'dpv:ConsentReceipt',
    'dct:conformsTo': conforms ? 'dpv-27560:receipt' : undefined,
    'dpv:hasRecordOfActivity': present({
      '@id': proofIri(input, 'record'),
      '@type': 'dpv:ConsentRecord',
      'dct:identifier': input.event.id,
      'dct:conformsTo': conforms ? 'dpv-27560:record' : undefined,
      ...parties(input),
      'dpv:hasProcess': processBlock(input),
      'dpv:hasConsentStatus': events
        .filter(({ kind }) => kind !== 'objection')
        .map((event) => eventBlock(event, input)),
      'dpv:hasConsentControl': refuseAt
        ? { '@type': 'dpv:WithdrawConsent', 'dpv:isExercisedAt': placed(refuseAt) }
        : undefined,
      'dpv:hasRight': rightBlock('eu-gdpr:A7-3', input),
      ...related(input, (kind) => kind === 'objection'),
    }),
    'houdbaar:missing': missing.length > 0 ? missing : undefined,
  });
}

function objectionRecord(input: ProofInput): JsonObject {
  const objections = inOrder(input).filter(({ kind }) => kind === 'objection');
  return present({
    ...header(input),
    '@type': 'dpv:RightExerciseRecord',
    ...parties(input),
    'dpv:hasProcess': processBlock(input),
    'dpv:hasRight': rightBlock('eu-gdpr:A21', input),
    'dpv:hasStatus':
      input.purpose.basis === 'legitimate-interests' ? 'dpv:LegitimateInterestObjected' : undefined,
    'dct:hasPart': objections.map((event) => eventBlock(event, input)),
    ...related(input, (kind) => kind !== 'objection'),
  });
}

/** Events of the other kind: an objection stands beside a consent and is no state of it, nor the reverse. */
function related(input: ProofInput, of: (kind: ProofInput['event']['kind']) => boolean): JsonObject {
  const events = inOrder(input).filter(({ kind }) => of(kind));
  return events.length > 0 ? { 'dct:relation': events.map((event) => eventBlock(event, input)) } : {};
}

const standingBlock = ({ day, purpose, lanes }: ProofStanding): JsonObject => ({
  'houdbaar:day': formatDay(day),
  ...(purpose === undefined ? {} : { 'houdbaar:purpose': purpose.id }),
  'houdbaar:lane': lanes.map((lane) =>
    present({
      'houdbaar:channel': lane.channel,
      'houdbaar:outcome': lane.outcome,
      'houdbaar:until': lane.until === undefined ? undefined : formatDay(lane.until),
      'houdbaar:reason': [
        { '@language': 'nl', '@value': lane.reason.nl },
        { '@language': 'en', '@value': lane.reason.en },
      ],
      'houdbaar:cites': lane.cites,
    }),
  ),
});

/** The name under which a proof is handed over. */
export const proofFileName = (input: Pick<ProofInput, 'id'>, kind: 'json' | 'pdf'): string =>
  `houdbaar-proof-${input.id}.${kind}`;
