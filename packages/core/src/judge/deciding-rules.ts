import { allRules, type Rule } from '../law/index.ts';
import { noRow } from './channel.ts';

/** Every rule that a verdict may name as its reason: those of the law, and that none was found. */
export const decidingRules: readonly Rule[] = [...allRules, noRow];
