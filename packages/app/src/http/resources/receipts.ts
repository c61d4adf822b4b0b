import { createRoute, z } from '@hono/zod-openapi';
import { outcomes } from '@houdbaar/core/terms';
import { type GateReceipt, verifyReceipt } from '../../evidence/index.ts';
import { publicKeys } from '../../keys/index.ts';
import { type Caller, type House, notFound, requirePurpose } from '../../usecases/index.ts';
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
    counts: z.array(
      z.object({
        outcome: z.enum(outcomes),
        reason: z.string().optional().openapi({ description: 'With gate:reasons and people:read.' }),
        count: z.int(),
      }),
    ),
    decisions: z.object({ lines: z.int(), hash: z.string() }).openapi({
      description: 'How many were decided on, and the SHA-256 over one line for each, without any address.',
    }),
    signature: z
      .object({ algorithm: z.literal('Ed25519'), keyId: z.int(), value: z.string() })
      .optional()
      .openapi({ description: 'Over the receipt with its reasons, so only where these are shown.' }),
    holds: z.boolean().optional().openapi({
      description: 'Where the signature is not shown: whether the receipt as it is kept fits it.',
    }),
  })
  .openapi('GateReceipt');

const seesReasons = ({ scopes }: Caller): boolean =>
  scopes.includes('gate:reasons') && scopes.includes('people:read');

function withoutReasons({ counts, signature: _, ...rest }: GateReceipt) {
  const sums = outcomes.map((outcome) => ({
    outcome,
    count: counts.reduce((sum, each) => sum + (each.outcome === outcome ? each.count : 0), 0),
  }));
  return { ...rest, counts: sums.filter(({ count }) => count > 0) };
}

/** GET /receipts/{id}: what the gate decided, signed. */
export function receiptsResource({ store, ring }: Pick<House, 'store' | 'ring'>): Resource {
  return resource().openapi(
    createRoute({
      method: 'get',
      path: '/receipts/{id}',
      tags: ['Gate'],
      summary: 'Get the receipt of an answer of the gate',
      description:
        'Signed and dated: the question, how many had which answer by which rule, and a hash; nobody’s address. Of a ' +
        'short list the rules say why. So without gate:reasons and people:read only the counts by outcome and the hash ' +
        'are shown, and whether the signature fits.',
      ...guarded({
        scopes: ['evidence:read'],
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
      const caller = callerOf(c);
      requirePurpose(caller, receipt.purpose);
      // In full it is shown as it was signed, to the letter: so it can be checked elsewhere.
      const shown = seesReasons(caller)
        ? receipt
        : { ...withoutReasons(receipt), holds: verifyReceipt(publicKeys(ring), receipt).holds };
      return c.json(shown as unknown as z.output<typeof receiptSchema>, 200);
    },
  );
}
