// Decides which address shows which page of business accounts.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { AccountStatus } from '../gql/graphql';
import { root, searchText } from './root-route';

const statuses = ['APPLIED', 'ACTIVE', 'SUSPENDED', 'REFUSED', 'WITHDRAWN', 'DELETED'] as const;

/** The unit and the status that the list shows; persons are named in no address. */
function accountsSearch(search: Record<string, unknown>): {
  unit?: string;
  status?: AccountStatus;
} {
  const unit = searchText(search.unit);
  const status = statuses.find((each) => each === search.status);
  return { ...(unit ? { unit } : {}), ...(status ? { status } : {}) };
}

/** The pages of accounts: those for anyone, those that mailed links open, and those of the signed-in. */
export const accountRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/apply',
    component: lazyRouteComponent(() => import('../modules/accounts/apply.page'), 'ApplyPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/apply/confirm',
    component: lazyRouteComponent(
      () => import('../modules/accounts/application.page'),
      'ConfirmApplicationPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/application',
    component: lazyRouteComponent(
      () => import('../modules/accounts/application.page'),
      'ApplicationPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/password/forgotten',
    component: lazyRouteComponent(
      () => import('../modules/accounts/forgotten.page'),
      'ForgottenPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/password/reset',
    component: lazyRouteComponent(
      () => import('../modules/accounts/reset-password.page'),
      'ResetPasswordPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/email/confirm',
    component: lazyRouteComponent(
      () => import('../modules/accounts/confirm-email.page'),
      'ConfirmEmailPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/accounts',
    validateSearch: accountsSearch,
    component: lazyRouteComponent(
      () => import('../modules/accounts/accounts.page'),
      'AccountsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/accounts/queue',
    component: lazyRouteComponent(() => import('../modules/accounts/queue.page'), 'QueuePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/accounts/care',
    component: lazyRouteComponent(() => import('../modules/accounts/care.page'), 'CarePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/accounts/offices',
    component: lazyRouteComponent(() => import('../modules/accounts/offices.page'), 'OfficesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/accounts/$id',
    component: lazyRouteComponent(() => import('../modules/accounts/account.page'), 'AccountPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/directory',
    validateSearch: (search: Record<string, unknown>): { jurisdiction?: string } => {
      const jurisdiction = searchText(search.jurisdiction);
      return jurisdiction ? { jurisdiction } : {};
    },
    component: lazyRouteComponent(
      () => import('../modules/accounts/directory.page'),
      'DirectoryPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/account',
    component: lazyRouteComponent(
      () => import('../modules/accounts/my-account.page'),
      'MyAccountPage',
    ),
  }),
] as const;
