import { createCipheriv, createDecipheriv, hash, randomBytes, scryptSync } from 'node:crypto';
import { z } from 'zod';
import { RingDamaged, UnfitSecret, WrongSecret } from './key-problem.ts';
import { KeyRing, keySize, keyUses, mostKeys, type RandomBytes, RingKey } from './key-ring.ts';

/** Least characters of the secret. */
const secretLength = 32;
/** Least different characters: 32 times the same one is long and yet no secret. */
const secretVariety = 8;

/** Cost of scrypt (RFC 7914) for new wrappings: some 60 ms and 32 MB, once at each start. */
const cost = { N: 2 ** 15, r: 8, p: 1 } as const;
/** Most memory that a wrapping may ask for, since its cost is read from a file. */
const mostMemory = 256 * 1024 * 1024;
const nonceSize = 12;
const tagSize = 16;

/** A ring as it may lie in the vault and in its backups: nobody reads the keys without the secret. */
export interface WrappedRing {
  readonly format: 'houdbaar-key-ring';
  readonly version: 1;
  readonly scrypt: { readonly N: number; readonly r: number; readonly p: number; readonly salt: string };
  readonly nonce: string;
  /** AES-256-GCM, the tag at the end, base64. */
  readonly sealed: string;
  /** SHA-256 over all that stands above: tells a damaged ring from a wrong secret. */
  readonly checksum: string;
}

const wrappedForm = z.strictObject({
  format: z.literal('houdbaar-key-ring'),
  version: z.int().positive(),
  scrypt: z.strictObject({
    N: z.int().min(2 ** 14),
    r: z.int().min(1).max(64),
    p: z.int().min(1).max(16),
    salt: z.base64().min(22),
  }),
  nonce: z.base64().length(16),
  sealed: z.base64(),
  checksum: z.string(),
});

const key32 = z.base64().refine((text) => Buffer.from(text, 'base64').length === keySize);
const ringForm = z.strictObject({
  version: z.literal(1),
  keys: z.array(
    z
      .strictObject({
        id: z.int().min(1).max(mostKeys),
        use: z.enum(keyUses),
        createdAt: z.int(),
        key: key32,
        retired: z.int().optional(),
      })
      .transform(({ retired, ...key }) => (retired === undefined ? key : { ...key, retired })),
  ),
});

/** @throws UnfitSecret where the secret is missing, too short or made of a few characters. */
function checkSecret(secret: string | undefined): asserts secret is string {
  if (secret === undefined || secret === '') throw new UnfitSecret('missing', 0, secretLength);
  if (secret.length < secretLength) throw new UnfitSecret('too-short', secret.length, secretLength);
  if (new Set(secret).size < secretVariety) throw new UnfitSecret('too-plain', secret.length, secretLength);
}

type Header = Omit<WrappedRing, 'sealed' | 'checksum'>;

/** The header in one fixed order, bound to the content as associated data. */
function headerText({ format, version, scrypt: { N, r, p, salt }, nonce }: Header): string {
  return JSON.stringify([format, version, N, r, p, salt, nonce]);
}

function checksumOf(header: Header, sealed: string): string {
  return hash('sha256', `${headerText(header)}\n${sealed}`, 'hex');
}

function wrappingKey(secret: string, { N, r, p, salt }: WrappedRing['scrypt']): Buffer {
  return scryptSync(secret.normalize('NFC'), Buffer.from(salt, 'base64'), keySize, {
    N,
    r,
    p,
    maxmem: mostMemory,
  });
}

/**
 * Locks a ring with the installation's secret. Changing that secret means: open with the old, wrap with the new.
 *
 * @throws UnfitSecret
 */
export function wrapRing(ring: KeyRing, secret: string, random: RandomBytes = randomBytes): WrappedRing {
  checkSecret(secret);
  const header: Header = {
    format: 'houdbaar-key-ring',
    version: 1,
    scrypt: { ...cost, salt: Buffer.from(random(16)).toString('base64') },
    nonce: Buffer.from(random(nonceSize)).toString('base64'),
  };
  const content = JSON.stringify({ version: 1, keys: ring.keys.map((key) => key.written()) });
  const nonce = Buffer.from(header.nonce, 'base64');
  const cipher = createCipheriv('aes-256-gcm', wrappingKey(secret, header.scrypt), nonce);
  cipher.setAAD(Buffer.from(headerText(header)));
  const parts = [cipher.update(content, 'utf8'), cipher.final(), cipher.getAuthTag()];
  const sealed = Buffer.concat(parts).toString('base64');
  return { ...header, sealed, checksum: checksumOf(header, sealed) };
}

/**
 * Opens a wrapped ring, as an object or as its JSON text.
 *
 * @throws UnfitSecret, WrongSecret, or RingDamaged where the text was altered or is none of ours.
 */
export function openRing(wrapped: unknown, secret: string): KeyRing {
  checkSecret(secret);
  const { sealed, ...header } = readWrapped(wrapped);
  return readRing(unlock(header, Buffer.from(sealed, 'base64'), secret));
}

function readWrapped(wrapped: unknown): Omit<WrappedRing, 'checksum'> {
  const form = wrappedForm.safeParse(typeof wrapped === 'string' ? parseJson(wrapped) : wrapped);
  if (!form.success) throw new RingDamaged('form', form.error);
  const { checksum, sealed, version, ...rest } = form.data;
  if (version !== 1) throw new RingDamaged('newer-version');
  const header: Header = { ...rest, version };
  if (checksumOf(header, sealed) !== checksum) throw new RingDamaged('checksum');
  const { N, r, p } = header.scrypt;
  if (128 * r * (N + p) > mostMemory || !Number.isInteger(Math.log2(N))) throw new RingDamaged('form');
  return { ...header, sealed };
}

function unlock(header: Header, sealed: Buffer, secret: string): string {
  const nonce = Buffer.from(header.nonce, 'base64');
  if (sealed.length <= tagSize) throw new RingDamaged('form');
  const decipher = createDecipheriv('aes-256-gcm', wrappingKey(secret, header.scrypt), nonce);
  decipher.setAAD(Buffer.from(headerText(header)));
  decipher.setAuthTag(sealed.subarray(-tagSize));
  const content = decipher.update(sealed.subarray(0, -tagSize), undefined, 'utf8');
  try {
    return content + decipher.final('utf8');
  } catch {
    // the checksum held, so what doesn't fit is the secret
    throw new WrongSecret();
  }
}

function readRing(text: string): KeyRing {
  const form = ringForm.safeParse(parseJson(text));
  if (!form.success) throw new RingDamaged('content', form.error);
  const { keys } = form.data;
  const unique = new Set(keys.map(({ id }) => id)).size === keys.length;
  if (!unique || keyUses.some((use) => !keys.some((key) => key.use === use && !('retired' in key))))
    throw new RingDamaged('content');
  return new KeyRing(keys.map((key) => new RingKey(key)));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new RingDamaged('form', error);
  }
}
