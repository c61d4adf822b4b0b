import { type PublicKey, publicKeyFingerprint, verifySignature } from '../keys/index.ts';
import { type ChainFault, verifyDigests } from './chain.ts';
import { checkDailyRoot } from './daily-root.ts';
import { bodyHash, isContentOf } from './evidence-body.ts';
import { verifyInclusion } from './merkle.ts';
import { type BundleEntry, bundleBytes, isBundle, type ProofBundle } from './proof-bundle.ts';

/** The questions that a check of a pack answers, in the order told. */
export type BundleQuestion =
  | 'form'
  | 'signature'
  | 'key-known'
  | 'chain'
  | 'content'
  | 'inclusion'
  | 'root-signature';

/** One answer. `open`: the pack, or what you gave with it, doesn't tell. */
export interface BundleAnswer {
  readonly question: BundleQuestion;
  readonly result: 'holds' | 'fails' | 'open';
  /** Where a chain or content breaks: the number of the entry, and for a chain the fault. */
  readonly seq?: number;
  readonly fault?: ChainFault;
}

export interface BundleCheck {
  /** Nothing fails. What is `open` is told in the answers. */
  readonly holds: boolean;
  readonly answers: readonly BundleAnswer[];
  /** Entries whose content was shown and found to be what was recorded. */
  readonly shown: readonly { readonly seq: number; readonly at: number; readonly kind: string }[];
}

/**
 * Checks a pack offline. A pack brings its own public keys, so by itself it proves only that it hangs together; that
 * the keys are the organisation's is known by comparing their fingerprints with ones obtained another way.
 *
 * @param pack parsed JSON of whatever form
 * @param trusted fingerprints of public keys known to be the organisation's (64 hexadecimal digits)
 */
export function verifyBundle(pack: unknown, trusted?: readonly string[]): BundleCheck {
  if (!isBundle(pack)) return conclude([{ question: 'form', result: 'fails' }], []);
  const { entries } = pack;
  const content = contentAnswer(entries);
  return conclude(
    [
      { question: 'form', result: 'holds' },
      signatureAnswer(pack),
      trustAnswer(pack, trusted),
      chainAnswer(pack),
      content,
      ...inclusionAnswers(pack),
    ],
    content.result === 'holds' ? entries.filter(({ opened }) => opened !== undefined) : [],
  );
}

function conclude(answers: readonly BundleAnswer[], shown: readonly BundleEntry[]): BundleCheck {
  return {
    holds: answers.every(({ result }) => result !== 'fails'),
    answers,
    shown: shown.map(({ seq, at, kind }) => ({ seq, at, kind })),
  };
}

const holdsIf = (right: boolean): 'holds' | 'fails' => (right ? 'holds' : 'fails');
const bytesOf = (hex: string): Buffer => Buffer.from(hex, 'hex');

function signatureAnswer({ signature, ...unsigned }: ProofBundle): BundleAnswer {
  const check = verifySignature(unsigned.publicKeys, 'proof-bundle', bundleBytes(unsigned), signature);
  return { question: 'signature', result: holdsIf(check === 'valid') };
}

/** Every key that a signature in the pack rests on must be a known one, by its bytes and not by what it claims. */
function trustAnswer(pack: ProofBundle, trusted: readonly string[] | undefined): BundleAnswer {
  const question = 'key-known';
  if (trusted === undefined || trusted.length === 0) return { question, result: 'open' };
  const used = [pack.signature.keyId, pack.inclusion?.root.signature.keyId].filter((id) => id !== undefined);
  const known = (key: PublicKey | undefined): boolean =>
    key !== undefined && trusted.includes(publicKeyFingerprint(Buffer.from(key.publicKey, 'base64url')));
  const keyOf = (id: number) => pack.publicKeys.find(({ keyId }) => keyId === id);
  return { question, result: holdsIf(used.every((id) => known(keyOf(id)))) };
}

function chainAnswer({ personId, entries }: ProofBundle): BundleAnswer {
  const check = verifyDigests(
    personId,
    entries.map((entry) => ({
      ...entry,
      personId,
      hash: bytesOf(entry.hash),
      bodyHash: bytesOf(entry.bodyHash),
    })),
  );
  const question = 'chain';
  return check.holds
    ? { question, result: 'holds' }
    : { question, result: 'fails', seq: check.seq, fault: check.fault };
}

function contentAnswer(entries: readonly BundleEntry[]): BundleAnswer {
  const question = 'content';
  const shown = entries.filter(({ opened, body }) => opened !== undefined || body !== undefined);
  if (shown.length === 0) return { question, result: 'open' };
  const wrong = shown.find((entry) => !isShownRight(entry));
  return wrong === undefined ? { question, result: 'holds' } : { question, result: 'fails', seq: wrong.seq };
}

function isShownRight(entry: BundleEntry): boolean {
  if (entry.body === undefined || entry.opened === undefined) return false;
  const body = Buffer.from(entry.body, 'base64');
  return bodyHash(body).toString('hex') === entry.bodyHash && isContentOf(entry.opened, body);
}

function inclusionAnswers(pack: ProofBundle): BundleAnswer[] {
  const { inclusion, personId, entries } = pack;
  if (inclusion === undefined)
    return [
      { question: 'inclusion', result: 'open' },
      { question: 'root-signature', result: 'open' },
    ];
  const { root, index, size } = inclusion;
  const last = entries.find(({ seq }) => seq === inclusion.seq);
  const included =
    last !== undefined &&
    size === root.leaves &&
    verifyInclusion(
      { personId, head: { seq: last.seq, hash: bytesOf(last.hash) } },
      { index, size, path: inclusion.path.map(bytesOf) },
      bytesOf(root.root),
    );
  return [
    { question: 'inclusion', result: holdsIf(included) },
    { question: 'root-signature', result: holdsIf(checkDailyRoot(pack.publicKeys, root) === 'valid') },
  ];
}
