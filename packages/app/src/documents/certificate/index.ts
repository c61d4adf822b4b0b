export {
  type Certificate,
  certificateFileName,
  certificateJson,
  makeCertificate,
  verifyCertificate,
} from './certificate.ts';
export {
  type CertificateInput,
  type CertificateRow,
  type CertificateSource,
  type CleanUpAction,
  cleanUpActions,
  type SkipReason,
  type Staff,
  type StaffAct,
} from './certificate-input.ts';
export { certificatePdf } from './certificate-pdf.ts';
export { CertificateMismatch, CountsDontAddUp, PersonalDataInCertificate } from './check-certificate.ts';
