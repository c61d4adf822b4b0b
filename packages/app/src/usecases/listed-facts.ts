import {
  isOwnAct,
  type Lane,
  type LaneVerdict,
  type PersonState,
  personHolding,
} from '@houdbaar/core/standing';
import type { Day } from '@houdbaar/core/time';
import type { ListedFacts } from './ports/index.ts';
import { never, over } from './standing-code.ts';

/** What lists of people are filtered and sorted by, from what is known of one person on a day. */
export function listedFacts(
  state: PersonState,
  lanes: readonly Lane[],
  verdicts: readonly (LaneVerdict | undefined)[],
  today: Day,
  sourceOf: (name: string) => number | undefined,
): ListedFacts {
  const source = firstSource(state);
  return {
    country: /^[A-Z]{2}$/.test(state.country) ? state.country : null,
    source: source === undefined ? null : (sourceOf(source) ?? null),
    lastAct: lastAct(state) ?? null,
    lapse: lapseOf(state, lanes, verdicts, today),
  };
}

/** The name of the source from which the person came first; undefined where nobody told. */
export function firstSource({ facts: { origins = [] } }: PersonState): string | undefined {
  let first: (typeof origins)[number] | undefined;
  for (const origin of origins)
    if (origin.source !== undefined && (!first || (origin.at ?? never) < (first.at ?? never))) first = origin;
  return first?.source;
}

/** The last day on which a person did something themselves: never an open, a bounce or what we did. */
export function lastAct({ facts: { activities = [], relation } }: PersonState): Day | undefined {
  let last = relation?.lastPurchase;
  for (const activity of activities)
    if (isOwnAct(activity) && (last === undefined || activity.at > last)) last = activity.at;
  return last;
}

/**
 * The day on which no purpose holds the person any more; `over` where that has come, `never` where no end is known, null
 * where nobody can tell.
 */
function lapseOf(
  state: PersonState,
  lanes: readonly Lane[],
  verdicts: readonly (LaneVerdict | undefined)[],
  today: Day,
): Day | null {
  let claimed = false;
  let unknown = false;
  let last: Day = over;
  for (const lane of lanes) {
    const verdict = lane.ask === 'keep' ? verdicts[lane.index] : undefined;
    if (!verdict) continue;
    claimed = true;
    if (verdict.outcome === 'lawful') last = Math.max(last, verdict.until ?? never);
    else if (verdict.outcome === 'unknown') unknown = true;
  }
  // The mailbox of an organisation and those whom no purpose concerns: seldom, and told apart elsewhere.
  if (!claimed || state.person.kind === 'business-address') {
    const holding = personHolding(state, lanes, verdicts, today);
    if (holding.state === 'unknown') return null;
    return holding.state === 'lapsed' ? over : (holding.until ?? never);
  }
  return last === over && unknown ? null : last;
}
