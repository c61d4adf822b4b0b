import { type Duty, judge, type Reason, sayReason } from '@houdbaar/core/judge';
import type { Policy } from '@houdbaar/core/policy';
import {
  type Lane,
  type LaneVerdict,
  listPurposes,
  type PersonState,
  type StandingJudge,
} from '@houdbaar/core/standing';
import type { Language, Question } from '@houdbaar/core/terms';
import type { Day } from '@houdbaar/core/time';
import type { ShownLane } from './person-view.ts';

/** A judge with the policy it judges by. */
export interface ViewRuling {
  readonly policy: Policy;
  readonly judge: StandingJudge;
}

/**
 * Each lane that concerns the person, with the reasons of its answer in words. A message rests on two answers: that it
 * may be sent, and that the data may be kept for the purpose; the one that decides is told first.
 *
 * @param limited the reader doesn't see every purpose: rules read facts of all, so that none is told beside its rule
 */
export function shownLanes(
  { policy, judge: standing }: ViewRuling,
  state: PersonState,
  day: Day,
  verdicts: readonly (LaneVerdict | undefined)[],
  shows: (lane: Lane) => boolean,
  language: Language,
  limited: boolean,
): ShownLane[] {
  const names = new Map(listPurposes(policy).map(({ id, name }) => [id, name]));
  return standing.lanes.filter(shows).flatMap((lane): ShownLane[] => {
    const verdict = verdicts[lane.index];
    if (!verdict) return [];
    const question = standing.question(lane, state, day);
    const own = judge(question);
    const keep = standing.lanes[lane.keep]!;
    const decidedByKeeping = lane.ask === 'contact' && own.reasons[0]?.rule.id !== verdict.rule;
    const keepQuestion = decidedByKeeping ? standing.question(keep, state, day) : undefined;
    const kept = keepQuestion && judge(keepQuestion);
    const said = (list: readonly Reason[], asked: Question) =>
      list.map((reason) => {
        const told = sayReason(reason, asked, language);
        return limited ? { ...told, facts: {} } : told;
      });
    return [
      {
        purpose: lane.purpose,
        name: names.get(lane.purpose)!,
        ask: lane.ask,
        ...(lane.channel ? { channel: lane.channel } : {}),
        outcome: verdict.outcome,
        until: verdict.until,
        reasons: [...(kept ? said(kept.reasons, keepQuestion!) : []), ...said(own.reasons, question)],
        duties: verdict.outcome === 'unlawful' ? [] : own.duties.map((duty) => saidDuty(duty, language)),
        missing:
          verdict.outcome === 'unknown' ? [...new Set([...(kept?.missing ?? []), ...own.missing])] : [],
        counsel: verdict.outcome === 'unknown' && (own.counsel === true || kept?.counsel === true),
      },
    ];
  });
}

const saidDuty = ({ id, says }: Duty, language: Language) => ({ id, says: says[language] });
