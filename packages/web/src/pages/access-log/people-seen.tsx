import { Link } from '@tanstack/react-router';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { words } from './words.ts';

/** Whom a look was at: their numbers, behind a count where there are many. */
export function PeopleSeen({ people }: { readonly people: readonly number[] }) {
  const w = useWords(words);
  const { number } = useFormat();
  if (people.length === 0) return <span className="hb-muted">{w.several}</span>;
  const links = people.map((person, at) => (
    <span key={person}>
      {at > 0 ? ', ' : null}
      <Link to="/people/$id" params={{ id: String(person) }}>
        {person}
      </Link>
    </span>
  ));
  if (people.length <= few) return links;
  return (
    <details>
      <summary>{w.people(number(people.length))}</summary>
      {links}
    </details>
  );
}

const few = 3;
