import { roleRules } from './data/role-rules.ts';
import type { HeaderMeaning } from './header-words.ts';
import type { ColumnRole } from './roles.ts';

/** Meanings that many headers share; they weigh less than those that say what a column is about. */
const light = new Set(
  'status type date id code name title person detail form quantity first last legal account note in out order'.split(
    ' ',
  ),
);

interface Rule {
  readonly role: ColumnRole;
  readonly all: readonly string[];
  readonly weight: number;
}

const weigh = (meanings: readonly string[]) =>
  meanings.reduce((sum, meaning) => sum + (light.has(meaning) ? 1 : 2), 0);

const compiled: readonly Rule[] = roleRules
  .map(([role, text]) => {
    const all = text.split(' ');
    return { role, all, weight: weigh(all) };
  })
  // a stable sort keeps the order of the table among equals
  .sort((one, other) => other.weight - one.weight);

export interface RoleGuess {
  readonly role: ColumnRole;
  /** 0 to 1. */
  readonly confidence: number;
}

/** Roles that a header may mean, the likeliest first; empty when its words say nothing. */
export function rolesOfHeader(header: HeaderMeaning): RoleGuess[] {
  const total = weigh([...header.meanings]);
  const seen = new Set<ColumnRole>();
  const guesses: RoleGuess[] = [];
  for (const rule of compiled) {
    if (seen.has(rule.role) || !rule.all.every((meaning) => header.meanings.has(meaning))) continue;
    seen.add(rule.role);
    const unused = (total - rule.weight) * 0.08;
    const strange = header.unknown.length * 0.12;
    guesses.push({ role: rule.role, confidence: Math.max(0.3, Math.min(0.95, 0.95 - unused - strange)) });
  }
  // "Blocade marketing": marketing and a word that isn't understood may be the very opposite of a permission
  const doubtful = header.unknown.length > 0 && !header.meanings.has('consent');
  for (const [at, guess] of guesses.entries()) {
    if (doubtful && guess.role.startsWith('consentStatus')) guesses[at] = { ...guess, confidence: 0.4 };
  }
  // "Order" and nothing else: its number. "Annual sales" is something else
  if (header.words.length === 1 && total === weigh(['order']) && header.meanings.has('order')) {
    guesses.push({ role: 'orderKey', confidence: 0.6 });
  }
  return guesses;
}
