import type { ConsentAct, LawfulBasis, PurposeKind } from '@houdbaar/core/terms';

/** The nearest purposes of DPV 2; the policy's own words stand beside them. */
export const purposeTerms: Readonly<Record<PurposeKind, string>> = {
  'direct-marketing': 'dpv:DirectMarketing',
  'partner-marketing': 'dpv:DirectMarketing',
  'data-trading': 'dpv:SellDataToThirdParties',
  profiling: 'dpv:Personalisation',
  'ads-targeting': 'dpv:TargetedAdvertising',
  loyalty: 'dpv:CustomerRelationshipManagement',
  service: 'dpv:ServiceProvision',
  survey: 'dpv:CommunicationManagement',
  analytics: 'dpv:ServiceUsageAnalytics',
  account: 'dpv:AccountManagement',
  administration: 'dpv:RecordManagement',
  support: 'dpv:CustomerCare',
  security: 'dpv:EnforceSecurity',
};

/** The countries where the GDPR itself applies: the Union, and the EEA by its joint committee's decision 154/2018. */
const gdprCountries = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' '),
);

/** GDPR 6(1) in DPV's extension for it, and the same basis where another law applies. No basis has no term. */
const basisTerms: Readonly<Record<LawfulBasis, readonly [gdpr: string, elsewhere: string] | undefined>> = {
  consent: ['eu-gdpr:A6-1-a', 'dpv:Consent'],
  contract: ['eu-gdpr:A6-1-b', 'dpv:Contract'],
  'legal-obligation': ['eu-gdpr:A6-1-c', 'dpv:LegalObligation'],
  'vital-interests': ['eu-gdpr:A6-1-d', 'dpv:VitalInterest'],
  'public-task': ['eu-gdpr:A6-1-e', 'dpv:PublicInterest'],
  'legitimate-interests': ['eu-gdpr:A6-1-f', 'dpv:LegitimateInterest'],
  none: undefined,
};

/** @param country where the controller is established */
export const basisTerm = (basis: LawfulBasis, country: string): string | undefined =>
  basisTerms[basis]?.[gdprCountries.has(country) ? 0 : 1];

/** A right of a data subject; by its article where the GDPR applies. */
export const rightTypes = (right: 'eu-gdpr:A21' | 'eu-gdpr:A7-3', country: string): string[] =>
  gdprCountries.has(country) ? ['dpv:DataSubjectRight', right] : ['dpv:DataSubjectRight'];

/**
 * The kind of consent that an act makes, by DPV's definitions: expressed is "an action intended to convey a
 * consenting decision", implied one "indirectly through an action not associated solely with" it. What is
 * passed on by a seller shows no act of the person. None of them says that the consent is valid.
 */
export const consentTerms: Readonly<Record<ConsentAct | 'unknown', string>> = {
  unknown: 'dpv:Consent',
  ticked: 'dpv:ExpressedConsent',
  clicked: 'dpv:ExpressedConsent',
  signed: 'dpv:ExpressedConsent',
  spoken: 'dpv:ExpressedConsent',
  written: 'dpv:ExpressedConsent',
  reply: 'dpv:ExpressedConsent',
  'pre-ticked': 'dpv:ImpliedConsent',
  silence: 'dpv:ImpliedConsent',
  'opt-out-box': 'dpv:ImpliedConsent',
  'continued-use': 'dpv:ImpliedConsent',
  terms: 'dpv:ImpliedConsent',
  'confirmed-by-seller': 'dpv:Consent',
};

export const statusTerms = {
  consent: 'dpv:ConsentGiven',
  renewal: 'dpv:RenewedConsentGiven',
  withdrawal: 'dpv:ConsentWithdrawn',
} as const;

/** Kinds of personal data in DPV's extension; other fields keep their own name only. */
const fieldTerms: Readonly<Record<string, string>> = {
  email: 'pd:EmailAddress',
  phone: 'pd:TelephoneNumber',
  mobile: 'pd:TelephoneNumber',
  name: 'pd:Name',
  firstName: 'pd:Name',
  lastName: 'pd:Name',
  address: 'pd:PhysicalAddress',
  postalCode: 'pd:PostalCode',
  city: 'pd:City',
  country: 'pd:Country',
  birthDate: 'pd:BirthDate',
  gender: 'pd:Gender',
  income: 'pd:Income',
  purchases: 'pd:Purchase',
};

export const fieldTypes = (field: string): string[] => {
  const term = Object.hasOwn(fieldTerms, field) ? fieldTerms[field] : undefined;
  return term ? ['dpv:PersonalData', term] : ['dpv:PersonalData'];
};

/** DPV follows ISO 3166-1, where the United Kingdom is GB. */
export const countryTerm = (country: string): string => `loc:${country === 'UK' ? 'GB' : country}`;

/** The law that a controller is under, where DPV has a term for it. */
export function lawTerm(country: string): string | undefined {
  if (gdprCountries.has(country)) return 'legal-eu:law-GDPR';
  return country === 'UK' || country === 'GB' ? 'legal-gb:law-GDPR' : undefined;
}
