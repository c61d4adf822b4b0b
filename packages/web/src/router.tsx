import { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { isRefusal } from './api/client.ts';
import { sessionQuery } from './api/session.ts';
import { NotFound, PageCrashed } from './shell/lost.tsx';
import { Shell } from './shell/shell.tsx';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failed, error) => failed < 1 && !isRefusal(error),
      refetchOnWindowFocus: false,
    },
  },
});

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Outlet,
  notFoundComponent: NotFound,
  errorComponent: PageCrashed,
});

/** Pages for those who are signed in; others are sent to sign in, and come back. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  async beforeLoad({ context, location }) {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    const { token } = location.search as { readonly token?: string };
    if (!session && token) throw redirect({ to: '/setup', search: { token } });
    if (!session) throw redirect({ to: '/sign-in', search: { to: location.href } });
    // The server shows nothing else until it is set up.
    if (session.session?.secondFactor.missing && location.pathname !== '/account')
      throw redirect({ to: '/account' });
    return { session };
  },
  component: function SignedIn() {
    return <Shell session={signedIn.useRouteContext().session} />;
  },
});

const page = <Path extends string>(path: Path, load: () => Promise<{ Page: React.ComponentType }>) =>
  createRoute({
    getParentRoute: () => signedIn,
    path,
    component: lazyRouteComponent(load, 'Page'),
    validateSearch: (search: Record<string, unknown>) => search as Record<string, string | undefined>,
  });

const open = <Path extends string>(path: Path, load: () => Promise<{ Page: React.ComponentType }>) =>
  createRoute({
    getParentRoute: () => root,
    path,
    component: lazyRouteComponent(load, 'Page'),
    validateSearch: (search: Record<string, unknown>) => search as Record<string, string | undefined>,
  });

const routeTree = root.addChildren([
  open('/sign-in', () => import('./pages/sign-in/index.tsx')),
  open('/setup', () => import('./pages/setup/index.tsx')),
  open('/invitation', () => import('./pages/link/index.tsx')),
  open('/reset', () => import('./pages/link/index.tsx')),
  signedIn.addChildren([
    page('/', () => import('./pages/overview/index.tsx')),
    page('/people', () => import('./pages/people/index.tsx')),
    page('/people/$id', () => import('./pages/person/index.tsx')),
    page('/consents', () => import('./pages/consents/index.tsx')),
    page('/purposes', () => import('./pages/purposes/index.tsx')),
    page('/purposes/$draft', () => import('./pages/purpose-draft/index.tsx')),
    page('/assessments', () => import('./pages/assessments/index.tsx')),
    page('/assessments/$id', () => import('./pages/assessment/index.tsx')),
    page('/sources', () => import('./pages/sources/index.tsx')),
    page('/gate', () => import('./pages/gate/index.tsx')),
    page('/imports', () => import('./pages/imports/index.tsx')),
    page('/imports/$id', () => import('./pages/import-run/index.tsx')),
    page('/scans/$id', () => import('./pages/scan-report/index.tsx')),
    page('/clean-up', () => import('./pages/clean-up/index.tsx')),
    page('/clean-up/$id', () => import('./pages/plan/index.tsx')),
    page('/evidence', () => import('./pages/evidence/index.tsx')),
    page('/access-log', () => import('./pages/access-log/index.tsx')),
    page('/settings', () => import('./pages/settings/index.tsx')),
    page('/account', () => import('./pages/account/index.tsx')),
  ]),
]);

export const router = createRouter({
  routeTree,
  context: { queryClient },
  defaultPreload: 'intent',
  defaultErrorComponent: PageCrashed,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
