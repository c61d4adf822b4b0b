/** Addresses of the official texts that the European rules cite. */
export const gdprText = 'https://eur-lex.europa.eu/eli/reg/2016/679/oj';
export const ePrivacyText = 'https://eur-lex.europa.eu/eli/dir/2002/58/oj';
export const directive9546Text = 'https://eur-lex.europa.eu/eli/dir/1995/46/oj';
export const consentGuidelines =
  'https://www.edpb.europa.eu/our-work-tools/our-documents/guidelines/guidelines-052020-consent-under-regulation-2016679_en';
export const interestGuidelines =
  'https://www.edpb.europa.eu/our-work-tools/documents/public-consultations/2024/guidelines-12024-processing-personal-data-based_en';
/** The day the GDPR began to apply (GDPR 99(2)). */
export const gdprStart = '2018-05-25';
/** The last day for transposing the ePrivacy directive (ePrivacy 17(1)). */
export const ePrivacyStart = '2003-10-31';
