import { type House, lastNight, type NightRecord, todayOf } from '../usecases/index.ts';

/** How the job queue of this process is. */
export type JobsState =
  | { readonly queue: 'starting' | 'running' | 'stopped' }
  /** It is tried again; `error` names the kind. */
  | { readonly queue: 'failed'; readonly error: string };

/** A figure, as the metrics show it. */
export interface JobFigure {
  readonly name: string;
  readonly help: string;
  readonly type: 'gauge';
  readonly values: readonly { readonly labels?: Readonly<Record<string, string>>; readonly value: number }[];
}

/** What the background still has to do, in figures. */
export async function jobFigures(house: House, state: JobsState): Promise<readonly JobFigure[]> {
  const { store } = house;
  const now = house.clock.now();
  const [night, epoch, deliveries, outbox] = await Promise.all([
    lastNight(house),
    store.policies.epoch(),
    store.webhooks.backlog(),
    store.outbox.waiting(),
  ]);
  const left = epoch && epoch.rebuiltAt === null ? await store.standing.outdatedCount(epoch.epoch) : 0;
  return [
    gauge('houdbaar_queue_running', 'Whether the job queue of this process runs.', [
      one(state.queue === 'running' ? 1 : 0),
    ]),
    gauge(
      'houdbaar_nightly_last_run_timestamp_seconds',
      'When the last nightly work ended.',
      night ? [one(Math.floor(night.at / 1000))] : [],
    ),
    gauge(
      'houdbaar_nightly_step_seconds',
      'How long each step of the last nightly work took.',
      (night?.steps ?? []).map(({ step, tookMs }) => ({ labels: { step }, value: tookMs / 1000 })),
    ),
    gauge(
      'houdbaar_nightly_step_failed',
      'Whether a step of the last nightly work failed.',
      (night?.steps ?? []).map(({ step, failed }) => ({ labels: { step }, value: failed ? 1 : 0 })),
    ),
    gauge('houdbaar_rebuild_people_left', 'People whose standing is still of an older policy or law.', [
      one(left),
    ]),
    gauge(
      'houdbaar_webhook_deliveries',
      'Deliveries in line, those among them that failed before, and given up.',
      [
        { labels: { state: 'waiting' }, value: deliveries.waiting },
        { labels: { state: 'failing' }, value: deliveries.failing },
        { labels: { state: 'exhausted' }, value: deliveries.exhausted },
      ],
    ),
    gauge('houdbaar_webhook_lag_seconds', 'How long the oldest delivery has been due.', [
      one(deliveries.oldest === null ? 0 : Math.max(0, (now - deliveries.oldest) / 1000)),
    ]),
    gauge('houdbaar_outbox_waiting', 'Messages for systems that hold copies.', [one(outbox.count)]),
    gauge('houdbaar_outbox_oldest_seconds', 'How long the oldest of them has been waiting.', [
      one(outbox.oldest === null ? 0 : Math.max(0, (now - outbox.oldest) / 1000)),
    ]),
  ];
}

const one = (value: number) => ({ value });
const gauge = (name: string, help: string, values: JobFigure['values']): JobFigure => ({
  name,
  help,
  type: 'gauge',
  values,
});

export interface JobCheck {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
}

/**
 * How the background is, for whoever asks whether this process is ready. Only a queue that can't be opened is a reason to
 * send requests elsewhere: whatever else is behind, answers stay right.
 */
export async function jobChecks(house: House, state: JobsState): Promise<readonly JobCheck[]> {
  const { store } = house;
  const [night, epoch, deliveries] = await Promise.all([
    lastNight(house),
    store.policies.epoch(),
    store.webhooks.backlog(),
  ]);
  const left = epoch && epoch.rebuiltAt === null ? await store.standing.outdatedCount(epoch.epoch) : 0;
  return [
    {
      name: 'queue',
      ok: state.queue !== 'failed',
      detail: state.queue === 'failed' ? `failed: ${state.error}` : state.queue,
    },
    { name: 'nightly', ok: true, detail: nightDetail(house, night) },
    { name: 'rebuild', ok: true, detail: left === 0 ? 'done' : `${left} people left` },
    {
      name: 'webhooks',
      ok: true,
      detail: `${deliveries.waiting} waiting, ${deliveries.failing} failing, ${deliveries.exhausted} given up`,
    },
  ];
}

function nightDetail(house: House, night: NightRecord | null): string {
  if (!night) return 'not yet run';
  const failed = night.steps.filter((each) => each.failed).map(({ step }) => step);
  const ago = todayOf(house) - night.day;
  const when = ago === 0 ? 'today' : `${ago} days ago`;
  return failed.length > 0 ? `${when}; failed: ${failed.join(', ')}` : when;
}
