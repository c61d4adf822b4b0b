import type { JsonObject } from '../json.ts';

/** Our own words, for what DPV has none for: the standing, the double opt-in, what is missing. A name, not a page. */
export const ownTerms = 'urn:houdbaar:terms#';

const iri = { '@type': '@id' } as const;

/**
 * The JSON-LD context of a proof, the same in each one and written out in it, so that reading a proof asks for
 * nothing on the network. Source of the terms: the Data Privacy Vocabulary 2 (https://w3id.org/dpv) and its
 * guide for ISO/IEC TS 27560:2023 (https://w3id.org/dpv/guides/consent-27560).
 */
export const context: JsonObject = {
  dpv: 'https://w3id.org/dpv#',
  'dpv-27560': 'https://w3id.org/dpv/schema/dpv-27560#',
  'eu-gdpr': 'https://w3id.org/dpv/legal/eu/gdpr#',
  'legal-eu': 'https://w3id.org/dpv/legal/eu#',
  'legal-gb': 'https://w3id.org/dpv/legal/gb#',
  loc: 'https://w3id.org/dpv/loc#',
  pd: 'https://w3id.org/dpv/pd#',
  dct: 'http://purl.org/dc/terms/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  schema: 'https://schema.org/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  houdbaar: ownTerms,
  'dct:conformsTo': iri,
  'dct:publisher': iri,
  'dpv:hasApplicableLaw': iri,
  'dpv:hasJurisdiction': iri,
  'dpv:hasLegalBasis': iri,
  'dpv:hasLocation': iri,
  'dpv:hasStatus': iri,
  'dpv:isIndicatedBy': iri,
  'dct:created': { '@type': 'xsd:dateTime' },
  'houdbaar:recordedAt': { '@type': 'xsd:dateTime' },
  'houdbaar:day': { '@type': 'xsd:date' },
  'houdbaar:noLaterThan': { '@type': 'xsd:date' },
  'houdbaar:until': { '@type': 'xsd:date' },
};
