import { createRoute, z } from '@hono/zod-openapi';
import { formatDay } from '@houdbaar/core/time';
import { publicKeys } from '../../keys/index.ts';
import { type House, saidCheck, verifyPerson } from '../../usecases/index.ts';
import { type Resource, resource } from '../api-env.ts';
import { guarded } from '../guarded.ts';
import { cursorOfPlace, dayNumber, nextPage, pageOf, pageQuery } from '../pages.ts';

const tags = ['Evidence'];
const day = z.iso.date().openapi({ example: '2026-11-22' });
const hash = z.string().openapi({ description: 'SHA-256, 64 hexadecimal digits.' });
const signatureSchema = z.object({
  algorithm: z.literal('Ed25519'),
  keyId: z.int(),
  value: z.string().openapi({ description: '64 bytes, base64url.' }),
});

const publicKeySchema = z
  .object({
    algorithm: z.literal('Ed25519'),
    keyId: z.int(),
    createdAt: z.int(),
    retired: z.int().optional(),
    publicKey: z.string().openapi({ description: '32 bytes, base64url.' }),
    fingerprint: hash,
  })
  .openapi('PublicKey');

export const checkSchema = z
  .object({
    holds: z.boolean(),
    people: z.int(),
    entries: z.int(),
    days: z.int().openapi({ description: 'Days that are sealed.' }),
    last: z.object({ day, hash }).nullable().openapi({
      description: 'The last seal. Kept elsewhere, it shows later that nothing was cut off at the end.',
    }),
    breaks: z.array(
      z.object({
        at: z.enum(['chain', 'person', 'root', 'day']),
        person: z.int().optional(),
        seq: z.int().optional(),
        fault: z.string().optional(),
        day: day.nullable().optional(),
        sealed: z.int().optional(),
        found: z.int().optional(),
      }),
    ),
    broken: z.int(),
  })
  .openapi('EvidenceCheck');

const rootSchema = z
  .object({
    day,
    leaves: z.int().openapi({ description: 'People whose chain grew on that day.' }),
    root: hash,
    previous: hash.nullable(),
    signature: signatureSchema,
  })
  .openapi('DailyRoot');

/** POST /evidence/verify, GET /evidence/roots and GET /evidence/keys. */
export function evidenceResource(house: House): Resource {
  return resource()
    .openapi(
      createRoute({
        method: 'post',
        path: '/evidence/verify',
        tags,
        summary: "Verify one person's evidence",
        description:
          'Checks the chain against where it should end, and the daily seals among themselves. All evidence at once is ' +
          'verified by the command `houdbaar verify`.',
        ...guarded({ scopes: ['evidence:read'], failures: ['not-found'] }),
        request: {
          body: {
            required: true,
            content: {
              'application/json': {
                schema: z.strictObject({
                  person: z.int().positive(),
                  last: z
                    .string()
                    .regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits')
                    .optional()
                    .openapi({ description: 'The hash of the last seal, as it was kept elsewhere.' }),
                }),
              },
            },
          },
        },
        responses: {
          200: {
            description: 'What was found; `holds` says whether anything is wrong.',
            content: { 'application/json': { schema: checkSchema } },
          },
        },
      }),
      async (c) => {
        const { person, last } = c.req.valid('json');
        const check = await verifyPerson(house, person, last === undefined ? {} : { expectedLast: last });
        return c.json(saidCheck(check) as z.output<typeof checkSchema>, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/evidence/roots',
        tags,
        summary: 'List the daily seals',
        description:
          'Signed Merkle roots, each bound to the one before it. Nobody can be recognised in them.',
        ...guarded({ scopes: ['evidence:read'] }),
        request: { query: pageQuery.extend({ cursor: cursorOfPlace(dayNumber) }) },
        responses: {
          200: {
            description: 'A page of seals, oldest first.',
            content: { 'application/json': { schema: pageOf(rootSchema, 'DailyRootPage') } },
          },
        },
      }),
      async (c) => {
        const { limit, cursor } = c.req.valid('query');
        const found = await house.store.evidence.roots(cursor ?? -1_000_000, limit + 1);
        const page = nextPage(c, found, limit, (root) => String(root.day));
        const items = page.items.map(({ until: _, ...root }) => ({ ...root, day: formatDay(root.day) }));
        return c.json({ items, next: page.next }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/evidence/keys',
        tags,
        summary: 'Get the public keys',
        description: 'With which receipts, seals, proofs and certificates are checked. Older ones stay.',
        ...guarded({ scopes: [] }),
        responses: {
          200: {
            description: 'The newest first.',
            content: { 'application/json': { schema: z.object({ keys: z.array(publicKeySchema) }) } },
          },
        },
      }),
      (c) => c.json({ keys: publicKeys(house.ring) }, 200),
    );
}
