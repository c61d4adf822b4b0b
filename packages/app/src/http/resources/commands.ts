import { timingSafeEqual } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import { Failure } from '../../usecases/index.ts';
import { type ApiContext, type Resource, resource } from '../api-env.ts';
import { connectionOf, fromThisMachine } from '../client-address.ts';
import type { Commands } from '../ports.ts';

const askedSchema = z.object({
  args: z.array(z.string()).max(1000),
  cwd: z.string(),
  user: z.string(),
  env: z.record(z.string(), z.string().optional()),
});

/** The header in which the command stands; its body is the command's standard input. */
const commandHeader = 'houdbaar-command';

/**
 * POST /internal/commands: commands of the command line that find the data held by this server and so run in it. Only
 * from this machine, by who can read the token in the data folder. Answers a line of JSON for each thing that the
 * command says. No part of the published API.
 */
export function commandsResource(commands: Commands): Resource {
  const api = resource();
  api.post('/internal/commands', (c) => {
    if (!mayCommand(c, commands.token)) throw refused();
    const text = Buffer.from(c.req.header(commandHeader) ?? '', 'base64url').toString('utf8');
    const asked = askedSchema.parse(JSON.parse(text));
    const encoder = new TextEncoder();
    const frames = new TransformStream<object, Uint8Array>({
      transform: (frame, queue) => queue.enqueue(encoder.encode(`${JSON.stringify(frame)}\n`)),
    });
    const writer = frames.writable.getWriter();
    // A reader that went away must not stop what was begun: its words are dropped.
    const say = (frame: object) => void writer.write(frame).catch(() => {});
    const input = connectionOf(c).incoming ?? [];
    commands
      .run(asked, input, say)
      .catch((error: unknown) => say({ failed: error instanceof Error ? error.message : String(error) }))
      .finally(() => void writer.close().catch(() => {}));
    return c.body(frames.readable, 200, { 'Content-Type': 'application/x-ndjson' });
  });
  return api;
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
