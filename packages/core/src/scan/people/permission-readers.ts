import type { Column, PermissionChannel } from '../columns/index.ts';
import { type ConsentStatus, readConsentStatus, readOptOut, refuses } from '../values/index.ts';
import { dayReader } from './day-reader.ts';
import type { PersonDraft } from './person-draft.ts';

/** Puts one filled cell into the draft. What an earlier cell settled stays, except that a refusal always wins. */
export type CellReader = (draft: PersonDraft, cell: string) => void;

const agrees = (status: ConsentStatus): boolean => status === 'subscribed' || status === 'confirmed';

/** A refusal of the person, or of the sender on their behalf. An address that bounces refuses nothing. */
const saysNo = (status: ConsentStatus): boolean => refuses(status) && status !== 'bounced';

/**
 * A status from a cell or a file's name: a refusal wins, else the first that was told. That a yes stood beside the
 * refusal is remembered: only the refusal itself would show in the end.
 */
export function tellStatus(
  draft: PersonDraft,
  channel: PermissionChannel | 'all',
  status: ConsentStatus,
): void {
  const permission = channel === 'all' ? draft.permissionAll : draft.permission[channel];
  const known = permission.status;
  if (known === undefined) {
    permission.status = status;
    return;
  }
  if ((agrees(known) && saysNo(status)) || (saysNo(known) && agrees(status))) draft.contradicted = true;
  // What the person refused stays refused, whatever became of the address.
  if (saysNo(known) || !refuses(status) || (refuses(known) && !saysNo(status))) return;
  if (known === 'bounced' && channel === 'email') draft.bounced = true;
  permission.status = status;
}

export const statusInto =
  (channel: PermissionChannel | 'all'): CellReader =>
  (draft, cell) => {
    const status = readConsentStatus(cell);
    if (status) tellStatus(draft, channel, status);
  };

export const optOutInto =
  (channel: PermissionChannel | 'all'): CellReader =>
  (draft, cell) => {
    const out = readOptOut(cell);
    const permission = channel === 'all' ? draft.permissionAll : draft.permission[channel];
    if (out !== undefined && permission.optedOut !== true) permission.optedOut = out;
  };

export function consentDayInto(
  column: Column,
  channel: PermissionChannel | 'all',
  onImpossible: (row: number) => void,
): CellReader {
  const read = dayReader(column, onImpossible);
  return (draft, cell) => {
    draft.datesFilled += 1;
    const day = read(cell, draft.row);
    if (day === undefined) return;
    draft.datesRead += 1;
    const permission = channel === 'all' ? draft.permissionAll : draft.permission[channel];
    if (permission.at === undefined || day < permission.at) permission.at = day;
  };
}
