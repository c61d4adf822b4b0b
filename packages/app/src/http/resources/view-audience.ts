import { type Caller, findView, type House, peopleAudience, requireScopes } from '../../usecases/index.ts';
import { viewerOf } from '../viewer-of.ts';
import { viewFiltersSchema } from './people-list-schemas.ts';

/** The people of a saved view, one's own or one that is shared, as far as the caller may list them. */
export async function viewAudience(house: House, caller: Caller, id: string) {
  requireScopes(caller, ['people:read']);
  const { filters } = await findView(house, caller.user.id, id);
  const { sort: _, ...filter } = viewFiltersSchema.parse(filters);
  return peopleAudience(house, viewerOf(caller), filter);
}
