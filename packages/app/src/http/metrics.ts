import type { Metric } from './ports.ts';

/** Upper bounds of the classes, in seconds. */
const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60] as const;

interface Series {
  readonly classes: number[];
  sum: number;
  count: number;
}

/** Methods that are counted under their own name; whatever else a client invents is one. */
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** What this process answered, counted by method, route template and status. */
export class HttpMetrics {
  readonly #series = new Map<string, Series>();

  request(seen: { method: string; route: string; status: number; seconds: number }): void {
    const method = methods.has(seen.method) ? seen.method : 'other';
    const labels = labelText({ method, route: seen.route, status: String(seen.status) });
    let series = this.#series.get(labels);
    if (!series) {
      series = { classes: bounds.map(() => 0), sum: 0, count: 0 };
      this.#series.set(labels, series);
    }
    bounds.forEach((bound, index) => {
      if (seen.seconds <= bound) series.classes[index]! += 1;
    });
    series.sum += seen.seconds;
    series.count += 1;
  }

  /** In the text format of Prometheus, version 0.0.4; one histogram gives count, sum and classes. */
  render(): string {
    const name = 'houdbaar_http_request_seconds';
    const lines = [`# HELP ${name} Time to answer, by method, route and status.`, `# TYPE ${name} histogram`];
    for (const [labels, { classes, sum, count }] of this.#series) {
      bounds.forEach((bound, index) => {
        lines.push(`${name}_bucket{${labels},le="${bound}"} ${classes[index]}`);
      });
      lines.push(`${name}_bucket{${labels},le="+Inf"} ${count}`);
      lines.push(`${name}_sum{${labels}} ${sum}`, `${name}_count{${labels}} ${count}`);
    }
    return `${lines.join('\n')}\n`;
  }
}

/** Figures of others in the same format. */
export function renderMetrics(metrics: readonly Metric[]): string {
  const lines = metrics.flatMap(({ name, help, type, values }) => [
    `# HELP ${name} ${help.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')}`,
    `# TYPE ${name} ${type}`,
    ...values.map(({ labels = {}, value }) => {
      const text = labelText(labels);
      return `${name}${text ? `{${text}}` : ''} ${value}`;
    }),
  ]);
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

/** Memory and age of this process. */
export function processMetrics(): readonly Metric[] {
  const { rss, heapUsed } = process.memoryUsage();
  const gauge = (name: string, help: string, value: number): Metric => ({
    name,
    help,
    type: 'gauge',
    values: [{ value }],
  });
  return [
    gauge('process_resident_memory_bytes', 'Memory that the process holds.', rss),
    gauge('nodejs_heap_used_bytes', 'Memory in use on the heap.', heapUsed),
    gauge('houdbaar_uptime_seconds', 'Seconds since the process started.', Math.floor(process.uptime())),
  ];
}

const labelText = (labels: Readonly<Record<string, string>>): string =>
  Object.entries(labels)
    .map(([name, value]) => `${name}="${value.replaceAll(/["\\]/g, '\\$&').replaceAll('\n', '\\n')}"`)
    .join(',');
