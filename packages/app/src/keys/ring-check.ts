import type { KeyRing, KeyUse } from './key-ring.ts';

/** A check value of one key: tells whether a ring holds the same key, and nothing about the key. */
export interface KeyCheck {
  readonly keyId: number;
  readonly use: KeyUse;
  /** 32 hexadecimal digits. */
  readonly check: string;
}

/** How a ring compares with the check values that a database recorded. */
export interface RingFit {
  /** Whether everything in the database can be found and read with this ring. */
  readonly fits: boolean;
  /** Keys that the database was written with and this ring lacks. */
  readonly missing: readonly number[];
  /** Keys that bear the same id and are another key: the ring belongs to another database. */
  readonly different: readonly number[];
  /** Keys that the database doesn't know yet, after a rotation: to be recorded before the first use. */
  readonly unrecorded: readonly KeyCheck[];
}

/** The check values to keep in the database, so that a start with the wrong ring is refused. */
export function ringFingerprint(ring: KeyRing): KeyCheck[] {
  return ring.keys.map((key) => ({
    keyId: key.id,
    use: key.use,
    check: key.keyedHash('houdbaar/key-check/1').hex(key.use).slice(0, 32),
  }));
}

/** Compares a ring with the recorded check values; with none recorded every ring fits. */
export function compareRing(ring: KeyRing, recorded: readonly KeyCheck[]): RingFit {
  const held = new Map(ringFingerprint(ring).map((check) => [check.keyId, check]));
  const known = new Set(recorded.map(({ keyId }) => keyId));
  const missing = recorded.filter(({ keyId }) => !held.has(keyId)).map(({ keyId }) => keyId);
  const different = recorded
    .filter(({ keyId, use, check }) => {
      const own = held.get(keyId);
      return own !== undefined && (own.check !== check || own.use !== use);
    })
    .map(({ keyId }) => keyId);
  return {
    fits: missing.length === 0 && different.length === 0,
    missing,
    different,
    unrecorded: [...held.values()].filter(({ keyId }) => !known.has(keyId)),
  };
}
