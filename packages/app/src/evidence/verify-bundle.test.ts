import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { personKey, publicKeys, rotate, sign } from '../keys/index.ts';
import { signDailyRoot } from './daily-root.ts';
import { chainOf, ringOfTests, saltOfTests } from './evidence.fixture.ts';
import { MerkleTree } from './merkle.ts';
import { bundleBytes, makeBundle, type ProofBundle } from './proof-bundle.ts';
import { type BundleQuestion, verifyBundle } from './verify-bundle.ts';
import { sayBundleAnswer } from './words.ts';

const ring = ringOfTests();
const trusted = publicKeys(ring).map(({ fingerprint }) => fingerprint);
const person = 7;

const said = [{ purpose: 'newsletter' }, { purpose: 'newsletter', channel: 'email' }, { purpose: 'offers' }];
const chain = chainOf(person, said);

/** The second entry was the last of its day; the third came later. */
function inclusionOf(seq = 2) {
  const tree = new MerkleTree(person);
  for (const other of [3, 5])
    tree.add({ personId: other, head: { seq: 1, hash: new Uint8Array(32).fill(other) } });
  const { hash } = chain[seq - 1]!;
  tree.add({ personId: person, head: { seq, hash } });
  tree.add({ personId: 12, head: { seq: 4, hash: new Uint8Array(32) } });
  const root = signDailyRoot(ring, { day: 20_000, leaves: tree.size, root: tree.root() }, undefined);
  return { seq, proof: tree.proof()!, root };
}

const pack = makeBundle(ring, personKey(ring, saltOfTests), {
  madeAt: 1_700_000_100_000,
  personId: person,
  statement: { subject: 'consent' },
  entries: chain,
  show: new Set([2]),
  inclusion: inclusionOf(),
});

const fails = (bundle: unknown, known: readonly string[] = trusted): BundleQuestion[] =>
  verifyBundle(bundle, known)
    .answers.filter(({ result }) => result === 'fails')
    .map(({ question }) => question);

/** The same change by someone who can sign with the organisation's key. */
function resigned(change: Partial<ProofBundle>): ProofBundle {
  const { signature: _, ...unsigned } = { ...pack, ...change };
  return { ...unsigned, signature: sign(ring, 'proof-bundle', bundleBytes(unsigned)) };
}

describe('a proof pack', () => {
  test('holds after a trip as JSON, and shows only what was to be shown', () => {
    const check = verifyBundle(JSON.parse(JSON.stringify(pack)), trusted);
    expect(check.holds).toBe(true);
    expect(check.answers.map(({ result }) => result)).toEqual(Array(7).fill('holds'));
    expect(check.shown).toEqual([{ seq: 2, at: 1_700_000_000_001, kind: 'withdrawal' }]);
    expect(JSON.stringify(pack)).not.toContain('offers');
    expect(pack.entries[1]!.opened!.content).toEqual(said[1]);
  });

  test('says what it cannot tell: whose key it is, a day without a seal, nothing shown', () => {
    const bare = makeBundle(ring, personKey(ring, saltOfTests), {
      madeAt: 1,
      personId: person,
      entries: chain,
      show: new Set(),
    });
    const check = verifyBundle(bare);
    expect(check.holds).toBe(true);
    expect(check.answers.filter(({ result }) => result === 'open').map(({ question }) => question)).toEqual([
      'key-known',
      'content',
      'inclusion',
      'root-signature',
    ]);
  });

  test('no character of it can change', () => {
    const text = JSON.stringify(pack);
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom('0', '7', 'a', 'Z', ' '), (at, put) => {
        const changed = text.slice(0, at) + put + text.slice(at + 1);
        const parsed = (() => {
          try {
            return JSON.parse(changed) as unknown;
          } catch {
            return undefined;
          }
        })();
        fc.pre(JSON.stringify(parsed) !== text);
        expect(verifyBundle(parsed, trusted).holds).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  test('of another key is told apart from ours, whatever it claims', () => {
    const stranger = ringOfTests(2);
    const { signature: _, ...unsigned } = { ...pack, publicKeys: publicKeys(stranger) };
    const forged = { ...unsigned, signature: sign(stranger, 'proof-bundle', bundleBytes(unsigned)) };
    expect(fails(forged, [])).toEqual(['root-signature']);
    expect(fails(forged)).toEqual(['key-known', 'root-signature']);
    const claimed = publicKeys(stranger).map((key) => ({ ...key, fingerprint: trusted[0]! }));
    const { signature: __, ...lying } = { ...pack, publicKeys: claimed };
    expect(fails({ ...lying, signature: sign(stranger, 'proof-bundle', bundleBytes(lying)) })).toContain(
      'key-known',
    );
  });

  test('made after a rotation still proves what an older key sealed', () => {
    const turned = rotate(rotate(ring, 'signing', 1), 'evidence', 1);
    const later = makeBundle(turned, personKey(turned, saltOfTests), {
      madeAt: 2,
      personId: person,
      entries: chain,
      show: new Set([1, 3]),
      inclusion: inclusionOf(),
    });
    expect(
      fails(
        later,
        publicKeys(turned).map(({ fingerprint }) => fingerprint),
      ),
    ).toEqual([]);
    expect(fails(later)).toEqual(['key-known']);
  });

  test('even the holder of the key cannot change what an entry says', () => {
    const [first, second, third] = pack.entries;
    const opened = { ...second!.opened!, content: { purpose: 'everything' } };
    expect(fails(resigned({ entries: [first!, { ...second!, opened }, third!] }))).toEqual(['content']);
    expect(fails(resigned({ entries: [first!, { ...second!, at: 5 }, third!] }))).toEqual(['chain']);
    expect(fails(resigned({ entries: [first!, third!] }))).toEqual(['chain', 'inclusion']);
    const rewritten = chainOf(person, [{ purpose: 'newsletter' }, { purpose: 'everything' }]);
    const anew = makeBundle(ring, personKey(ring, saltOfTests), {
      madeAt: 1,
      personId: person,
      entries: rewritten,
      show: new Set([2]),
      inclusion: inclusionOf(),
    });
    expect(fails(anew)).toEqual(['inclusion']);
  });

  test('of another form is no pack', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 5_000; level += 1) deep = [deep];
    const others = [
      null,
      'x',
      {},
      { ...pack, extra: 1 },
      { ...pack, statement: '\ud800' },
      { ...pack, statement: deep },
    ];
    for (const other of others) expect(fails(other)).toEqual(['form']);
  });

  test('every answer is said in both languages, with the place where it breaks', () => {
    const [first, , third] = pack.entries;
    const { answers } = verifyBundle(resigned({ entries: [first!, third!] }), trusted);
    const chainAnswer = answers.find(({ question }) => question === 'chain')!;
    expect(sayBundleAnswer(chainAnswer, 'nl')).toContain('Gebeurtenis 2 ontbreekt.');
    expect(sayBundleAnswer(chainAnswer, 'en')).toContain('Event 2 is missing.');
    for (const answer of answers)
      expect(sayBundleAnswer(answer, 'nl')).not.toBe(sayBundleAnswer(answer, 'en'));
  });
});
