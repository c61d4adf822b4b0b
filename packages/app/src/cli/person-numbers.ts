import { InvalidArgumentError } from 'commander';
import { findPeople, type GateSubject, type House, subjectOfText, type Viewer } from '../usecases/index.ts';
import { CommandFailure } from './command-io.ts';

/** The number of a person, as an argument. */
export function personNumber(text: string): number {
  const id = Number(text);
  if (!Number.isSafeInteger(id) || id <= 0) throw new InvalidArgumentError('Write the number of a person.');
  return id;
}

/** The people meant by a number or an identifier. */
export async function numbersOf(
  house: House,
  who: string,
  source: string | undefined,
  viewer: Viewer,
): Promise<readonly number[]> {
  if (source === undefined && /^\d{1,9}$/.test(who)) return [Number(who)];
  const { by }: GateSubject = subjectOfText(who, source);
  if (!by) throw unreadable();
  if (by.kind === 'person') return [by.id];
  const { policy } = await house.rulings.current(house.store);
  const found = await findPeople(
    house,
    by.kind === 'phone' ? { country: policy.organisation.country, ...by } : by,
    viewer,
  );
  if (found.length === 0) throw nobody();
  return found;
}

const unreadable = (): CommandFailure =>
  new CommandFailure({
    nl: 'Noem een persoonsnummer, e-mailadres of telefoonnummer, of een klantnummer met --source erbij.',
    en: 'Name a person number, an e-mail address or a phone number, or a customer number with --source.',
  });

/** Not found has an exit code of its own. */
class Nobody extends CommandFailure {
  readonly meaning = { exit: 3 };
}

const nobody = (): Nobody =>
  new Nobody({ nl: 'Hier kennen we niemand van.', en: 'Nobody is known by this.' });
