// Decides which address shows which page; each page is loaded when it is first visited.
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { NotFound } from './not-found';
import { Shell } from './shell';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });

/** Only a path of this site is a way back; anything else would let a link lead away. */
function wayBack(search: Record<string, unknown>): { return?: string } {
  const path = search.return;
  return typeof path === 'string' && /^\/(?![/\\])/.test(path) ? { return: path } : {};
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

const year = {
  parse: (params: { year: string }) => ({ year: Number(params.year) }),
  stringify: (params: { year: number }) => ({ year: String(params.year) }),
};

function planSearch(search: Record<string, unknown>): { step?: 'check'; unit?: string } {
  const unit = text(search.unit) ?? (typeof search.unit === 'number' ? String(search.unit) : null);
  return { ...(search.step === 'check' ? { step: 'check' } : {}), ...(unit ? { unit } : {}) };
}

const routes = [
  createRoute({
    getParentRoute: () => root,
    path: '/',
    component: lazyRouteComponent(() => import('../modules/home/home.page'), 'HomePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/sign-in',
    validateSearch: wayBack,
    component: lazyRouteComponent(() => import('../modules/accounts/sign-in.page'), 'SignInPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/password',
    validateSearch: wayBack,
    component: lazyRouteComponent(
      () => import('../modules/accounts/password.page'),
      'PasswordPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/plan/$year',
    params: year,
    validateSearch: planSearch,
    component: lazyRouteComponent(() => import('../modules/plans/my-plan.page'), 'MyPlanPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/plan/$year/receipt',
    params: year,
    component: lazyRouteComponent(
      () => import('../modules/plans/my-receipt.page'),
      'MyReceiptPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/school-plan/$year',
    params: year,
    validateSearch: planSearch,
    component: lazyRouteComponent(
      () => import('../modules/plans/school-plan.page'),
      'SchoolPlanPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/school-plan/$year/receipt',
    params: year,
    validateSearch: planSearch,
    component: lazyRouteComponent(
      () => import('../modules/plans/school-receipt.page'),
      'SchoolReceiptPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/completion/$year',
    params: year,
    validateSearch: (search: Record<string, unknown>): { jurisdiction?: string } => {
      const jurisdiction = text(search.jurisdiction);
      return jurisdiction ? { jurisdiction } : {};
    },
    component: lazyRouteComponent(
      () => import('../modules/completion/completion.page'),
      'CompletionPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/teachers',
    component: lazyRouteComponent(
      () => import('../modules/teachers/teachers.page'),
      'TeachersPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/cycles/$year',
    params: year,
    component: lazyRouteComponent(() => import('../modules/cycles/cycle.page'), 'CyclePage'),
  }),
] as const;

/** The router of the page. */
export const router = createRouter({
  routeTree: root.addChildren([...routes]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
