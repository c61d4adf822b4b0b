import { judge, servesMarketing } from '@houdbaar/core/judge';
import {
  type Lane,
  type LaneVerdict,
  nextBirthday,
  nextFold,
  type PersonState,
  pointKindOf,
} from '@houdbaar/core/standing';
import type { Channel, Message } from '@houdbaar/core/terms';
import type { Day } from '@houdbaar/core/time';
import { Failure } from '../failure.ts';
import type { SuppressionScope } from '../ports/index.ts';
import type { Ruling } from '../ruling.ts';
import type { AskedBeside, MessageFacts } from './gate-request.ts';

/**
 * The lane that answers for a purpose and channel.
 *
 * @throws {Failure} `invalid-input` where the policy has no such purpose, or the purpose no such channel
 */
export function laneFor(ruling: Ruling, purpose: string, channel: Channel): Lane {
  const found = laneIn(ruling, purpose, channel);
  if (found) return found;
  const { lanes, policy } = ruling;
  const known = Object.keys(policy.purposes);
  if (!known.includes(purpose)) throw unknownPurpose(purpose, known);
  const declared = lanes.flatMap((lane) => (lane.purpose === purpose && lane.channel ? [lane.channel] : []));
  throw unknownChannel(purpose, channel, declared);
}

/** The same lane, undefined where there is none. */
export const laneIn = ({ lanes }: Ruling, purpose: string, channel: Channel): Lane | undefined =>
  lanes.find((lane) => lane.purpose === purpose && lane.channel === channel);

const unknownPurpose = (purpose: string, known: readonly string[]): Failure =>
  new Failure(
    'invalid-input',
    {
      nl: `Het beleid kent het doel "${purpose}" niet. Wel: ${known.join(', ')}.`,
      en: `The policy has no purpose "${purpose}". It has: ${known.join(', ')}.`,
    },
    {
      data: { known },
      errors: [
        {
          path: 'purpose',
          says: { nl: `Kies uit: ${known.join(', ')}.`, en: `Choose one of: ${known.join(', ')}.` },
        },
      ],
    },
  );

function unknownChannel(purpose: string, channel: Channel, known: readonly Channel[]): Failure {
  const list = known.join(', ');
  return new Failure(
    'invalid-input',
    known.length > 0
      ? {
          nl: `Het doel "${purpose}" gebruikt het kanaal ${channel} niet. Wel: ${list}.`,
          en: `The purpose "${purpose}" does not use the channel ${channel}. It uses: ${list}.`,
        }
      : {
          nl: `Voor het doel "${purpose}" wordt niemand benaderd: het beleid noemt er geen kanaal bij.`,
          en: `Nobody is contacted for the purpose "${purpose}": the policy names no channel for it.`,
        },
    {
      data: { known },
      errors: [
        {
          path: 'channel',
          says:
            known.length > 0
              ? { nl: `Kies uit: ${list}.`, en: `Choose one of: ${list}.` }
              : {
                  nl: 'Kies een doel met een kanaal, of voeg het kanaal toe aan het beleid.',
                  en: 'Choose a purpose with a channel, or add the channel to the policy.',
                },
        },
      ],
    },
  );
}

/** The facts of a message that really differ from those the lane declares. */
export function differing(
  { message: declared = {} }: Lane,
  given: MessageFacts | undefined,
): Message | undefined {
  const entries = Object.entries(given ?? {}).filter(
    ([key, value]) => value !== undefined && declared[key as keyof Message] !== value,
  );
  return entries.length > 0 ? (Object.fromEntries(entries) as Message) : undefined;
}

/** Whether an entry on the suppression list closes a message. Any promotion makes it marketing. */
export function closes(
  scopes: ReadonlySet<SuppressionScope>,
  lane: Lane,
  message: Message | undefined,
): boolean {
  if (scopes.has('erased')) return true;
  if (scopes.has(lane.channel!)) return true;
  const content = message?.content ?? lane.message?.content;
  return scopes.has('marketing') && (servesMarketing(lane.declared.kind) || content !== 'service');
}

/** Whether an identifier of a kind is itself the address to which the lane's messages go. */
export const isAddressOf = (lane: Lane, kind: string): boolean => pointKindOf(lane.channel!) === kind;

/**
 * Judges one person now.
 *
 * @param point the hash of the contact point; the primary one of the channel unless given
 * @returns undefined where the lane doesn't concern the person
 */
export function judgeNow(
  { judge: standing }: Ruling,
  lane: Lane,
  state: PersonState,
  day: Day,
  { message, roleRelevant }: AskedBeside,
  point?: string,
): LaneVerdict | undefined {
  if (!message && roleRelevant === undefined)
    return point === undefined
      ? standing.judge(state, day).lanes[lane.index]
      : standing.judgePoint(lane, state, day, point);
  const { lanes } = standing.judge(state, day);
  const usual = point === undefined ? lanes[lane.index] : standing.judgePoint(lane, state, day, point);
  if (!usual) return undefined;
  const question = standing.question(lane, state, day, point);
  const { outcome, until, reasons } = judge({
    ...question,
    message: { ...question.message, ...message },
    person: { ...question.person, ...(roleRelevant === undefined ? {} : { roleRelevant }) },
  });
  const own = { outcome, rule: reasons[0]?.rule.id ?? '', until: soonest(until, nextChange(state, day)) };
  return asKept(own, lanes[lane.keep]);
}

/** What is not surely kept is not surely usable. */
function asKept(own: LaneVerdict, kept: LaneVerdict | undefined): LaneVerdict {
  if (!kept || own.outcome === 'unlawful') return own;
  const until = soonest(own.until, kept.until);
  if (kept.outcome === 'unlawful' || (kept.outcome === 'unknown' && own.outcome === 'lawful'))
    return { ...kept, until };
  return { ...own, until };
}

/** The next day on which the facts as they are read differ by themselves. */
function nextChange({ bornOn, facts }: PersonState, day: Day): Day | null {
  return soonest(nextFold(facts, day), bornOn === undefined ? null : nextBirthday(bornOn, day));
}

export const soonest = (one: Day | null, other: Day | null): Day | null =>
  one === null ? other : other === null ? one : Math.min(one, other);
