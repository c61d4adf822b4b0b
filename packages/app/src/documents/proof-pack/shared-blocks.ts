import { formatDay } from '@houdbaar/core/time';
import type { JsonValue } from '../../evidence/index.ts';
import { type JsonObject, present } from '../json.ts';
import { basisTerm, countryTerm, fieldTypes, lawTerm, purposeTerms } from './dpv-terms.ts';
import { utc } from './moments.ts';
import type { ProofEvent, ProofInput } from './proof-input.ts';

/** The proof's own address; what it tells about hangs below it. */
export const proofIri = (input: ProofInput, part?: string): string =>
  part === undefined ? `urn:uuid:${input.id}` : `urn:uuid:${input.id}#${part}`;

const isWebAddress = (text: string): boolean => /^https?:\/\/\S+$/i.test(text) && URL.canParse(text);

/** An address on the web as such, anything else as the sentence that it is. */
export const placed = (text: string): JsonValue => (isWebAddress(text) ? { '@id': text } : text);

/** Who it is about and who answers for it; the same in every kind of record. */
export function parties(input: ProofInput): JsonObject {
  const { controller } = input;
  return present({
    'dpv:hasDataSubject': personBlock(input),
    'dpv:hasDataController': controllerBlock(input),
    'dpv:hasJurisdiction': countryTerm(controller.country),
    'dpv:hasApplicableLaw': lawTerm(controller.country),
    'dpv:hasLegalBasis': basisOf(input),
  });
}

/** A consent is no record of another basis: where the purpose rests on one, the record of the consent names none. */
const basisOf = ({ event, purpose, controller }: ProofInput): string | undefined =>
  event.kind === 'objection' || purpose.basis === 'consent'
    ? basisTerm(purpose.basis, controller.country)
    : undefined;

function controllerBlock({ controller, ...input }: ProofInput): JsonObject {
  const { name, email, phone, address, website } = controller.contact ?? {};
  const id = proofIri({ controller, ...input }, 'controller');
  const contact = present({ 'schema:name': name, 'schema:email': email, 'schema:telephone': phone });
  const points: JsonObject[] = [];
  if (Object.keys(contact).length > 0) points.push({ '@type': 'schema:ContactPoint', ...contact });
  if (address) points.push({ '@type': 'schema:PostalAddress', 'schema:streetAddress': address });
  return present({
    '@id': id,
    '@type': 'dpv:DataController',
    'dpv:hasIdentifier': id,
    'dpv:hasName': controller.name,
    'schema:contactPoint': points.length > 0 ? points : undefined,
    'schema:url': website === undefined ? undefined : placed(website),
  });
}

const pointMembers = {
  email: 'schema:email',
  phone: 'schema:telephone',
  post: 'schema:address',
  customer: 'schema:identifier',
} as const;

function personBlock(input: ProofInput): JsonObject {
  const { person } = input;
  return present({
    '@id': proofIri(input, 'person'),
    '@type': 'dpv:DataSubject',
    'dct:identifier': person.id,
    'schema:name': person.name,
    ...(person.point && { [pointMembers[person.point.kind]]: person.point.value }),
    'houdbaar:shown': person.shown,
  });
}

/** What the data are for, and with it what is used, by whom, where and how long. */
export function processBlock(input: ProofInput): JsonObject {
  const { purpose } = input;
  const storage: JsonObject[] = [];
  if (purpose.storedIn && purpose.storedIn.length > 0)
    storage.push({ '@type': 'dpv:StorageLocation', 'dpv:hasLocation': purpose.storedIn.map(countryTerm) });
  if (purpose.retention !== undefined)
    storage.push({ '@type': 'dpv:StorageDuration', 'dpv:hasDuration': durationOf(purpose.retention) });
  return present({
    '@type': 'dpv:Process',
    'dpv:hasPurpose': {
      '@type': ['dpv:Purpose', purposeTerms[purpose.kind]],
      'dct:identifier': purpose.id,
      'dct:description': Object.entries(purpose.wording).map(([language, text]) => ({
        '@language': language,
        '@value': text,
      })),
    },
    'dpv:hasPersonalData': purpose.fields.map((field) => ({
      '@type': fieldTypes(field),
      'dct:title': field,
    })),
    'dpv:hasRecipient': purpose.recipients?.map(({ name, country }) =>
      present({
        '@type': 'dpv:Recipient',
        'dpv:hasName': name,
        'dpv:hasLocation': country === undefined ? undefined : countryTerm(country),
      }),
    ),
    'dpv:hasStorageCondition': storage.length > 0 ? storage : undefined,
  });
}

/** A plain period is a term of time; a rule in words ends with what it names. */
const durationOf = (retention: string): JsonObject => ({
  '@type': /^P(?=\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$/.test(retention)
    ? 'dpv:TemporalDuration'
    : 'dpv:UntilEventDuration',
  'rdf:value': retention,
});

/** How an event came to be on record; the same for every kind of event. */
export const recordedBlock = (event: ProofEvent, timeZone: string): JsonObject =>
  present({
    [event.when.latest ? 'houdbaar:noLaterThan' : 'houdbaar:day']: formatDay(event.when.day),
    'houdbaar:timeZone': timeZone,
    'houdbaar:recordedAt': utc(event.recorded.at),
    'houdbaar:recordedBy': event.recorded.by,
    'houdbaar:source': event.source,
    'houdbaar:entry': event.entry,
  });
