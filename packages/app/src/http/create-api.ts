import { methodNotAllowed } from 'hono/method-not-allowed';
import { secureHeaders } from 'hono/secure-headers';
import { Failure } from '../usecases/index.ts';
import { accessLog } from './access-log.ts';
import { type Resource, resource } from './api-env.ts';
import { identify, limitAddress } from './identify.ts';
import { HttpMetrics } from './metrics.ts';
import { documentOf } from './open-api/document-of.ts';
import type { Frame } from './ports.ts';
import { answerError } from './problem.ts';
import { authResource } from './resources/auth.ts';
import { callerResource } from './resources/caller.ts';
import { commandsResource } from './resources/commands.ts';
import { docsResource } from './resources/docs.ts';
import { healthResource } from './resources/health.ts';
import { installationResource } from './resources/installation.ts';
import { keysResource } from './resources/keys.ts';
import { rolesResource } from './resources/roles.ts';
import { sampleResource } from './resources/sample.ts';
import { setupResource } from './resources/setup.ts';
import { signInResource } from './resources/sign-in.ts';
import { startResource } from './resources/start.ts';
import { usersResource } from './resources/users.ts';
import { webResource } from './resources/web.ts';
import { SignInTries } from './sign-in-tries.ts';

/** Below /api/v1 these need neither key nor session; whatever else is there does, also what forgot to say so. */
export const publicPaths: ReadonlySet<string> = new Set([
  '/api/v1/setup',
  '/api/v1/sign-in',
  '/api/v1/links/look',
  '/api/v1/links/use',
  '/api/v1/password/check',
  '/api/v1/password/forgotten',
]);

/**
 * The whole HTTP side as one app: `app.fetch` answers a request. It does no I/O of its own beyond what the frame and
 * the resources were given.
 *
 * @param resources what main wires, mounted under /api/v1: `[judgeResource(), peopleResource(useCases), …]`.
 */
export function createApi(frame: Frame, resources: readonly Resource[]): Resource {
  const app = resource();
  const metrics = new HttpMetrics();
  app.use(accessLog(frame, metrics));
  app.use(
    secureHeaders({
      // Plain HTTP on one's own machine must stay reachable; the proxy that does TLS says this.
      strictTransportSecurity: false,
      xFrameOptions: 'DENY',
      referrerPolicy: 'no-referrer',
      contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], baseUri: ["'none'"] },
      overwrite: false,
    }),
  );
  app.use(async (c, next) => {
    await next();
    if (await frame.hasSample?.()) c.header('Houdbaar-Sample', 'true');
  });
  app.use(limitAddress(frame));
  app.use('/api/v1/*', identify(frame, publicPaths));
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) => answerError(methodFailure(c.req.method, methods), c),
    }),
  );
  app.onError((error, c) => answerError(error, c));
  app.notFound((c) => answerError(pathFailure(), c));
  if (frame.commands) app.route('/', commandsResource(frame.commands));
  const tries = new SignInTries(frame);
  const own = [
    setupResource(frame, tries),
    signInResource(frame, tries),
    callerResource(frame, tries),
    usersResource(frame),
    rolesResource(frame),
    keysResource(frame),
    installationResource(frame),
  ];
  for (const each of [...own, ...resources]) app.route('/api/v1', each);
  if (frame.staff) app.route('/', authResource(frame.staff, tries));
  if (frame.start) app.route('/api/v1', sampleResource(frame.start));
  if (frame.start) app.route('/', startResource(frame.start, frame.web !== undefined));
  app.route('/', healthResource(frame, metrics));
  app.route(
    '/',
    docsResource(() => documentOf(app, frame.version)),
  );
  if (frame.web !== undefined) app.route('/', webResource(frame.web));
  return app;
}

const pathFailure = (): Failure =>
  new Failure('not-found', {
    nl: 'Hier is niets. Kijk op /docs welke adressen er zijn.',
    en: 'Nothing is here. See /docs for the addresses there are.',
  });

function methodFailure(method: string, methods: readonly string[]): Failure {
  const allow = methods.join(', ');
  return new Failure(
    'method-not-allowed',
    {
      nl: `${method} kan hier niet. Wel: ${allow}.`,
      en: `${method} is not possible here. Possible: ${allow}.`,
    },
    { data: { allow } },
  );
}
