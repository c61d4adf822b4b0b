import type { Person } from '../../api/contract.generated.ts';

/** Fields that a new value can be given; of the others only is kept that they are there. */
export const correctableFields = ({ fields }: Person): readonly string[] =>
  fields
    .filter(({ values }) => values.some(({ hidden }) => hidden !== 'presence-only'))
    .map(({ field }) => field);
