import { consentActs, lawfulBases, purposeKinds } from '@houdbaar/core/terms';
import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { verifyBundle } from '../../evidence/index.ts';
import { ownTerms } from './context.ts';
import {
  bare,
  bundleOf,
  consent,
  full,
  objected,
  objection,
  undated,
  withdrawal,
  wordingNl,
} from './proof.fixture.ts';
import type { ProofInput } from './proof-input.ts';
import { proofJson } from './proof-pdf.ts';
import { proofStatement } from './proof-statement.ts';

/** Reading a proof asks for nothing on the network, and a key that would be lost is an error. */
const strict = {
  safe: true,
  documentLoader: async (url: string): Promise<never> => {
    throw new Error(`asked for ${url}`);
  },
};

type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** Every name and type in an expanded document. */
function iris(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(iris);
  if (!isNode(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === '@type' && !('@value' in value)) return [inner].flat() as string[];
    if (key === '@type') return [inner as string];
    if (key === '@id') return [inner as string];
    return key.startsWith('@') ? iris(inner) : [key, ...iris(inner)];
  });
}

/** How many keys, without those of JSON-LD itself. */
function keys(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + keys(one), 0);
  if (!isNode(value)) return 0;
  return Object.entries(value).reduce(
    (sum, [key, inner]) => sum + (key.startsWith('@') ? 0 : 1) + (key === '@context' ? 0 : keys(inner)),
    0,
  );
}

/** Terms as published in DPV 2.3 and its extensions, in Dublin Core, schema.org and XML Schema. */
const published: Readonly<Record<string, string>> = {
  'https://w3id.org/dpv#':
    'AccountManagement Consent Contract LegalObligation VitalInterest PublicInterest LegitimateInterest ConsentGiven ConsentNotice ConsentReceipt ConsentRecord ConsentWithdrawn ' +
    'CommunicationManagement CustomerCare CustomerRelationshipManagement DataController DataSubject ' +
    'DataSubjectRight DirectMarketing EnforceSecurity ExpressedConsent ImpliedConsent ' +
    'LegitimateInterestObjected PersonalData Personalisation Process Purpose Recipient RecordManagement ' +
    'RenewedConsentGiven RightExerciseActivity RightExerciseRecord SellDataToThirdParties ServiceProvision ' +
    'ServiceUsageAnalytics StorageDuration StorageLocation TargetedAdvertising TemporalDuration ' +
    'UntilEventDuration UntilTimeDuration WithdrawConsent hasApplicableLaw hasConsentControl ' +
    'hasConsentStatus hasDataController hasDataSubject hasDuration hasIdentifier hasIndicationMethod ' +
    'hasJurisdiction hasLegalBasis hasLocation hasName hasNotice hasPersonalData hasProcess hasPurpose ' +
    'hasRecipient hasRecordOfActivity hasRight hasStatus hasStorageCondition isExercisedAt ' +
    'isIndicatedAtTime isIndicatedBy',
  'https://w3id.org/dpv/legal/eu/gdpr#': 'A21 A7-3 A6-1-a A6-1-b A6-1-c A6-1-d A6-1-e A6-1-f',
  'https://w3id.org/dpv/legal/eu#': 'law-GDPR',
  'https://w3id.org/dpv/legal/gb#': 'law-GDPR',
  'https://w3id.org/dpv/schema/dpv-27560#': 'record receipt',
  'https://w3id.org/dpv/loc#': 'NL BE DE GB NO CH',
  'https://w3id.org/dpv/pd#': 'EmailAddress TelephoneNumber Name PhysicalAddress',
  'http://purl.org/dc/terms/':
    'conformsTo created creator description hasPart identifier language publisher relation title',
  'https://schema.org/':
    'ContactPoint PostalAddress address contactPoint email identifier name streetAddress telephone text url version',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'value',
  'http://www.w3.org/2001/XMLSchema#': 'date dateTime integer boolean',
};
const known = new Set(
  Object.entries(published).flatMap(([base, terms]) => terms.split(' ').map((term) => base + term)),
);

const prefixes: Readonly<Record<string, string>> = {
  dpv: 'https://w3id.org/dpv#',
  'eu-gdpr': 'https://w3id.org/dpv/legal/eu/gdpr#',
};

