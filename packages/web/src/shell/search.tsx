import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { may, type Session } from '../api/session.ts';
import { useWords } from '../words/language.ts';
import { findEntries } from './find-entries.ts';
import { useFoundByName } from './found-by-name.ts';
import { useFoundPeople } from './found-people.ts';
import { placeGroups, seesPlace } from './places.ts';
import { searchWords } from './search-words.ts';
import { useSearchActions } from './use-search-actions.ts';
import { words } from './words.ts';

/** Ctrl/Cmd-K: people, purposes, pages and actions from anywhere. The server is asked for people and names as one types. */
export function Search({ session }: { readonly session: Session }) {
  const w = useWords(words);
  const s = useWords(searchWords);
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  const people = useFoundPeople(session, query);
  const named = useNamed(session, query);
  const actions = useSearchActions(session);
  const pages = placeGroups
    .flatMap(({ places }) => places)
    .filter((place) => seesPlace(session, place))
    .map(({ name, path }) => ({
      id: path,
      label: w.pages[name],
      also: s.pagesAlso[name],
      onClick: () => void navigate({ to: path }),
    }));
  const shown = (found: ReturnType<typeof useSearchActions>): SpotlightActionData[] =>
    findEntries(found, query).map(({ id, label, onClick }) => ({ id, label, onClick }));
  const found: SpotlightActionGroupData[] = [
    {
      group: w.searchPeople,
      actions: people.map(({ id, name, says }) => ({
        id: `person-${id}`,
        label: name,
        ...(says ? { description: says } : {}),
        onClick: () => void navigate({ to: '/people/$id', params: { id: String(id) } }),
      })),
    },
    ...named,
    { group: w.searchPages, actions: shown(pages) },
    { group: w.searchActions, actions: shown(actions) },
  ].filter((group) => group.actions.length > 0);
  const first = query.trim() ? found[0]?.actions[0]?.id : undefined;
  useEffect(() => {
    if (first !== undefined) markFirst();
  }, [first]);
  return (
    <Spotlight
      actions={found}
      query={query}
      onQueryChange={setQuery}
      filter={(_query, entries) => entries}
      nothingFound={w.nothingFound}
      shortcut={['mod + K']}
      searchProps={{ placeholder: w.searchHint, 'aria-label': w.search }}
      scrollable
      maxHeight={420}
    />
  );
}

/** What the server finds comes later and stands above: Enter takes the first of what is seen, and not what was first before. */
function markFirst(): void {
  const [first, ...others] = document.querySelectorAll('.mantine-Spotlight-action');
  for (const other of others) other.removeAttribute('data-selected');
  first?.setAttribute('data-selected', 'true');
}

/** What the server found by name, in groups: of a purpose its line in the register and its people, for who may see them. */
function useNamed(session: Session, query: string): SpotlightActionGroupData[] {
  const s = useWords(searchWords);
  const navigate = useNavigate();
  const items = useFoundByName(query);
  const of = (kind: (typeof items)[number]['kind']) => items.filter((each) => each.kind === kind);
  const seesPeople = may(session, 'people:read');
  return [
    {
      group: s.purposes,
      actions: of('purpose').flatMap(({ id, title }) => [
        {
          id: `purpose-${id}`,
          label: title,
          description: s.inRegister,
          onClick: () => void navigate({ to: '/purposes', search: { purpose: id } }),
        },
        ...(seesPeople
          ? [
              {
                id: `purpose-people-${id}`,
                label: s.peopleOf(title),
                onClick: () => void navigate({ to: '/people', search: { purpose: id } }),
              },
            ]
          : []),
      ]),
    },
    {
      group: s.sources,
      actions: of('source').map(({ id, title }) => ({
        id: `source-${id}`,
        label: title,
        onClick: () =>
          void (seesPeople
            ? navigate({ to: '/people', search: { source: id } })
            : navigate({ to: '/sources' })),
      })),
    },
    {
      group: s.plans,
      actions: of('plan').map(({ id, title }) => ({
        id: `plan-${id}`,
        label: title,
        onClick: () => void navigate({ to: '/clean-up/$id', params: { id } }),
      })),
    },
  ];
}
