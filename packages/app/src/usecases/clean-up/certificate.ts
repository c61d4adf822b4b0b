import { formatDay } from '@houdbaar/core/time';
import { canonicalJson } from '../../evidence/index.ts';
import { type Signature, sign } from '../../keys/index.ts';
import type { House } from '../house.ts';
import type { Plan, PlanCounts } from '../ports/index.ts';

/** The statement of what a plan did: counts and names of staff, nobody whose data it was about. */
export interface CleanUpCertificate {
  readonly [key: string]: unknown;
  readonly plan: string;
  /** The hash that was approved, and that was found again at execution. */
  readonly hash: string;
  /** ISO date: the day that was judged for. */
  readonly day: string;
  readonly policyVersion: number;
  readonly lawVersion: string;
  /** Instants as ISO text. */
  readonly created: { readonly at: string; readonly by: string };
  readonly announced: { readonly at: string; readonly by: string };
  readonly approvals: readonly { readonly at: string; readonly by: string }[];
  readonly started: { readonly at: string; readonly by: string };
  readonly finished: string;
  /** Why a second person was needed; empty where none was. */
  readonly whySecond: readonly string[];
  readonly counts: PlanCounts;
  readonly signature: Signature;
}

const iso = (at: number | null): string => new Date(at ?? 0).toISOString();

/** Signed over the canonical JSON of everything but the signature, under the domain `clean-up-certificate`. */
export function certificateOf({ ring }: Pick<House, 'ring'>, plan: Plan): CleanUpCertificate {
  const content = {
    plan: plan.id,
    hash: plan.hash,
    day: formatDay(plan.day),
    policyVersion: plan.policyVersion,
    lawVersion: plan.lawVersion,
    created: { at: iso(plan.createdAt), by: plan.createdBy },
    announced: { at: iso(plan.announcedAt), by: plan.announcedBy ?? '' },
    approvals: plan.approvals.map(({ at, by }) => ({ at: iso(at), by })),
    started: { at: iso(plan.startedAt), by: plan.startedBy ?? '' },
    finished: iso(plan.finishedAt),
    whySecond: plan.whySecond,
    counts: plan.counts,
  };
  return {
    ...content,
    signature: sign(ring, 'clean-up-certificate', Buffer.from(canonicalJson(content), 'utf8')),
  };
}
