import type { Deliveries, DueEndpoint, RecordedAttempt } from './deliveries.ts';
import type { Instant } from './instant.ts';

interface Held {
  readonly id: string;
  readonly endpoint: string;
  readonly person: string | null;
  readonly body: string;
  state: 'waiting' | 'delivered' | 'exhausted' | 'cancelled';
  attempts: number;
  nextAt: Instant;
  leasedUntil: Instant;
}

/** Deliveries in memory, kept to the contract of the port. */
export class MemoryDeliveries implements Deliveries {
  readonly log: RecordedAttempt[] = [];
  readonly held: Held[] = [];
  readonly endpoints = new Map<string, DueEndpoint & { enabled: boolean; pausedUntil: Instant }>();

  addEndpoint(id: string, target: string, secret: string): void {
    this.endpoints.set(id, { id, target, secrets: [{ secret }], enabled: true, pausedUntil: 0 });
  }

  add(endpoint: string, person: string | null, nextAt: Instant): string {
    const id = `d${this.held.length + 1}`;
    const body = JSON.stringify({ id, person });
    this.held.push({ id, endpoint, person, body, state: 'waiting', attempts: 0, nextAt, leasedUntil: 0 });
    return id;
  }

  async dueEndpoints(now: Instant) {
    return [...this.endpoints.values()].filter(
      ({ id, enabled, pausedUntil }) => enabled && pausedUntil <= now && this.due(id, now).length > 0,
    );
  }

  async claimDue({ endpoint, now, limit, leaseUntil }: Parameters<Deliveries['claimDue']>[0]) {
    const claimed = this.due(endpoint, now).slice(0, limit);
    for (const held of claimed) held.leasedUntil = leaseUntil;
    return claimed.map(({ id, person, body, attempts }) => ({
      id,
      webhookId: `msg_${id}`,
      person,
      body,
      attempts,
    }));
  }

  async record(attempt: RecordedAttempt) {
    this.log.push(attempt);
    const held = this.find(attempt.delivery);
    held.attempts = attempt.attempt;
    held.leasedUntil = 0;
    switch (attempt.next.kind) {
      case 'retry':
        held.nextAt = attempt.next.at;
        return;
      case 'delivered':
      case 'exhausted':
        held.state = attempt.next.kind;
        return;
      case 'gone':
        for (const other of this.held)
          if (other.endpoint === held.endpoint && other.state === 'waiting') other.state = 'cancelled';
        this.endpoints.get(held.endpoint)!.enabled = false;
    }
  }

  async release(ids: readonly string[], leaseUntil: Instant) {
    for (const id of ids) if (this.find(id).leasedUntil === leaseUntil) this.find(id).leasedUntil = 0;
  }

  async pause(endpoint: string, until: Instant) {
    this.endpoints.get(endpoint)!.pausedUntil = until;
  }

  /** In the order they were made; a person's line is closed from the first that isn't due on. */
  private due(endpoint: string, now: Instant): Held[] {
    const closed = new Set<string>();
    return this.held.filter(({ endpoint: of, person, state, nextAt, leasedUntil }) => {
      if (of !== endpoint || state !== 'waiting' || (person !== null && closed.has(person))) return false;
      const free = nextAt <= now && leasedUntil <= now;
      if (!free && person !== null) closed.add(person);
      return free;
    });
  }

  private find(id: string): Held {
    return this.held.find((held) => held.id === id)!;
  }
}
