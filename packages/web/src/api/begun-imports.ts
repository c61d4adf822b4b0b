import type { UploadImport } from './contract.generated.ts';

const keyOf = (run: string): string => `houdbaar-import-${run}`;

/** Remembers, in this tab, with what a run was begun: so that it can be begun again after it was stopped. */
export const rememberBegun = (run: string, asked: UploadImport): void =>
  sessionStorage.setItem(keyOf(run), JSON.stringify(asked));

/** With what a run was begun in this tab; undefined where it was begun elsewhere. */
export function begunAs(run: string): UploadImport | undefined {
  const kept = sessionStorage.getItem(keyOf(run));
  return kept === null ? undefined : (JSON.parse(kept) as UploadImport);
}
