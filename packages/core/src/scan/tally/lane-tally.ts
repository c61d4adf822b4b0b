import { type Rule, sentenceOf } from '../../law/index.ts';
import { laneHorizon, type PersonVerdicts, type ScanSetting } from '../people/index.ts';
import type { LaneReport } from '../report/index.ts';

interface ReasonCount {
  unlawful: number;
  unknown: number;
}

interface LaneCounts {
  lawful: number;
  unlawful: number;
  unknown: number;
  lapsesSoon: number;
  readonly byReason: Map<string, ReasonCount>;
}

/** How many may be contacted, lane by lane, and why not the others. */
export class LaneTally {
  readonly #setting: ScanSetting;
  readonly #lanes: readonly LaneCounts[];

  constructor(setting: ScanSetting) {
    this.#setting = setting;
    this.#lanes = setting.lanes.map(() => ({
      lawful: 0,
      unlawful: 0,
      unknown: 0,
      lapsesSoon: 0,
      byReason: new Map(),
    }));
  }

  see({ lanes }: PersonVerdicts): void {
    const { at } = this.#setting;
    for (let lane = 0; lane < lanes.length; lane += 1) {
      const verdict = lanes[lane];
      if (!verdict) continue;
      const counts = this.#lanes[lane]!;
      counts[verdict.outcome] += 1;
      if (verdict.outcome === 'lawful') {
        if (verdict.until !== null && verdict.until <= at + laneHorizon) counts.lapsesSoon += 1;
        continue;
      }
      const reason = counts.byReason.get(verdict.rule) ?? { unlawful: 0, unknown: 0 };
      reason[verdict.outcome] += 1;
      counts.byReason.set(verdict.rule, reason);
    }
  }

  /** Lanes about which at least one person was asked, in the order of the policy. */
  report(rules: ReadonlyMap<string, Rule>): LaneReport[] {
    return this.#setting.lanes.flatMap(({ purpose, channel, message }, index): LaneReport[] => {
      const { lawful, unlawful, unknown, lapsesSoon, byReason } = this.#lanes[index]!;
      if (lawful + unlawful + unknown === 0) return [];
      const { id, name } = this.#setting.purposes[purpose]!;
      const reasons = [...byReason].sort(([, one], [, other]) => total(other) - total(one));
      return [
        {
          purpose: id,
          name,
          channel,
          ...(message.content ? { content: message.content } : {}),
          lawful,
          unlawful,
          unknown,
          byReason: Object.fromEntries(reasons.map(([reason, counts]) => [reason, total(counts)])),
          rules: Object.fromEntries(
            reasons.flatMap(([reason, counts]) => {
              const rule = rules.get(reason);
              if (!rule) return [];
              const { cites, source } = rule;
              // One rule may refuse some and leave others open, for want of facts: it is named after most of them.
              const outcome = counts.unlawful >= counts.unknown ? 'unlawful' : 'unknown';
              const says = sentenceOf(rule, outcome === 'unknown');
              return [[reason, { says, cites, outcome, source }]];
            }),
          ),
          lapsesSoon,
        },
      ];
    });
  }
}

const total = ({ unlawful, unknown }: ReasonCount): number => unlawful + unknown;
