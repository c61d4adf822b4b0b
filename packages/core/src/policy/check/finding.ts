import type { Said } from '../../terms/index.ts';
import type { Day } from '../../time/index.ts';
import { type PolicyPath, writePath } from '../path.ts';
import type { Policy, PolicyPurpose } from '../schema.ts';

/**
 * - `error`: the law, or a rule that decides, speaks against it
 * - `warning`: it may hold, but only with reasons; or guidance says otherwise
 * - `info`: worth knowing
 */
export type FindingSeverity = 'error' | 'warning' | 'info';

/** Something in a declaration that the law would not accept, or that could be better. */
export interface PolicyFinding {
  /** What kind of finding: `wording-vague`, `cap-missing`. */
  readonly id: string;
  readonly severity: FindingSeverity;
  /** `purposes.newsletter.retention.cap`: where to mend it; the key itself may not be there yet. */
  readonly path: string;
  readonly cites: readonly string[];
  readonly says: Said;
  readonly remedy: Said;
  /** Ready to paste: a better wording, or the YAML value. */
  readonly proposal?: Said;
  /** The address of the official text, where the finding rests on a number of a country. */
  readonly source?: string;
}

/** What every check reads. */
export interface CheckContext {
  readonly policy: Policy;
  readonly at: Day;
}

export interface NamedPurpose {
  readonly id: string;
  readonly purpose: PolicyPurpose;
}

export const purposesOf = (policy: Policy): NamedPurpose[] =>
  Object.entries(policy.purposes).map(([id, purpose]) => ({ id, purpose }));

/** The same text in both languages: names, codes, YAML. */
export const verbatim = (text: string): Said => ({ nl: text, en: text });

export const finding = (
  id: string,
  severity: FindingSeverity,
  path: PolicyPath,
  rest: Omit<PolicyFinding, 'id' | 'severity' | 'path'>,
): PolicyFinding => ({ id, severity, path: writePath(path), ...rest });

const marketingKinds = new Set([
  'direct-marketing',
  'partner-marketing',
  'data-trading',
  'profiling',
  'ads-targeting',
  'loyalty',
]);

/** Purposes that serve advertising, whose data an authority's yardstick measures. */
export const servesMarketing = (purpose: PolicyPurpose): boolean => marketingKinds.has(purpose.kind);
