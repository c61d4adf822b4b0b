import { isConsentBased, type Lane } from '@houdbaar/core/standing';
import type { Channel } from '@houdbaar/core/terms';
import type { Day } from '@houdbaar/core/time';
import { knowCodes } from '../agenda.ts';
import { type House, todayOf } from '../house.ts';
import type { EndingAnswer } from '../ports/index.ts';

/** Consents of one purpose and channel that lapse soon, if people do nothing. */
export interface Renewal {
  readonly purpose: string;
  readonly channel: Channel;
  readonly people: number;
  /** The first day on which one lapses. */
  readonly first: Day;
}

export interface RenewingPerson {
  readonly person: number;
  readonly purpose: string;
  readonly channel: Channel;
  readonly day: Day;
}

const consentLanes = (lanes: readonly Lane[], mayUse: (purpose: string) => boolean): readonly Lane[] =>
  lanes.filter(
    ({ ask, purpose, declared }) => ask === 'contact' && isConsentBased(declared) && mayUse(purpose),
  );

/** How many may no longer be contacted on their consent within so many days, by purpose and channel. */
export async function renewals(
  house: House,
  days: number,
  mayUse: (purpose: string) => boolean,
): Promise<readonly Renewal[]> {
  const ruling = await house.rulings.current(house.store);
  const lanes = consentLanes(ruling.lanes, mayUse);
  const today = todayOf(house);
  const due = await house.store.agenda.dueLanes(
    lanes.map(({ index }) => index),
    ruling.epoch.epoch,
    today + 1,
    today + days,
  );
  await knowCodes(house, ruling, due);
  return lanes.flatMap(({ index, purpose, channel }) => {
    const own = due.filter(
      ({ lane, code }) => lane === index && ruling.codes.verdictOf(code).outcome === 'lawful',
    );
    if (own.length === 0) return [];
    const people = own.reduce((sum, { count }) => sum + count, 0);
    return [{ purpose, channel: channel!, people, first: Math.min(...own.map(({ until }) => until)) }];
  });
}

/** Who they are, by day. @param after the last of the page before */
export async function renewingPeople(
  house: House,
  days: number,
  mayUse: (purpose: string) => boolean,
  after: EndingAnswer | null,
  limit: number,
): Promise<readonly (RenewingPerson & EndingAnswer)[]> {
  const ruling = await house.rulings.current(house.store);
  const lanes = consentLanes(ruling.lanes, mayUse);
  const today = todayOf(house);
  const found = await house.store.figures.ending(
    lanes.map(({ index }) => index),
    ruling.codes.codesOf('lawful'),
    ruling.epoch.epoch,
    { from: today + 1, to: today + days },
    after,
    limit,
  );
  return found.map((each) => {
    const { purpose, channel } = ruling.lanes[each.lane]!;
    return { ...each, purpose, channel: channel! };
  });
}
