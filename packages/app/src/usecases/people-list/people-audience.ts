import type { PeopleAudience } from '../gate/index.ts';
import type { House } from '../house.ts';
import { noteLooks, type Viewer } from '../person/index.ts';
import { isListComplete } from './list-people.ts';
import { type PeopleFilter, readFilter } from './people-filter.ts';

/**
 * The people of a list as an audience for the gate. It can be narrowed by what the viewer may narrow the list by and by
 * nothing else, since a count of those who match tells who they are; and whoever is named stands in the access log.
 *
 * @throws {Failure} as `listPeople`, before anything is asked
 */
export async function peopleAudience(
  house: House,
  viewer: Viewer,
  filter: PeopleFilter,
): Promise<PeopleAudience> {
  const query = async () => (await readFilter(house, viewer, filter, 'number')).query;
  await query();
  return {
    query,
    noteNamed: (people) => noteLooks(house, people, viewer, 'gate.people'),
    complete: await isListComplete(house),
  };
}
