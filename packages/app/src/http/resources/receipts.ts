import { createRoute, z } from '@hono/zod-openapi';
import { outcomes } from '@houdbaar/core/terms';
import { type House, notFound, requirePurpose } from '../../usecases/index.ts';
import { callerOf, type Resource, resource } from '../api-env.ts';
import { guarded } from '../guarded.ts';

const receiptSchema = z
  .object({
    id: z.string(),
    at: z.int().openapi({ description: 'Milliseconds since 1970, UTC.' }),
    purpose: z.string(),
    channel: z.string(),
    policyVersion: z.string(),
    lawVersion: z.string(),
    message: z.record(z.string(), z.unknown()).optional(),
    counts: z.array(z.object({ outcome: z.enum(outcomes), reason: z.string(), count: z.int() })),
    decisions: z.object({ lines: z.int(), hash: z.string() }).openapi({
      description: 'How many were decided on, and the SHA-256 over one line for each, without any address.',
    }),
    signature: z.object({ algorithm: z.literal('Ed25519'), keyId: z.int(), value: z.string() }),
  })
  .openapi('GateReceipt');

/** GET /receipts/{id}: what the gate decided, signed. */
export function receiptsResource({ store }: Pick<House, 'store'>): Resource {
  return resource().openapi(
    createRoute({
      method: 'get',
      path: '/receipts/{id}',
      tags: ['Gate'],
      summary: 'Get the receipt of an answer of the gate',
      description:
        'Signed and dated: the question, how many had which answer by which rule, and a hash; nobody’s address. ' +
        'Because of a short list it says why, it is for those who may see the reasons in full.',
      ...guarded({
        scopes: ['evidence:read', 'gate:reasons', 'people:read'],
        failures: ['not-found', 'purpose-not-granted'],
      }),
      request: { params: z.object({ id: z.uuid() }) },
      responses: {
        200: { description: 'The receipt.', content: { 'application/json': { schema: receiptSchema } } },
      },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const receipt = await store.receipts.find(id);
      if (!receipt) throw notFound({ nl: 'het ontvangstbewijs', en: 'receipt' }, id);
      requirePurpose(callerOf(c), receipt.purpose);
      return c.json(receipt as unknown as z.output<typeof receiptSchema>, 200);
    },
  );
}
