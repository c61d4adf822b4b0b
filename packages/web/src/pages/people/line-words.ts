import type { ListedPerson } from '../../api/contract.generated.ts';

const shown = ({ values }: ListedPerson, field: string): string | undefined =>
  values.find((each) => each.field === field)?.value;

const joined = (parts: readonly (string | undefined)[], by = ' '): string | undefined =>
  parts.filter(Boolean).join(by) || undefined;

/** The name to show, from whatever of it is visible. */
export const nameOf = (person: ListedPerson): string | undefined =>
  joined(['firstName', 'middleName', 'lastName'].map((field) => shown(person, field))) ??
  shown(person, 'name') ??
  shown(person, 'email');

/** Whether there is a name which the reader may not see. */
export const isMasked = ({ values }: ListedPerson): boolean =>
  values.some(({ hidden }) => hidden === 'no-live-purpose');

export const workOf = (person: ListedPerson): string | undefined =>
  joined(
    [
      shown(person, 'company'),
      shown(person, 'title') ?? shown(person, 'role') ?? shown(person, 'department'),
    ],
    ' · ',
  );

export const placeOf = (person: ListedPerson): string | undefined => shown(person, 'city');
