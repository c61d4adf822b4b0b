export {
  type Certificate,
  certificateFileName,
  certificateJson,
  makeCertificate,
  verifyCertificate,
} from './certificate.ts';
export { certificatePdf } from './certificate-pdf.ts';
