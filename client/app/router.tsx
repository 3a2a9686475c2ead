// Decides which address shows which page; each page is loaded when it is first visited.
import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { countrySearch } from '../modules/completion/country-search';
import { roamingFailureIn, type RoamingFailure } from '../modules/accounts/roaming-failures';
import { accountRoutes } from './account-routes';
import { completionRoutes } from './completion-routes';
import { frameRoutes } from './frame-routes';
import { PageFailed } from './page-failed';
import { recordRoutes } from './record-routes';
import { root, searchText, yearParam } from './root-route';
import { teacherRoutes } from './teacher-routes';

/** Only a path of this site is a way back; anything else would let a link lead away. */
function wayBack(search: Record<string, unknown>): { return?: string } {
  const path = search.return;
  return typeof path === 'string' && /^\/(?![/\\])/.test(path) ? { return: path } : {};
}

/** The way back, and why one comes from another institution without being signed in. */
function signInSearch(search: Record<string, unknown>): {
  return?: string;
  roaming?: RoamingFailure;
} {
  const roaming = roamingFailureIn(search.roaming);
  return { ...wayBack(search), ...(roaming ? { roaming } : {}) };
}

function planSearch(search: Record<string, unknown>): { step?: 'check'; unit?: string } {
  const unit = searchText(search.unit);
  return { ...(search.step === 'check' ? { step: 'check' } : {}), ...(unit ? { unit } : {}) };
}

const routes = [
  createRoute({
    getParentRoute: () => root,
    path: '/',
    validateSearch: countrySearch,
    component: lazyRouteComponent(() => import('../modules/home/home.page'), 'HomePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/sign-in',
    validateSearch: signInSearch,
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
    params: yearParam,
    validateSearch: planSearch,
    component: lazyRouteComponent(() => import('../modules/plans/my-plan.page'), 'MyPlanPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/plan/$year/receipt',
    params: yearParam,
    component: lazyRouteComponent(
      () => import('../modules/plans/my-receipt.page'),
      'MyReceiptPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/school-plan/$year',
    params: yearParam,
    validateSearch: planSearch,
    component: lazyRouteComponent(
      () => import('../modules/plans/school-plan.page'),
      'SchoolPlanPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/school-plan/$year/receipt',
    params: yearParam,
    validateSearch: planSearch,
    component: lazyRouteComponent(
      () => import('../modules/plans/school-receipt.page'),
      'SchoolReceiptPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/cycles/$year',
    params: yearParam,
    component: lazyRouteComponent(() => import('../modules/cycles/cycle.page'), 'CyclePage'),
  }),
] as const;

/** The router of the page. */
export const router = createRouter({
  routeTree: root.addChildren([
    ...routes,
    ...frameRoutes,
    ...accountRoutes,
    ...completionRoutes,
    ...recordRoutes,
    ...teacherRoutes,
  ]),
  defaultPreload: 'intent',
  defaultErrorComponent: PageFailed,
  scrollRestoration: true,
  // What a page's search leaves out is no part of the address: pages and queries only see what was checked.
  search: { strict: true },
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
