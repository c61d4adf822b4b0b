import type { Said } from '@houdbaar/core/terms';
import type { IdentifierForms } from '../customer-numbers.ts';
import type { FieldProblem } from '../failure.ts';
import { type House, todayOf } from '../house.ts';
import { readMoment } from './event-moment.ts';
import type { EventOf, EventType } from './event-schemas.ts';
import { instantOf, type ToldEvent } from './facts-of-event.ts';
import { readEvent } from './read-event.ts';
import { isRefusal } from './refusals.ts';
import { classifyClicks, type ScannerOptions, type SeenClick } from './scanner-clicks.ts';
import { toldPerson } from './told-person.ts';

/** Clocks of other systems may be ahead by this much; what is further off is refused. */
const clockSkew = 5 * 60_000;

/** An event that was refused, with what is wrong with it by field. */
export interface UnreadEvent {
  readonly index: number;
  readonly id?: string;
  readonly errors: readonly FieldProblem[];
}

export interface ReadOptions {
  /** What kinds are taken in, all unless given; those that don't say what they are, are the first. */
  readonly types?: readonly EventType[] | undefined;
  readonly scanners?: ScannerOptions | undefined;
  /** Where phone numbers without a country are read. */
  readonly country: string;
  /** All the ways in which an identifier may have been stored. */
  readonly forms: IdentifierForms;
}

/** Reads events one by one, and looks behind clicks. */
export function readBatch(
  house: House,
  events: readonly unknown[],
  { types, scanners, country, forms }: ReadOptions,
): { readonly told: readonly ToldEvent[]; readonly unread: readonly UnreadEvent[] } {
  const { calendar, clock, ring } = house;
  const latest = clock.now() + clockSkew;
  const today = todayOf(house);
  const told: ToldEvent[] = [];
  const unread: UnreadEvent[] = [];
  for (const [index, value] of events.entries()) {
    const { event, problems } = readEvent(value, types);
    if (!event) {
      unread.push({ index, ...idOf(value), errors: problems });
      continue;
    }
    const { person, problems: unreadable } = toldPerson(event.person, ring, country, forms);
    let when = event.at === undefined ? undefined : readMoment(event.at, calendar);
    const ahead = when && (when.seq === undefined ? when.at > today : when.seq > latest);
    // A refusal counts whatever the clock of its sender says: then it was made now.
    if (!when || (ahead && isRefusal({ event }))) when = { at: today, seq: clock.now() };
    else if (ahead) unreadable.push({ path: 'at', says: future });
    if (unreadable.length > 0) unread.push({ index, ...idOf(event), errors: unreadable });
    else told.push({ index, event, person, when });
  }
  return { told: withHumans(told, house, scanners), unread };
}

function idOf(value: unknown): { id: string } | Record<string, never> {
  if (typeof value !== 'object' || value === null) return {};
  const { id } = value as { readonly id?: unknown };
  return typeof id === 'string' ? { id } : {};
}

const future: Said = {
  nl: 'Dit moment is nog niet geweest. Controleer de klok en de tijdzone van je systeem.',
  en: 'This moment is still to come. Check the clock and the time zone of your system.',
};

/** Tells clicks of people from those of machines, among events that say how they were seen. */
function withHumans(
  told: readonly ToldEvent[],
  { calendar }: House,
  options: ScannerOptions | undefined,
): ToldEvent[] {
  const seen: { readonly place: number; readonly click: SeenClick }[] = [];
  for (const [place, each] of told.entries()) {
    const { event, person, when } = each;
    if (event.type !== 'activity' || !event.click) continue;
    if (event.kind !== 'email.click' && event.kind !== 'email.open') continue;
    const { delivered, ...click } = event.click;
    const at = delivered === undefined ? undefined : readMoment(delivered, calendar);
    seen.push({
      place,
      click: {
        ...click,
        kind: event.kind,
        at: instantOf(when),
        person: String(person.id ?? person.identifiers[0]?.hash),
        // A day alone says nothing about seconds.
        ...(at?.seq === undefined || when.seq === undefined ? {} : { delivered: at.seq }),
      },
    });
  }
  if (seen.length === 0) return [...told];
  const found = [...told];
  const verdicts = classifyClicks(
    seen.map(({ click }) => click),
    options,
  );
  for (const [index, { place }] of seen.entries()) {
    const each = found[place]!;
    const own = (each.event as EventOf<'activity'>).human;
    const human = verdicts[index]!.human === false || own === false ? false : (verdicts[index]!.human ?? own);
    if (human !== undefined) found[place] = { ...each, human };
  }
  return found;
}