const variants: readonly [string, ProofInput][] = [
  ['a consent of which everything is known', full],
  ['a consent of which hardly anything is known', bare],
  ['a consent of which no day is known', undated],
  ['a withdrawal', { ...full, event: withdrawal, others: [consent] }],
  ['an objection', objected],
  ['an objection alone, without basis', { ...bare, event: objection }],
  ['a controller in the United Kingdom', { ...full, controller: { ...full.controller, country: 'UK' } }],
  ['a consent with an objection after it', { ...full, others: [objection] }],
];

describe('a proof for machines', () => {
  test.each(variants)(
    '%s is whole JSON-LD: no key is lost, every name is a full address',
    async (_, input) => {
      const statement = proofStatement(input);
      const expanded = await jsonld.expand(statement, strict);
      expect(expanded).toHaveLength(1);
      expect(keys(expanded)).toBe(keys(statement));
      const used = iris(expanded);
      const strange = used.filter(
        (iri) =>
          !known.has(iri) &&
          !iri.startsWith(ownTerms) &&
          !iri.startsWith(`urn:uuid:${input.id}`) &&
          !iri.startsWith('https://deketting.example/'),
      );
      expect(strange).toEqual([]);
    },
  );

  test('every purpose, basis and act has a published term', async () => {
    for (const kind of purposeKinds)
      for (const basis of lawfulBases)
        for (const act of consentActs) {
          const purpose = { ...full.purpose, kind, basis };
          const statement = proofStatement({ ...full, purpose, event: { ...consent, act }, others: [] });
          const text = JSON.stringify({ ...statement, '@context': undefined });
          for (const [, prefix = '', term = ''] of text.matchAll(/"(dpv|eu-gdpr):([\w-]+)"/g))
            expect(known).toContain(`${prefixes[prefix]}${term}`);
        }
  });

  test.each(variants)('%s becomes triples', async (_, input) => {
    const quads = await jsonld.toRDF(proofStatement(input), { ...strict, format: 'application/n-quads' });
    expect(quads.split('\n').length).toBeGreaterThan(20);
    expect(quads).toContain(`<urn:uuid:${input.id}>`);
  });

  test('a consent is a receipt around a record that follows ISO/IEC TS 27560', async () => {
    const [receipt] = await jsonld.expand(proofStatement(full), strict);
    expect(receipt).toMatchObject({
      '@type': ['https://w3id.org/dpv#ConsentReceipt'],
      'http://purl.org/dc/terms/conformsTo': [{ '@id': 'https://w3id.org/dpv/schema/dpv-27560#receipt' }],
      'https://w3id.org/dpv#hasRecordOfActivity': [
        {
          '@type': ['https://w3id.org/dpv#ConsentRecord'],
          'http://purl.org/dc/terms/identifier': [{ '@value': 'c-2025-0001' }],
          'https://w3id.org/dpv#hasLegalBasis': [{ '@id': 'https://w3id.org/dpv/legal/eu/gdpr#A6-1-a' }],
          'https://w3id.org/dpv#hasJurisdiction': [{ '@id': 'https://w3id.org/dpv/loc#NL' }],
        },
      ],
    });
  });

  test('the states of a consent stand in the order in which they happened, each with its instant in UTC', () => {
    const statuses = statusesOf(full);
    expect(statuses.map((status) => [status['@type'], status['dpv:isIndicatedAtTime']])).toEqual([
      [
        ['dpv:ConsentGiven', 'dpv:ExpressedConsent'],
        { '@type': 'xsd:dateTime', '@value': '2025-03-14T09:42:10.000Z' },
      ],
      [
        ['dpv:RenewedConsentGiven', 'dpv:ExpressedConsent'],
        { '@type': 'xsd:dateTime', '@value': '2026-03-01T10:00:00.000Z' },
      ],
      ['dpv:ConsentWithdrawn', { '@type': 'xsd:dateTime', '@value': '2026-10-02T18:03:00.000Z' }],
    ]);
  });

  test('the text is there word for word, with its version and hash', () => {
    expect(statusesOf(full)[0]?.['dpv:hasNotice']).toMatchObject({
      '@type': 'dpv:ConsentNotice',
      'schema:version': '2025-02',
      'dct:language': 'nl',
      'schema:text': wordingNl,
    });
  });

  test('a day without an hour gets no hour', () => {
    expect(statusesOf(bare)[0]?.['dpv:isIndicatedAtTime']).toEqual({
      '@type': 'xsd:date',
      '@value': '2019-05-05',
    });
  });

  test('a day that nobody told is made up nowhere: the latest day is called so, and the day is missing', () => {
    const [status] = statusesOf(undated);
    expect(status).not.toHaveProperty('dpv:isIndicatedAtTime');
    expect(status).not.toHaveProperty('houdbaar:day');
    expect(status).toMatchObject({ 'houdbaar:noLaterThan': '2026-11-01' });
    expect(proofStatement(undated)['houdbaar:missing']).toEqual(
      expect.arrayContaining(['event-day', 'event-time']),
    );
  });

  test('a consent names the kind of purpose that it was given for, and never another basis than consent', () => {
    expect(statusesOf(full)[0]?.['dpv:hasPurpose']).toEqual({
      '@type': ['dpv:Purpose', 'dpv:DirectMarketing'],
    });
    for (const basis of lawfulBases) {
      const record = proofStatement({ ...full, purpose: { ...full.purpose, basis } })[
        'dpv:hasRecordOfActivity'
      ] as Node;
      expect(record['dpv:hasLegalBasis']).toBe(basis === 'consent' ? 'eu-gdpr:A6-1-a' : undefined);
    }
  });

  test('what is missing is said, and the record then claims no conformity', () => {
    const statement = proofStatement(bare);
    expect(statement).not.toHaveProperty('dct:conformsTo');
    expect(statement['dpv:hasRecordOfActivity']).not.toHaveProperty('dct:conformsTo');
    expect(statement['houdbaar:missing']).toEqual([
      'notice',
      'personal-data',
      'controller-contact',
      'controller-address',
      'recipients',
      'storage-location',
      'retention-period',
      'withdrawal-method',
      'event-time',
    ]);
  });

  test('an act that only a seller vouches for is not called an expressed consent', () => {
    expect(statusesOf(bare)[0]?.['@type']).toEqual(['dpv:ConsentGiven', 'dpv:Consent']);
  });

  test('an objection is a right that was used (GDPR 21) and nowhere a state of consent', () => {
    const statement = proofStatement(objected);
    expect(statement['@type']).toBe('dpv:RightExerciseRecord');
    expect(statement['dpv:hasRight']).toMatchObject({ '@type': ['dpv:DataSubjectRight', 'eu-gdpr:A21'] });
    expect(statement['dpv:hasStatus']).toBe('dpv:LegitimateInterestObjected');
    expect(statement).not.toHaveProperty('dpv:hasConsentStatus');
    expect(statement).not.toHaveProperty('dct:conformsTo');
    expect(statement['dct:hasPart']).toMatchObject([
      { '@type': 'dpv:RightExerciseActivity', 'houdbaar:scope': 'channel', 'houdbaar:channel': ['post'] },
    ]);
    expect(statement['dct:relation']).toMatchObject([
      { '@type': ['dpv:ConsentGiven', 'dpv:ExpressedConsent'] },
    ]);
  });

  test('outside the reach of the GDPR no article of it is named', () => {
    for (const country of ['UK', 'CH']) {
      const statement = JSON.stringify({
        ...proofStatement({ ...objected, controller: { ...full.controller, country } }),
        '@context': undefined,
      });
      expect(statement).toContain('dpv:LegitimateInterest');
      expect(statement).not.toMatch(/eu-gdpr:|legal-eu:/);
    }
  });

  test('the same facts give the same bytes, whatever the order of the other events', () => {
    const turned = { ...full, others: [...(full.others ?? [])].reverse() };
    expect(JSON.stringify(proofStatement(turned))).toBe(JSON.stringify(proofStatement(full)));
  });
});

describe('the file to hand over', () => {
  test('is a bundle that the evidence checks, and the statement in it is signed with it', () => {
    const file = JSON.parse(proofJson(bundleOf(full)));
    expect(verifyBundle(file).answers).toMatchObject([
      { question: 'form', result: 'holds' },
      { question: 'signature', result: 'holds' },
      { question: 'key-known', result: 'open' },
      { question: 'chain', result: 'holds' },
      { question: 'content', result: 'holds' },
      { question: 'inclusion', result: 'holds' },
      { question: 'root-signature', result: 'holds' },
    ]);
    file.statement['dpv:hasRecordOfActivity']['dpv:hasConsentStatus'][0]['houdbaar:act'] = 'signed';
    expect(verifyBundle(file).holds).toBe(false);
  });
});

function statusesOf(input: ProofInput): Node[] {
  const record = proofStatement(input)['dpv:hasRecordOfActivity'] as Node;
  return record['dpv:hasConsentStatus'] as Node[];
}
