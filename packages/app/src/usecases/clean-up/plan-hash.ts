import { createHash } from 'node:crypto';
import { canonicalJson } from '../../evidence/index.ts';
import type { Plan, PlanItem, PlanStore } from '../ports/index.ts';

/** Hashes a plan: what it was judged under, then each item in the order of people. */
export class PlanHash {
  readonly #hash = createHash('sha256');

  constructor({ day, policyVersion, lawVersion }: Pick<Plan, 'day' | 'policyVersion' | 'lawVersion'>) {
    this.#line({ plan: 1, day, policyVersion, lawVersion });
  }

  /** Each person once, lowest number first. What came of an item is no part of what was approved. */
  add({ person, action, fields, rule, purposes, causes, reason }: PlanItem): void {
    if (reason === 'left-out') {
      // That nothing happens to them is approved too.
      this.#line({ person, leftOut: true });
      return;
    }
    this.#line({
      person,
      action,
      fields,
      rule,
      purposes,
      causes: causes.map((cause) => ({ ...cause })),
    });
  }

  #line(value: object): void {
    this.#hash.update(`${canonicalJson(value)}\n`, 'utf8');
  }

  /** 64 hexadecimal digits. */
  digest(): string {
    return this.#hash.digest('hex');
  }
}

const page = 2000;

/** The hash of a plan as it stands in the store now. */
export async function hashOfStored(plans: PlanStore, plan: Plan): Promise<string> {
  const hash = new PlanHash(plan);
  for (let after = -1; ; ) {
    const items = await plans.items(plan.id, { after, limit: page });
    for (const item of items) hash.add(item);
    const last = items.at(-1);
    if (!last || items.length < page) return hash.digest();
    after = last.person;
  }
}
