import type { Person } from '../terms/index.ts';
import { addMonths, type Day } from '../time/index.ts';
import type { PersonState } from './person-state.ts';

/** Above this age no year decides anything. */
const adult = 18;

/** The person as the judge reads them on a day: with their age, and with the registers as last looked at. */
export function personOn({ person, bornOn, facts: { screenings } }: PersonState, at: Day): Person {
  if (bornOn === undefined && !screenings) return person;
  const found: Person = { ...person };
  if (bornOn !== undefined) found.age = ageOn(bornOn, at);
  if (screenings && screenings.length > 0) {
    const looked = new Set(screenings.map(({ name }) => name));
    const registers = (person.registers ?? []).filter(({ name }) => !looked.has(name));
    for (const { name, listed, since } of screenings)
      if (listed) registers.push(since === undefined ? { name } : { name, since });
    found.registers = registers;
    // The vocabulary knows one day for all registers: the one looked at longest ago.
    found.screened = Math.min(...screenings.map(({ at: day }) => day));
  }
  return found;
}

/** Completed years, at most 18: who is older is an adult and no more. Before birth 0. */
function ageOn(bornOn: Day, at: Day): number {
  let age = 0;
  while (age < adult && birthday(bornOn, age + 1) <= at) age += 1;
  return age;
}

/** The next birthday after a day, up to the eighteenth; null after that. */
export function nextBirthday(bornOn: Day, at: Day): Day | null {
  const age = ageOn(bornOn, at);
  return age >= adult ? null : birthday(bornOn, age + 1);
}

const birthday = (bornOn: Day, age: number): Day => addMonths(bornOn, age * 12);
