import { hash } from 'node:crypto';
import type { Language } from '@houdbaar/core/terms';
import type { CertificateInput } from '../../usecases/index.ts';
import {
  type Block,
  command,
  facts,
  fingerprint,
  heading,
  note,
  paragraph,
  renderPdf,
  steps,
  title,
} from '../pdf/index.ts';
import { type Certificate, certificateFileName, certificateJson, isOf } from './certificate.ts';
import {
  type CertificateVoice,
  certificateVoice,
  evidenceSection,
  planSection,
  resultSection,
  rulesSection,
  skippedSection,
  sourcesSection,
} from './certificate-sections.ts';
import { CertificateMismatch } from './check-certificate.ts';
import { checkSteps, headings, labels, madeLine, plain, summary } from './words.ts';

/**
 * The certificate for people: A4, with the file for machines enclosed.
 *
 * @param certificate made from the same input
 * @returns the bytes of the PDF; the same certificate gives the same bytes
 * @throws {CertificateMismatch}
 */
export async function certificatePdf(
  input: CertificateInput,
  certificate: Certificate,
  language: Language,
): Promise<Uint8Array> {
  if (!isOf(certificate, input)) throw new CertificateMismatch(input.id);
  const speak = certificateVoice(input, language);
  const { voice, time, say } = speak;
  const name = say(labels.title);
  const { from, to } = input.plan.executed;
  return await renderPdf({
    language,
    title: `${name} – ${input.organisation.name}`,
    author: input.organisation.name,
    made: input.made,
    mark: `Houdbaar · ${name} · ${input.id}`,
    body: [
      title(name),
      paragraph(
        summary[language](
          input.organisation.name,
          time.instant(from),
          time.instant(to),
          voice.number(input.handled),
          voice.people(input.plan.people),
        ),
      ),
      note(madeLine[language](time.instant(input.made), input.timeZone)),
      ...resultSection(input, speak),
      ...rulesSection(input, speak),
      ...skippedSection(input, speak),
      ...sourcesSection(input, speak),
      ...planSection(input, speak),
      ...evidenceSection(input, speak),
      ...checkSection(input, certificate, speak),
    ],
    enclosure: {
      name: certificateFileName(input, 'json'),
      type: 'application/json',
      text: certificateJson(certificate),
      description: say(plain.fileInside),
    },
  });
}

function checkSection(input: CertificateInput, certificate: Certificate, speak: CertificateVoice): Block[] {
  const { say, language } = speak;
  const file = certificateFileName(input, 'json');
  const key = certificate.publicKeys.find(({ keyId }) => keyId === certificate.signature.keyId);
  return [
    heading(say(headings.check)),
    steps(checkSteps[language](file, key ? fingerprint(key.fingerprint) : '')),
    command(`houdbaar verify ${file}`),
    ...facts([[say(labels.fileHash), hash('sha256', certificateJson(certificate), 'hex')]]),
    note(say(plain.noPeople)),
  ];
}
