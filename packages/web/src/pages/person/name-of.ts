import type { Person } from '../../api/contract.generated.ts';

/** The name to show, from whatever of it is visible; undefined where none of it is. */
export function nameOf({ fields }: Person): string | undefined {
  const shown = (field: string): string | undefined =>
    fields.find((each) => each.field === field)?.values.find(({ value }) => value)?.value;
  const parts = [shown('firstName'), shown('lastName')].filter(Boolean);
  return parts.length > 0 ? parts.join(' ') : (shown('name') ?? shown('company') ?? shown('email'));
}
