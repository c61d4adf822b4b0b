import { readFileSync } from 'node:fs';
import type { Language } from '@houdbaar/core/terms';
import { z } from 'zod';
import { verifyCertificate } from '../documents/certificate/index.ts';
import { sayBundleAnswer, sayReceiptFault, verifyBundle, verifyReceipt } from '../evidence/index.ts';
import { type PublicKey, publicKeyFingerprint } from '../keys/index.ts';
import { CommandFailure } from './command-io.ts';

/** What a check of one file found. */
export interface FileCheck {
  readonly kind: 'proof' | 'receipt' | 'certificate' | 'list';
  readonly holds: boolean;
  /** In words, one sentence each. */
  readonly says: readonly string[];
}

const signature = z.object({ algorithm: z.literal('Ed25519'), keyId: z.int(), value: z.string() });
const publicKeySchema = z.object({
  algorithm: z.literal('Ed25519'),
  keyId: z.int(),
  createdAt: z.int(),
  retired: z.int().optional(),
  publicKey: z.string(),
  fingerprint: z.string(),
});
const keysSchema = z.object({ keys: z.array(publicKeySchema) });
const certificateSchema = z.object({
  format: z.literal('houdbaar-certificate'),
  content: z.record(z.string(), z.json()),
  publicKeys: z.array(publicKeySchema),
  signature,
});

/** Public keys in a file, as the API gives them at /api/v1/evidence/keys. */
export function keysIn(path: string): readonly PublicKey[] {
  const read = keysSchema.safeParse(jsonIn(path));
  if (read.success) return read.data.keys as readonly PublicKey[];
  throw new CommandFailure({
    nl: `${path} bevat geen openbare sleutels. Haal ze op bij /api/v1/evidence/keys.`,
    en: `${path} holds no public keys. Get them at /api/v1/evidence/keys.`,
  });
}

/**
 * Checks a proof pack, a receipt of the gate or a certificate of a clean-up. A pack brings its own keys; whose they are
 * is known by their fingerprints.
 *
 * @param keys known to be the organisation's; asked for only where the file brings none
 * @param trusted fingerprints known to be the organisation's
 */
export async function verifyFile(
  path: string,
  language: Language,
  trusted: readonly string[],
  keys: () => Promise<readonly PublicKey[] | undefined>,
): Promise<FileCheck> {
  const value = jsonIn(path);
  const format = (value as { readonly format?: unknown } | null)?.format;
  if (format === 'houdbaar-proof') {
    const { holds, answers } = verifyBundle(value, trusted);
    return { kind: 'proof', holds, says: answers.map((answer) => sayBundleAnswer(answer, language)) };
  }
  const certificate = certificateSchema.safeParse(value);
  if (certificate.success) {
    return checkCertificate(certificate.data, language, trusted, await keys());
  }
  const needed = await keys();
  if (!needed) throw keysNeeded();
  const { holds, faults } = verifyReceipt(needed, value);
  if (faults.includes('form')) throw unknownFile(path);
  const says = holds ? [words[language].receipt] : faults.map((fault) => sayReceiptFault(fault, language));
  return { kind: 'receipt', holds, says };
}

function checkCertificate(
  certificate: z.output<typeof certificateSchema>,
  language: Language,
  trusted: readonly string[],
  given: readonly PublicKey[] | undefined,
): FileCheck {
  const keys = given ?? (certificate.publicKeys as readonly PublicKey[]);
  const key = keys.find(({ keyId }) => keyId === certificate.signature.keyId);
  // Of the key itself: what stands beside it in the file could be anybody's.
  const print = key && publicKeyFingerprint(Buffer.from(key.publicKey, 'base64url'));
  const known = trusted.length === 0 || (print !== undefined && trusted.includes(print));
  const say = words[language];
  if (!known || verifyCertificate(keys, certificate) !== 'valid')
    return { kind: 'certificate', holds: false, says: [say.altered] };
  const open = given === undefined && trusted.length === 0;
  return {
    kind: 'certificate',
    holds: true,
    says: [say.certificate, ...(open && print !== undefined ? [say.compare(print)] : [])],
  };
}

export function jsonIn(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new CommandFailure(
      { nl: `${path} is niet te lezen.`, en: `${path} cannot be read.` },
      { cause: error },
    );
  }
  try {
    return JSON.parse(text);
  } catch {
    throw unknownFile(path);
  }
}

const words = {
  nl: {
    certificate: 'De handtekening klopt: het certificaat is niet veranderd nadat het is ondertekend.',
    receipt: 'Het ontvangstbewijs klopt: het is niet veranderd nadat het is ondertekend.',
    altered: 'De handtekening klopt niet, of de sleutel is een andere.',
    compare: (print: string) =>
      `Of de sleutel van de organisatie is, kan het bestand zelf niet tonen. Vergelijk de vingerafdruk met een die je op een andere manier kreeg: ${print}`,
  },
  en: {
    certificate: 'The signature is right: the certificate has not changed since it was signed.',
    receipt: 'The receipt is right: it has not changed since it was signed.',
    altered: 'The signature is wrong, or the key is another one.',
    compare: (print: string) =>
      `The file alone can't show that the key is the organisation's. Compare its fingerprint with one that you got in another way: ${print}`,
  },
} as const;

const unknownFile = (path: string): CommandFailure =>
  new CommandFailure({
    nl: `${path} is geen bewijspakket, ontvangstbewijs of certificaat. Geef het JSON-bestand; in een PDF zit het als bijlage.`,
    en: `${path} is no proof pack, receipt or certificate. Give the JSON file; a PDF holds it as an attachment.`,
  });

const keysNeeded = (): CommandFailure =>
  new CommandFailure({
    nl: 'Om dit te controleren zijn de openbare sleutels van de organisatie nodig. Geef ze met --keys BESTAND.',
    en: "To check this, the organisation's public keys are needed. Give them with --keys FILE.",
  });
