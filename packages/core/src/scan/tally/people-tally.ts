import type { PersonRecord } from '../people/index.ts';
import type { PeopleReport } from '../report/index.ts';

/** Different sources told apart; a column of free text must not fill the report. */
const mostSources = 40;

/** Who is in the files: counts by kind, relation, country and source. */
export class PeopleTally {
  #total = 0;
  readonly #kinds = new Map<string, number>();
  readonly #relations = new Map<string, number>();
  readonly #countries = new Map<string, number>();
  readonly #sources = new Map<string, number>();

  see(person: PersonRecord): void {
    this.#total += 1;
    add(this.#kinds, person.kind);
    add(this.#relations, person.relation ?? 'unknown');
    add(this.#countries, person.country === '' ? 'unknown' : person.country);
    const source = person.source === '' ? 'unknown' : person.source;
    if (this.#sources.has(source)) add(this.#sources, source);
    // Joined with '' a text is its own again: a cell would keep its piece of the file.
    else add(this.#sources, this.#sources.size < mostSources ? [...source.slice(0, 80)].join('') : 'other');
  }

  get total(): number {
    return this.#total;
  }

  report(): PeopleReport {
    return {
      total: this.#total,
      byKind: sorted(this.#kinds),
      byRelation: sorted(this.#relations),
      byCountry: sorted(this.#countries),
      bySource: sorted(this.#sources),
    };
  }
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function sorted(counts: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...counts].sort(([, one], [, other]) => other - one));
}
