import { z } from 'zod';
import {
  type Instant,
  type KeyRing,
  type PersonKey,
  type PublicKey,
  publicKeys,
  type Signature,
  sign,
} from '../keys/index.ts';
import { canonicalJson, hasCanonicalForm, type JsonValue } from './canonical-json.ts';
import type { StoredEvidence } from './chain.ts';
import type { DailyRoot } from './daily-root.ts';
import type { PersonId } from './encode.ts';
import { bodyHash, openEvidence } from './evidence-body.ts';
import type { InclusionProof } from './merkle.ts';
import { signatureForm } from './signature-form.ts';

/** One entry in a pack. Bodies that aren't shown are there by their hash, so that the chain can still be followed. */
export interface BundleEntry {
  readonly seq: number;
  readonly at: Instant;
  readonly kind: string;
  readonly hash: string;
  readonly bodyHash: string;
  /** The stored body (base64), and what it says; both or neither. */
  readonly body?: string;
  readonly opened?: { readonly content: JsonValue; readonly blind: string };
}

/** Where the person's chain hangs in a signed daily root. */
export interface BundleInclusion {
  /** The entry that was the person's last on that day. */
  readonly seq: number;
  readonly index: number;
  readonly size: number;
  readonly path: readonly string[];
  readonly root: DailyRoot;
}

/**
 * A pack that proves what was recorded about one person, checkable without us and without a network.
 * Hashes are hexadecimal; it is personal data of that person.
 */
export interface ProofBundle {
  readonly format: 'houdbaar-proof';
  readonly version: 1;
  readonly madeAt: Instant;
  readonly personId: string;
  /** What the pack is about, in the shape of its document. */
  readonly statement?: JsonValue;
  readonly entries: readonly BundleEntry[];
  /** Absent while no daily root covers the person yet. */
  readonly inclusion?: BundleInclusion;
  readonly publicKeys: readonly PublicKey[];
  /** Over everything else in the pack. */
  readonly signature: Signature;
}

/** What goes into a pack. */
export interface BundleContent {
  readonly madeAt: Instant;
  readonly personId: PersonId;
  readonly statement?: JsonValue;
  /** The whole chain from its start, in order. */
  readonly entries: readonly StoredEvidence[];
  /** Numbers of the entries to show; the others appear by their hash only. */
  readonly show: ReadonlySet<number>;
  readonly inclusion?: { readonly seq: number; readonly proof: InclusionProof; readonly root: DailyRoot };
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/**
 * Makes a signed pack.
 *
 * @throws SealBroken or UnknownKey where an entry to show can't be opened, NotJson where the statement is no JSON
 */
export function makeBundle(ring: KeyRing, key: PersonKey, content: BundleContent): ProofBundle {
  const { inclusion, statement } = content;
  const unsigned: Omit<ProofBundle, 'signature'> = {
    format: 'houdbaar-proof',
    version: 1,
    madeAt: content.madeAt,
    personId: String(content.personId),
    ...(statement === undefined ? {} : { statement }),
    entries: content.entries.map((entry) => bundleEntry(entry, key, content.show)),
    ...(inclusion === undefined
      ? {}
      : {
          inclusion: {
            seq: inclusion.seq,
            index: inclusion.proof.index,
            size: inclusion.proof.size,
            path: inclusion.proof.path.map(hex),
            root: inclusion.root,
          },
        }),
    publicKeys: publicKeys(ring),
  };
  return { ...unsigned, signature: sign(ring, 'proof-bundle', bundleBytes(unsigned)) };
}

function bundleEntry(entry: StoredEvidence, key: PersonKey, show: ReadonlySet<number>): BundleEntry {
  const { seq, kind } = entry;
  const digest = {
    seq,
    at: Number(entry.at),
    kind,
    hash: hex(entry.hash),
    bodyHash: hex(bodyHash(entry.body)),
  };
  if (!show.has(seq)) return digest;
  const opened = openEvidence(key, { personId: entry.personId, seq, kind }, entry.body);
  return { ...digest, body: Buffer.from(entry.body).toString('base64'), opened };
}

/** The bytes that a pack's signature covers. @throws NotJson */
export function bundleBytes(unsigned: Omit<ProofBundle, 'signature'>): Buffer {
  return Buffer.from(canonicalJson(unsigned), 'utf8');
}

const hash32 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().nonnegative();
const entryForm = z.strictObject({
  seq: z.int().positive(),
  at: z.int(),
  kind: z.string(),
  hash: hash32,
  bodyHash: hash32,
  body: z.base64().optional(),
  opened: z.strictObject({ content: z.json(), blind: z.string() }).optional(),
});

const inclusionForm = z.strictObject({
  seq: z.int().positive(),
  index: count,
  size: count,
  path: z.array(hash32).max(64),
  root: z.strictObject({
    day: z.int(),
    leaves: count,
    root: hash32,
    previous: hash32.nullable(),
    signature: signatureForm,
  }),
});

const publicKeyForm = z.strictObject({
  algorithm: z.literal('Ed25519'),
  keyId: z.int(),
  createdAt: z.int(),
  retired: z.int().optional(),
  publicKey: z.string(),
  fingerprint: hash32,
});

const bundleForm = z.strictObject({
  format: z.literal('houdbaar-proof'),
  version: z.literal(1),
  madeAt: z.int(),
  personId: z.string().regex(/^(?:0|[1-9]\d{0,19})$/),
  statement: z.json().optional(),
  entries: z.array(entryForm),
  inclusion: inclusionForm.optional(),
  publicKeys: z.array(publicKeyForm),
  signature: signatureForm,
});

/** Whether a value has the form of a pack; says nothing of what it proves. */
export function isBundle(value: unknown): value is ProofBundle {
  return hasCanonicalForm(value) && bundleForm.safeParse(value).success;
}
