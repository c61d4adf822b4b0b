import type { Policy } from '@houdbaar/core/policy';
import { type Lane, lanesOf } from '@houdbaar/core/standing';
import { canonicalJson } from '../evidence/index.ts';

/** What becomes of a lane when another policy comes in force. */
export interface LaneChange {
  /** Of the policy that is in force; undefined: the lane is new. */
  readonly old?: Lane;
  /** Of the other policy; undefined: the lane is gone. */
  readonly new?: Lane;
  /** People may be answered differently. */
  readonly changed: boolean;
  /** It concerns the same people: who has no answer in the lane now will have none. */
  readonly sameConcern: boolean;
}

/** The lanes of two policies side by side: those of the first in their order, then the new ones. */
export function compareLanes(inForce: Policy, other: Policy): LaneChange[] {
  const sameOrganisation = judged(inForce.organisation) === judged(other.organisation);
  const later = new Map(lanesOf(other).map((lane) => [nameOf(lane), lane]));
  const changes = lanesOf(inForce).map((old): LaneChange => {
    const counterpart = later.get(nameOf(old));
    later.delete(nameOf(old));
    if (!counterpart) return { old, changed: true, sameConcern: true };
    return {
      old,
      new: counterpart,
      changed: !sameOrganisation || asked(old) !== asked(counterpart),
      sameConcern: concerned(old) === concerned(counterpart),
    };
  });
  const added = [...later.values()].map((lane) => ({ new: lane, changed: true, sameConcern: false }));
  return [...changes, ...added];
}

const nameOf = ({ purpose, ask, channel }: Lane): string => `${purpose} ${ask} ${channel ?? ''}`;

/** What is judged with of the organisation. */
const judged = ({ country, established, sector }: Policy['organisation']): string =>
  canonicalJson({ country, established, sector });

/** Everything about a lane on which an answer can turn. A contact lane rests on its keeping lane: the same purpose. */
const asked = ({ block, message, declared: { kind, basis, audience, channels, retention } }: Lane): string =>
  canonicalJson(plain({ block, message, kind, basis, audience, channels, retention }));

/** What decides whether a lane concerns somebody at all. */
const concerned = ({ declared: { kind, basis, audience, retention } }: Lane): string =>
  canonicalJson(
    plain({ kind, basis, audience, from: typeof retention === 'object' ? retention.from : null }),
  );

const plain = (value: object): unknown => JSON.parse(JSON.stringify(value));

/** A policy with these purposes alone: each purpose is judged on its own. */
export const onlyPurposes = (policy: Policy, purposes: ReadonlySet<string>): Policy => ({
  ...policy,
  purposes: Object.fromEntries(Object.entries(policy.purposes).filter(([id]) => purposes.has(id))),
});
