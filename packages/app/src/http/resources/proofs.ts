import { createRoute, z } from '@hono/zod-openapi';
import { channels } from '@houdbaar/core/terms';
import { proofFileName, proofPdf, proofStatement } from '../../documents/proof-pack/index.ts';
import { isBundle, type ProofBundle } from '../../evidence/index.ts';
import {
  type Caller,
  completeProof,
  type House,
  type ProofChoice,
  prove,
  requirePurpose,
  type Viewer,
} from '../../usecases/index.ts';
import { callerOf, invalidInput, type Resource, resource } from '../api-env.ts';
import { guarded } from '../guarded.ts';
import { languageIn } from '../language.ts';
import { wantsPdf } from '../wants-pdf.ts';

const tags = ['Evidence'];
const id = z.string().min(1).max(400);
const person = z.int().positive().openapi({ description: 'The number of the person.' });

const askedSchema = z
  .union([
    z.strictObject({ person, consent: id }),
    z.strictObject({ person, objection: id }),
    z.strictObject({ person, purpose: id, channel: z.enum(channels).optional() }),
  ])
  .openapi('ProofRequest', { example: { person: 12, purpose: 'newsletter' } });

/** The pack as it is published; its statement is JSON-LD with the terms of DPV. */
const packSchema = z
  .looseObject({
    format: z.literal('houdbaar-proof'),
    version: z.literal(1),
    madeAt: z.int(),
    personId: z.string(),
    statement: z.looseObject({}).optional(),
    entries: z.array(z.looseObject({ seq: z.int(), kind: z.string(), hash: z.string() })),
    inclusion: z.looseObject({}).optional().openapi({
      description: 'The seal of the day; absent while that day is not over. It can be completed later.',
    }),
  })
  .openapi('ProofPack');

const viewerOf = ({ user, purposes }: Caller): Viewer => ({
  name: user.name,
  user: user.id,
  sees: purposes,
  opensEvidence: true,
});

/** POST /proofs and POST /proofs/complete. */
export function proofsResource(house: House): Resource {
  return resource()
    .openapi(
      createRoute({
        method: 'post',
        path: '/proofs',
        tags,
        summary: 'Make a proof of one consent or objection',
        description:
          'As JSON, in the shape of ISO/IEC TS 27560 around the sealed evidence; or as a readable PDF with that file ' +
          'inside, with `Accept: application/pdf`. Name the event, or a purpose for the latest. Each proof is noted ' +
          'in the access log.',
        ...guarded({
          scopes: ['proofs:read'],
          failures: ['not-found', 'purpose-not-granted', 'no-policy', 'conflict'],
        }),
        request: { body: { required: true, content: { 'application/json': { schema: askedSchema } } } },
        responses: {
          200: {
            description: 'The proof.',
            content: {
              'application/json': { schema: packSchema },
              'application/pdf': { schema: z.string().openapi({ format: 'binary' }) },
            },
          },
        },
      }),
      async (c) => {
        const { person: who, ...choice } = c.req.valid('json');
        const caller = callerOf(c);
        if ('purpose' in choice) requirePurpose(caller, choice.purpose);
        const made = await prove(house, who, choice as ProofChoice, viewerOf(caller), proofStatement);
        c.header('Cache-Control', 'no-store');
        c.header('Vary', 'Accept, Accept-Language');
        if (!wantsPdf(c.req.header('accept')))
          return c.json(made.bundle as unknown as z.output<typeof packSchema>, 200);
        const language = languageIn(c.req.header('accept-language'));
        const pdf = await proofPdf(made.input, made.bundle, language);
        return c.body(new Uint8Array(pdf), 200, {
          'Content-Type': 'application/pdf',
          'Content-Disposition': `attachment; filename="${proofFileName(made.input, 'pdf')}"`,
        });
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/proofs/complete',
        tags,
        summary: 'Add the seal of the day to a proof that was made before it',
        ...guarded({
          scopes: ['proofs:read'],
          body: 16 * 1024 * 1024,
          failures: ['not-found', 'unavailable'],
        }),
        request: { body: { required: true, content: { 'application/json': { schema: packSchema } } } },
        responses: {
          200: { description: 'The whole proof.', content: { 'application/json': { schema: packSchema } } },
        },
      }),
      async (c) => {
        const pack: unknown = c.req.valid('json');
        if (!isBundle(pack)) throw invalidInput([{ path: '', says: noPack }]);
        const whole: ProofBundle = await completeProof(house, pack, viewerOf(callerOf(c)));
        c.header('Cache-Control', 'no-store');
        return c.json(whole as unknown as z.output<typeof packSchema>, 200);
      },
    );
}

const noPack = { nl: 'Dit is geen bewijspakket.', en: 'This is no proof pack.' };
