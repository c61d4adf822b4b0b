import type { Said } from '@houdbaar/core/terms';

/** What one check found. */
export interface Finding {
  /** `database`, `evidence.days`: stays the same between versions. */
  readonly check: string;
  readonly state: 'ok' | 'warning' | 'failed';
  readonly says: Said;
  /** What to do about it; only where something is to be done. */
  readonly remedy?: Said;
}

export const well = (check: string, nl: string, en: string): Finding => ({
  check,
  state: 'ok',
  says: { nl, en },
});

export const worry = (state: 'warning' | 'failed', check: string, says: Said, remedy: Said): Finding => ({
  check,
  state,
  says,
  remedy,
});
