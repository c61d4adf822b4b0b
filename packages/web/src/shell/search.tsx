import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Session } from '../api/session.ts';
import { useWords } from '../words/language.ts';
import { useFoundPeople } from './found-people.ts';
import { placeGroups, seesPlace } from './places.ts';
import { words } from './words.ts';

/** Ctrl/Cmd-K: people, pages and actions from anywhere. People are looked up on the server as one types. */
export function Search({ session }: { readonly session: Session }) {
  const w = useWords(words);
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  const people = useFoundPeople(session, query);
  const asked = query.trim().toLowerCase();
  const pages: SpotlightActionData[] = placeGroups
    .flatMap(({ places }) => places)
    .filter((place) => seesPlace(session, place))
    .map(({ name, path }) => ({ id: path, label: w.pages[name], onClick: () => void navigate({ to: path }) }))
    .filter(({ label }) => label.toLowerCase().includes(asked));
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
    { group: w.searchPages, actions: pages },
  ].filter(({ actions }) => actions.length > 0);
  return (
    <Spotlight
      actions={found}
      query={query}
      onQueryChange={setQuery}
      filter={(_query, actions) => actions}
      nothingFound={w.nothingFound}
      shortcut={['mod + K']}
      searchProps={{ placeholder: w.searchHint, 'aria-label': w.search }}
      scrollable
      maxHeight={420}
    />
  );
}
