import { writeFileSync } from 'node:fs';
import type { Language } from '@houdbaar/core/terms';
import type { Command } from 'commander';
import { certificateJson, certificatePdf, makeCertificate } from '../documents/certificate/index.ts';
import { certificateInput } from '../usecases/index.ts';
import { ioCommand, languageOf, languageOption, pathFrom } from './command-io.ts';
import type { HouseIo } from './house-io.ts';

interface CertificateOptions {
  readonly pdf?: string;
  readonly out?: string;
  readonly lang?: Language;
}

const words = {
  nl: {
    open: 'De dag waarop dit plan klaar was, is nog niet verzegeld. Dat gebeurt elke nacht: vraag het certificaat morgen opnieuw op om het zegel erbij te krijgen.',
  },
  en: {
    open: 'The day on which this plan was done has not been sealed yet. That is done every night: ask for the certificate again tomorrow to have the seal with it.',
  },
} as const;

async function certify(io: HouseIo, id: string, { pdf, out, lang }: CertificateOptions): Promise<void> {
  const language = languageOf(io, lang);
  const house = await io.house();
  const input = await certificateInput(house, id);
  const certificate = makeCertificate(house.ring, input);
  if (pdf !== undefined) writeFileSync(pathFrom(io, pdf), await certificatePdf(input, certificate, language));
  if (out !== undefined) writeFileSync(pathFrom(io, out), certificateJson(certificate));
  else if (pdf === undefined) io.out(certificateJson(certificate));
  if (!input.seal) io.err(words[language].open);
}

/** `houdbaar plan certificate`: the signed certificate of a plan that was executed. */
export function planCertificateCommand(io: HouseIo): Command {
  return ioCommand(io, 'certificate')
    .description('the signed certificate of an executed plan, without anybody it was about; JSON or PDF')
    .argument('<plan>', 'its id')
    .option('--pdf <file>', 'write the document for people, with the certificate inside')
    .option('--out <file>', 'write the certificate here instead of on standard output')
    .addOption(languageOption())
    .addHelpText(
      'after',
      `
Anyone can check it without a database: houdbaar verify FILE.

Exit codes: 0 made; 2 wrong options; 3 no such plan, or it was not executed.`,
    )
    .action((id: string, options: CertificateOptions) => certify(io, id, options));
}
