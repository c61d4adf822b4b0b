import { messageProfile, type Policy, type PolicyPurpose } from '../policy/index.ts';
import { type Channel, channels, type Message, type Purpose } from '../terms/index.ts';
import { listPurposes } from './declared-purpose.ts';

/** One standing question about every person: may data be kept for a purpose, or a message be sent for it. */
export interface Lane {
  /** Its place in the fixed order of the policy's lanes, from 0. */
  readonly index: number;
  /** The id of the purpose in the policy. */
  readonly purpose: string;
  readonly ask: 'keep' | 'contact';
  /** Of a contact lane. */
  readonly channel?: Channel;
  /** Of a contact lane: the message that the purpose declares, and that it says who sends it. */
  readonly message?: Message;
  /** The index of the lane that keeps for the same purpose; of that lane its own. */
  readonly keep: number;
  /** The purpose as the judge reads it. */
  readonly block: Purpose;
  readonly declared: PolicyPurpose;
  /** The fields that the purpose needs. */
  readonly fields: readonly string[];
}

/**
 * The lanes of a policy: for each purpose first `keep`, then one `contact` lane for each declared channel. A message of
 * our own says who sends it: a lane asks whether such a message may go out, not whether a careless one may.
 */
export function lanesOf(policy: Policy): readonly Lane[] {
  const lanes: Lane[] = [];
  for (const { id, declared, block } of listPurposes(policy)) {
    const keep = lanes.length;
    const common = { purpose: id, keep, declared, fields: Object.keys(declared.fields) };
    lanes.push({ ...common, index: keep, ask: 'keep', block: keepBlock(block) });
    for (const channel of channels) {
      const message = laneMessage(declared, channel);
      if (message) lanes.push({ ...common, index: lanes.length, ask: 'contact', channel, message, block });
    }
  }
  return lanes;
}

/** The message that a lane asks about; undefined where the purpose has no such channel. */
export function laneMessage(declared: PolicyPurpose, channel: Channel): Message | undefined {
  const message = messageProfile(declared, channel);
  return message && { identifiesSender: true, ...message };
}

/**
 * The purpose as it is asked how long data may be kept for it: an overdue review suspends use, yet nothing lapses by it
 * until someone decides.
 */
export function keepBlock(block: Purpose): Purpose {
  const { assessment } = block;
  if (typeof assessment !== 'object' || assessment.review === undefined) return block;
  const { review: _, ...standing } = assessment;
  return { ...block, assessment: standing };
}
