/** Why a secret can't protect a key ring. */
export type SecretFault = 'missing' | 'too-short' | 'too-plain';

/** The secret that should wrap the key ring is missing or could be guessed. Carries lengths, never the secret. */
export class UnfitSecret extends Error {
  override readonly name = 'UnfitSecret';
  readonly fault: SecretFault;
  /** Characters given and characters needed. */
  readonly length: number;
  readonly needed: number;
  constructor(fault: SecretFault, length: number, needed: number) {
    super(`the secret is ${fault}: ${length} characters, at least ${needed} varied ones are needed`);
    this.fault = fault;
    this.length = length;
    this.needed = needed;
  }
}

/** The ring is whole, but was wrapped with another secret. */
export class WrongSecret extends Error {
  override readonly name = 'WrongSecret';
  constructor() {
    super('the key ring was wrapped with another secret');
  }
}

/** What is wrong with a ring that can't be read. */
export type RingDamage = 'form' | 'checksum' | 'content' | 'newer-version';

/** The ring's text was altered, cut off, or written by a newer version; a backup of it is needed. */
export class RingDamaged extends Error {
  override readonly name = 'RingDamaged';
  readonly damage: RingDamage;
  constructor(damage: RingDamage, cause?: unknown) {
    super(`the key ring cannot be read (${damage})`, { cause });
    this.damage = damage;
  }
}

/** Something names a key that this ring doesn't hold, or holds for another use. */
export class UnknownKey extends Error {
  override readonly name = 'UnknownKey';
  readonly keyId: number;
  constructor(keyId: number) {
    super(`the key ring holds no key ${keyId} for this use`);
    this.keyId = keyId;
  }
}

/** Why a sealed body doesn't open. */
export type SealFault = 'form' | 'altered';

/** A sealed body was altered, moved to another place, or belongs to a key that was destroyed. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
  readonly fault: SealFault;
  constructor(fault: SealFault) {
    super(
      fault === 'form' ? 'this is no sealed body' : 'the sealed body does not open with this key and place',
    );
    this.fault = fault;
  }
}

/** Every expected failure of this room. */
export type KeyProblem = UnfitSecret | WrongSecret | RingDamaged | UnknownKey | SealBroken;

/** Whether an error is one of these, rather than a bug. */
export const isKeyProblem = (error: unknown): error is KeyProblem =>
  [UnfitSecret, WrongSecret, RingDamaged, UnknownKey, SealBroken].some((kind) => error instanceof kind);
