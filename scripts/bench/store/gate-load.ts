import { Agent, request } from 'node:http';

/** Requests from a process of their own: `node gate-load.ts '{"url":…}'` prints a LoadResult. */
export interface Load {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  /** `{n}` in address or body becomes a number below `people`, another each time. */
  readonly body?: string;
  readonly people: number;
  readonly seconds: number;
  /** So many at once, each after the other; or so many a second, whether or not those before were answered. */
  readonly pace: { readonly atOnce: number } | { readonly perSecond: number };
}

export interface LoadResult {
  readonly perSecond: number;
  /** In ms, of the slowest in a hundred. */
  readonly p99: number;
  readonly failed: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

function send({ url, method, headers, body }: Load, number: number): Promise<number> {
  const fill = (text: string) =>
    text.replaceAll('{n}', String(number)).replaceAll('{host}', String(number % 50));
  return new Promise((resolve, reject) => {
    const asked = request(fill(url), { method, headers, agent }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode ?? 0));
    });
    asked.on('error', reject);
    if (body === undefined) asked.end();
    else {
      const text = fill(body);
      asked.setHeader('content-length', Buffer.byteLength(text));
      asked.end(text);
    }
  });
}

async function run(load: Load): Promise<LoadResult> {
  const times: number[] = [];
  let failed = 0;
  let count = 0;
  const one = async (planned = performance.now()): Promise<void> => {
    count += 1;
    const status = await send(load, (count * 7919) % load.people);
    if (status === 200) times.push(performance.now() - planned);
    else failed += 1;
  };
  const start = performance.now();
  const end = start + load.seconds * 1000;
  if ('atOnce' in load.pace)
    await Promise.all(
      Array.from({ length: load.pace.atOnce }, async () => {
        while (performance.now() < end) await one();
      }),
    );
  else {
    const gap = 1000 / load.pace.perSecond;
    const under: Promise<void>[] = [];
    for (let next = start; next < end; next += gap) {
      const wait = next - performance.now();
      if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait - 0.5));
      // Counted from when it should have been sent: a server that stalls is not spared those that wait.
      under.push(one(Math.max(next, performance.now() - gap)));
    }
    await Promise.all(under);
  }
  const took = (performance.now() - start) / 1000;
  const sorted = times.sort((a, b) => a - b);
  return { perSecond: sorted.length / took, p99: sorted[Math.floor(sorted.length * 0.99)] ?? 0, failed };
}

if (import.meta.main) {
  const load = JSON.parse(process.argv[2]!) as Load;
  process.stdout.write(JSON.stringify(await run(load)));
  agent.destroy();
}
