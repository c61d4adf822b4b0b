import type { Column, PermissionChannel } from '../columns/index.ts';
import { type ConsentStatus, readConsentStatus, readOptOut, refuses } from '../values/index.ts';
import { dayReader } from './day-reader.ts';
import type { PersonDraft } from './person-draft.ts';

/** Puts one filled cell into the draft. What an earlier cell settled stays, except that a refusal always wins. */
export type CellReader = (draft: PersonDraft, cell: string) => void;

/** A status from a cell or a file's name: a refusal wins, else the first that was told. */
export function tellStatus(permission: { status: ConsentStatus | undefined }, status: ConsentStatus): void {
  if (permission.status === undefined || (refuses(status) && !refuses(permission.status)))
    permission.status = status;
}

export const statusInto =
  (channel: PermissionChannel | 'all'): CellReader =>
  (draft, cell) => {
    const status = readConsentStatus(cell);
    if (status) tellStatus(channel === 'all' ? draft.permissionAll : draft.permission[channel], status);
  };

export const optOutInto =
  (channel: PermissionChannel | 'all'): CellReader =>
  (draft, cell) => {
    const out = readOptOut(cell);
    const permission = channel === 'all' ? draft.permissionAll : draft.permission[channel];
    if (out !== undefined && permission.optedOut !== true) permission.optedOut = out;
  };

export function consentDayInto(column: Column, channel: PermissionChannel | 'all'): CellReader {
  const read = dayReader(column);
  return (draft, cell) => {
    draft.datesFilled += 1;
    const day = read(cell);
    if (day === undefined) return;
    draft.datesRead += 1;
    const permission = channel === 'all' ? draft.permissionAll : draft.permission[channel];
    if (permission.at === undefined || day < permission.at) permission.at = day;
  };
}
