import type { House, LeaseStore } from '../usecases/index.ts';

/** A process that died holds its lease no longer than this, in ms. */
const lasts = 120_000;

/** The work was told to stop between two pieces. What it did stays; the rest is done later. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

/** Work that others wait for, and how it gives way to them. */
export interface Breathing {
  /** Between two pieces of work: lets requests go first, keeps the lease, and ends where it has to. */
  breathe(): Promise<void>;
}

/**
 * Does work that only one process does at a time. The work itself can bear two: a lease can run out under a process that
 * was stopped for a while.
 *
 * @returns undefined where another process is at it
 */
export async function underLease<T>(
  { store, clock }: Pick<House, 'store' | 'clock'>,
  { name, owner, signal }: { readonly name: string; readonly owner: string; readonly signal: AbortSignal },
  work: (breathing: Breathing) => Promise<T>,
): Promise<T | undefined> {
  const { leases } = store;
  if (!(await take(leases, name, owner, clock.now()))) return undefined;
  let renewedAt = performance.now();
  const breathe = async (): Promise<void> => {
    await new Promise<void>((resolve) => void setImmediate(resolve));
    if (signal.aborted) throw new Stopped();
    if (performance.now() - renewedAt < lasts / 4) return;
    if (!(await take(leases, name, owner, clock.now()))) throw new Stopped();
    renewedAt = performance.now();
  };
  try {
    return await work({ breathe });
  } finally {
    await leases.release(name, owner);
  }
}

const take = (leases: LeaseStore, name: string, owner: string, now: number): Promise<boolean> =>
  leases.take(name, owner, now, now + lasts);
