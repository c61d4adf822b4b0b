import { createRoute, z } from '@hono/zod-openapi';
import { parseDay } from '@houdbaar/core/time';
import {
  certificateFileName,
  certificateJson,
  certificatePdf,
  makeCertificate,
} from '../../documents/certificate/index.ts';
import {
  type Actor,
  announcePlan,
  approvePlan,
  cancelPlan,
  certificateInput,
  type FailureCode,
  type House,
  type Plan,
  pausePlan,
  planCleanUp,
  planNow,
  type Scope,
  startPlan,
} from '../../usecases/index.ts';
import { type ApiContext, callerOf, type Resource, resource } from '../api-env.ts';
import { guarded } from '../guarded.ts';
import { languageIn } from '../language.ts';
import { nextPage, numberedPageQuery, pageOf } from '../pages.ts';
import { wantsPdf } from '../wants-pdf.ts';
import { certificateSchema, planSchema, shownPlan } from './plan-schemas.ts';

const tags = ['Clean-up'];
const params = z.object({ id: z.uuid().openapi({ param: { name: 'id', in: 'path' } }) });
const json = (schema: z.ZodType) => ({ 'application/json': { schema } });
const planAnswer = {
  description: 'The plan as it is now.',
  content: { 'application/json': { schema: planSchema } },
};

function actorOf(c: ApiContext): Actor {
  const { user, session } = callerOf(c);
  return { name: user.name, user: user.id, signedIn: session !== undefined };
}

interface Step {
  readonly name: 'announce' | 'approve' | 'execute' | 'pause' | 'cancel';
  readonly scope: Scope;
  readonly summary: string;
  readonly description: string;
  readonly failures: readonly FailureCode[];
  readonly take: (house: House, id: string, actor: Actor) => Promise<Plan>;
}

const steps: readonly Step[] = [
  {
    name: 'announce',
    scope: 'plans:write',
    summary: 'Announce a plan',
    description: 'The grace period begins; a first plan always has one.',
    failures: ['not-found', 'conflict'],
    take: announcePlan,
  },
  {
    name: 'approve',
    scope: 'plans:approve',
    summary: 'Approve an announced plan',
    description: 'Where it needs a second person, whoever made it is refused.',
    failures: ['not-found', 'conflict', 'second-person-needed'],
    take: approvePlan,
  },
  {
    name: 'execute',
    scope: 'plans:execute',
    summary: 'Begin or resume a plan',
    description:
      'The hash is checked here, and each person is judged again when their turn comes. It goes on in the background: ' +
      'ask for the plan to see how far it is.',
    failures: ['not-found', 'conflict', 'grace-runs', 'plan-altered', 'plan-outdated'],
    take: startPlan,
  },
  {
    name: 'pause',
    scope: 'plans:execute',
    summary: 'Pause a plan',
    description: 'After the people who are at hand.',
    failures: ['not-found', 'conflict'],
    take: pausePlan,
  },
  {
    name: 'cancel',
    scope: 'plans:write',
    summary: 'Call a plan off',
    description: 'For good. What was done stays done.',
    failures: ['not-found', 'conflict'],
    take: cancelPlan,
  },
];

/** Clean-up plans: GET and POST /plans, GET /plans/{id} and its certificate, and the steps of its life. */
export function plansResource(house: House): Resource {
  const api = resource()
    .openapi(
      createRoute({
        method: 'get',
        path: '/plans',
        tags,
        summary: 'List the plans',
        description: 'Newest first.',
        ...guarded({ scopes: ['plans:read'] }),
        request: { query: numberedPageQuery },
        responses: {
          200: { description: 'A page of plans.', content: json(pageOf(planSchema, 'PlanPage')) },
        },
      }),
      async (c) => {
        const { limit, cursor } = c.req.valid('query');
        const before = cursor === undefined ? {} : { before: cursor };
        const list = await house.store.plans.list({ ...before, limit: limit + 1 });
        const page = nextPage(c, list, limit, ({ createdAt }) => String(createdAt));
        return c.json({ ...page, items: page.items.map(shownPlan) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/plans',
        tags,
        summary: 'Make a plan',
        description: 'A dry run: who and what has had its time, and by which rule. Nothing is destroyed.',
        ...guarded({ scopes: ['plans:write'], idempotent: true, failures: ['no-policy'] }),
        request: {
          body: {
            required: false,
            content: {
              'application/json': {
                schema: z.strictObject({ day: z.iso.date().optional() }).openapi({
                  description: 'The day that is judged for; today unless given.',
                }),
              },
            },
          },
        },
        responses: { 201: planAnswer },
      }),
      async (c) => {
        const { day } = c.req.valid('json') ?? {};
        const options = day === undefined ? {} : { day: parseDay(day) };
        return c.json(shownPlan(await planCleanUp(house, actorOf(c), options)), 201);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/plans/{id}',
        tags,
        summary: 'One plan',
        ...guarded({ scopes: ['plans:read'], failures: ['not-found'] }),
        request: { params },
        responses: { 200: planAnswer },
      }),
      async (c) => c.json(shownPlan(await planNow(house, c.req.valid('param').id)), 200),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/plans/{id}/certificate',
        tags,
        summary: 'The certificate of an executed plan',
        description:
          'What was done, by which rules, when and on whose approval: signed, and without anybody it was about. As ' +
          'JSON, or as a readable PDF with that file inside, with `Accept: application/pdf`. Staff are named by ' +
          'account; a full name becomes a code. The seal of the day is in it once that day is closed.',
        ...guarded({ scopes: ['plans:read'], failures: ['not-found'] }),
        request: { params },
        responses: {
          200: {
            description: 'The certificate.',
            content: {
              'application/json': { schema: certificateSchema },
              'application/pdf': { schema: z.string().openapi({ format: 'binary' }) },
            },
          },
        },
      }),
      async (c) => {
        const input = await certificateInput(house, c.req.valid('param').id);
        const certificate = makeCertificate(house.ring, input);
        const pdf = wantsPdf(c.req.header('accept'));
        const language = languageIn(c.req.header('accept-language'));
        c.header('Cache-Control', 'no-store');
        c.header('Vary', 'Accept, Accept-Language');
        // The very bytes of the file inside the PDF, of which that prints the hash.
        const body = pdf ? await certificatePdf(input, certificate, language) : certificateJson(certificate);
        return c.body(typeof body === 'string' ? body : new Uint8Array(body), 200, {
          'Content-Type': pdf ? 'application/pdf' : 'application/json',
          'Content-Disposition': `attachment; filename="${certificateFileName(input, pdf ? 'pdf' : 'json')}"`,
        });
      },
    );
  for (const { name, scope, summary, description, failures, take } of steps)
    api.openapi(
      createRoute({
        method: 'post',
        path: `/plans/{id}/${name}`,
        tags,
        summary,
        description,
        ...guarded({ scopes: [scope], idempotent: true, failures }),
        request: { params },
        responses: { 200: planAnswer },
      }),
      async (c) => c.json(shownPlan(await take(house, c.req.valid('param').id, actorOf(c))), 200),
    );
  return api;
}
