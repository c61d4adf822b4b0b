import { contactTables, marketingYardsticks, retentionRules } from '../../law/index.ts';
import type { Channel } from '../../terms/index.ts';
import type { PersonVerdicts, ScanSetting } from '../people/index.ts';

/** A lane as the findings look at it. */
export interface PromotionalLane {
  /** Index in the lanes of the setting. */
  readonly lane: number;
  readonly purpose: number;
}

/** The lanes that carry promotion; a service message or a survey needs no permission to advertise. */
export function promotionalLanes({ lanes }: ScanSetting, channel?: Channel): readonly PromotionalLane[] {
  return lanes.flatMap(({ purpose, channel: own, message }, lane) =>
    message.content === 'service' || message.content === 'survey' || (channel && own !== channel)
      ? []
      : [{ lane, purpose }],
  );
}

/** What several lanes say of a person together: lawful if one is, else unknown if one is; undefined where none speaks. */
export function bestOf(
  lanes: readonly PromotionalLane[],
  verdicts: PersonVerdicts,
): 'lawful' | 'unlawful' | 'unknown' | undefined {
  let best: 'unlawful' | 'unknown' | undefined;
  for (const { lane } of lanes) {
    const outcome = verdicts.lanes[lane]?.outcome;
    if (outcome === 'lawful') return outcome;
    if (outcome === 'unknown' || (outcome === 'unlawful' && best === undefined)) best = outcome;
  }
  return best;
}

/** The rules by which the judge says that a term is over: the declared one, or what a country takes as its measure. */
const over: ReadonlySet<string> = new Set(
  [
    retentionRules.over,
    retentionRules.excessive,
    retentionRules.endless,
    ...Object.keys(contactTables).flatMap((country) =>
      (['customer', 'prospect'] as const).flatMap((relation) =>
        [true, false].flatMap((profiling) => marketingYardsticks(country, { relation, profiling })),
      ),
    ),
  ].map(({ id }) => id),
);

/** Whether the term of every purpose behind the lanes is over for the person; false where none concerns them. */
export function allEnded(lanes: readonly PromotionalLane[], verdicts: PersonVerdicts): boolean {
  let ended = false;
  for (const { purpose } of lanes) {
    const verdict = verdicts.keep[purpose];
    if (verdict === undefined) continue;
    if (verdict.outcome !== 'unlawful' || !over.has(verdict.rule)) return false;
    ended = true;
  }
  return ended;
}
