import { timingSafeEqual } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import { Failure } from '../../usecases/index.ts';
import { type ApiContext, type Resource, resource } from '../api-env.ts';
import { connectionOf, fromThisMachine } from '../client-address.ts';
import type { Commands } from '../ports.ts';

const askedSchema = z.object({
  args: z.array(z.string()).max(100_000),
  cwd: z.string(),
  user: z.string(),
  env: z.record(z.string(), z.string().optional()),
});

/** Longer than the longest command line that a system allows. */
const longestCommand = 8 * 1024 * 1024;

/** Sooner than anything on the way takes a silent connection for dead. */
const sayAliveEvery = 15_000;

/**
 * POST /internal/commands: commands of the command line that find the data held by this server and so run in it. Only
 * from this machine, by who can read the token in the data folder. The first line of the body is the command, the rest
 * its standard input, which is sent once the command asks for it. Answers a line of JSON for each thing that the command
 * says. No part of the published API.
 */
export function commandsResource(commands: Commands): Resource {
  const api = resource();
  api.post('/internal/commands', (c) => {
    if (!mayCommand(c, commands.token)) throw refused();
    const encoder = new TextEncoder();
    const frames = new TransformStream<object, Uint8Array>({
      transform: (frame, queue) => queue.enqueue(encoder.encode(`${JSON.stringify(frame)}\n`)),
    });
    const writer = frames.writable.getWriter();
    // A reader that went away must not stop what was begun: its words are dropped.
    const say = (frame: object) => void writer.write(frame).catch(() => {});
    const alive = setInterval(() => say({ alive: true }), sayAliveEvery);
    runAsked(commands, connectionOf(c).incoming ?? [], say)
      .catch((error: unknown) => say({ failed: error instanceof Error ? error.message : String(error) }))
      .finally(() => {
        clearInterval(alive);
        void writer.close().catch(() => {});
      });
    return c.body(frames.readable, 200, { 'Content-Type': 'application/x-ndjson' });
  });
  return api;
}

async function runAsked(
  commands: Commands,
  body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  say: (frame: object) => void,
): Promise<void> {
  const rest = Symbol.asyncIterator in body ? body[Symbol.asyncIterator]() : body[Symbol.iterator]();
  let bytes = Buffer.alloc(0);
  let end = -1;
  while (end < 0) {
    const { done, value } = await rest.next();
    if (done || bytes.length > longestCommand) throw new Error('no command came');
    bytes = Buffer.concat([bytes, value]);
    end = bytes.indexOf('\n');
  }
  const asked = askedSchema.parse(JSON.parse(bytes.subarray(0, end).toString('utf8')));
  const begun = bytes.subarray(end + 1);
  async function* input(): AsyncGenerator<Uint8Array> {
    say({ input: true });
    if (begun.length > 0) yield begun;
    for (;;) {
      const { done, value } = await rest.next();
      if (done) return;
      yield value;
    }
  }
  await commands.run(asked, input(), say);
}

function mayCommand(c: ApiContext, token: string): boolean {
  const [, given] = /^Bearer +(\S+)$/.exec(c.req.header('authorization') ?? '') ?? [];
  const expected = Buffer.from(token);
  const actual = Buffer.from(given ?? '');
  return fromThisMachine(c) && actual.length === expected.length && timingSafeEqual(actual, expected);
}

const refused = (): Failure =>
  new Failure('key-refused', {
    nl: 'Alleen de opdrachtregel op deze machine mag dit.',
    en: 'Only the command line of this machine may do this.',
  });
