import { hash } from 'node:crypto';
import { formatDay } from '@houdbaar/core/time';
import type { JsonValue } from '../../evidence/index.ts';
import { type JsonObject, present } from '../json.ts';
import { consentTerms, purposeTerms, rightTypes, statusTerms } from './dpv-terms.ts';
import { indicated } from './moments.ts';
import type { ConsentEvent, ObjectionEvent, ProofEvent, ProofInput, WithdrawalEvent } from './proof-input.ts';
import { placed, proofIri, recordedBlock } from './shared-blocks.ts';
import { actWords, rightWords, viaWords } from './words.ts';

const inBoth = (said: { readonly nl: string; readonly en: string }): JsonValue[] => [
  { '@language': 'nl', '@value': said.nl },
  { '@language': 'en', '@value': said.en },
];

const until = (what: string): JsonObject => ({ '@type': 'dpv:UntilEventDuration', 'rdf:value': what });

/** One event, as DPV says it. */
export function eventBlock(event: ProofEvent, input: ProofInput): JsonObject {
  switch (event.kind) {
    case 'consent':
    case 'renewal':
      return consentBlock(event, input);
    case 'withdrawal':
      return withdrawalBlock(event, input);
    case 'objection':
      return objectionBlock(event, input);
  }
}

const shared = (event: ProofEvent, input: ProofInput): JsonObject =>
  present({
    '@id': proofIri(input, `event-${encodeURIComponent(event.id)}`),
    'dct:identifier': event.id,
    'dpv:isIndicatedBy': proofIri(input, 'person'),
    'dpv:isIndicatedAtTime': indicated(event.when),
    'dpv:hasPurpose':
      event.for === undefined ? undefined : { '@type': ['dpv:Purpose', purposeTerms[event.for]] },
  });

function consentBlock(event: ConsentEvent, input: ProofInput): JsonObject {
  return present({
    ...shared(event, input),
    '@type': [statusTerms[event.kind], consentTerms[event.act]],
    'dpv:hasIndicationMethod': inBoth(actWords[event.act]),
    'dpv:hasDuration':
      event.until === undefined
        ? until('withdrawal of the consent')
        : { '@type': 'dpv:UntilTimeDuration', 'rdf:value': formatDay(event.until) },
    'dpv:hasNotice': event.text === undefined ? undefined : noticeBlock(event, input),
    'houdbaar:act': event.act,
    'houdbaar:channel': event.channels,
    'houdbaar:form': event.form?.name,
    'houdbaar:formVersion': event.form?.version,
    'houdbaar:separate': event.separate,
    'houdbaar:confirmation': confirmationBlock(event),
    'houdbaar:keyedIpHash': event.ipHash,
    ...recordedBlock(event, input.timeZone),
  });
}

function noticeBlock({ id, text }: ConsentEvent, input: ProofInput): JsonObject | undefined {
  return (
    text && {
      '@id': proofIri(input, `notice-${encodeURIComponent(id)}`),
      '@type': 'dpv:ConsentNotice',
      'schema:version': text.version,
      'dct:language': text.language,
      'schema:text': text.text,
      'houdbaar:sha256': hash('sha256', text.text, 'hex'),
    }
  );
}

function confirmationBlock({ confirmed }: ConsentEvent): JsonObject | undefined {
  return (
    confirmed &&
    present({
      'houdbaar:asked': confirmed.asked && indicated(confirmed.asked),
      'houdbaar:confirmed': indicated(confirmed.when),
      'houdbaar:via': confirmed.via,
    })
  );
}

function withdrawalBlock(event: WithdrawalEvent, input: ProofInput): JsonObject {
  return present({
    ...shared(event, input),
    '@type': statusTerms.withdrawal,
    'dpv:hasIndicationMethod': inBoth(viaWords[event.via]),
    'dpv:hasDuration': until('new consent'),
    'houdbaar:via': event.via,
    'houdbaar:channel': event.channels && event.channels.length > 0 ? event.channels : undefined,
    ...recordedBlock(event, input.timeZone),
  });
}

function objectionBlock(event: ObjectionEvent, input: ProofInput): JsonObject {
  return present({
    ...shared(event, input),
    '@type': 'dpv:RightExerciseActivity',
    'dpv:hasRight': rightBlock('eu-gdpr:A21', input),
    'dpv:hasIndicationMethod': inBoth(viaWords[event.via]),
    'houdbaar:via': event.via,
    'houdbaar:scope': event.scope,
    'houdbaar:channel': event.channel === undefined ? undefined : [event.channel],
    ...recordedBlock(event, input.timeZone),
  });
}

/** A right of the person, and where it is used. */
export const rightBlock = (
  right: 'eu-gdpr:A21' | 'eu-gdpr:A7-3',
  { purpose, controller }: ProofInput,
): JsonObject =>
  present({
    '@type': rightTypes(right, controller.country),
    'dct:title': inBoth(rightWords[right]),
    'dpv:isExercisedAt': purpose.refuseAt === undefined ? undefined : placed(purpose.refuseAt),
  });
