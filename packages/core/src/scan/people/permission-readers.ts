import type { Column, PermissionChannel } from '../columns/index.ts';
import { type ConsentStatus, readConsentStatus, readOptOut, refuses } from '../values/index.ts';
import { dayReader } from './day-reader.ts';
import type { PersonDraft } from './person-draft.ts';

/** Puts one filled cell into the draft. What an earlier cell settled stays, except that a refusal always wins. */
export type CellReader = (draft: PersonDraft, cell: string) => void;

const agrees = (status: ConsentStatus): boolean => status === 'subscribed' || status === 'confirmed';

/** A refusal of the person, or of the sender on their behalf. An address that bounces refuses nothing. */
const saysNo = (status: ConsentStatus): boolean => refuses(status) && status !== 'bounced';

/** A no to a sign-up, with or without words of refusing. */
const denies = (status: ConsentStatus): boolean => saysNo(status) || status === 'no';

/** What says that nothing may be sent, the strongest last: a bare no undoes a yes, an address that bounces tells more. */
const weightOf = (status: ConsentStatus): number =>
  saysNo(status) ? 3 : status === 'bounced' ? 2 : status === 'no' ? 1 : 0;

/**
 * A status from a cell or a file's name: a refusal wins, then a bare no, else the first that was told. That a yes stood
 * beside the no is remembered: only the no itself would show in the end.
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
  if ((agrees(known) && denies(status)) || (denies(known) && agrees(status))) draft.contradicted = true;
  // What the person refused stays refused, whatever became of the address.
  if (weightOf(status) <= weightOf(known)) return;
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
