import { type KeyRing, keyedHash } from '../../keys/index.ts';

const plain = /^[\w-]{1,64}$/;

/**
 * The account under which a certificate names someone of the staff. One word is an account, and stays; a full name or an
 * e-mail address becomes a code, the same for the same person for as long as the key is. Who it is, the plan tells.
 *
 * @returns letters, digits, `-` and `_` only
 */
export function staffAccount(ring: KeyRing, name: string): string {
  const text = name.trim();
  if (plain.test(text)) return text;
  const { hash } = keyedHash(ring, 'staff-account', text.toLowerCase());
  return `staff-${hash.replaceAll('-', '').slice(0, 12)}`;
}
