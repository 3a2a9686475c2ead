// Decides which address shows which page of own records, signing up, the audit log, kindergartens, the service itself and the mailbox.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { auditSearch } from '../modules/audit/audit-search';
import { operationsSearch } from '../modules/operations/operations-search';
import { loadOwnWords } from './i18n/language';
import { root } from './root-route';

/** The pages of records and of what happened to them. */
export const recordRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/me',
    component: lazyRouteComponent(async () => {
      const [page] = await Promise.all([
        import('../modules/teachers/my-record.page'),
        loadOwnWords(),
      ]);
      return page;
    }, 'MyRecordPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/sign-up',
    component: lazyRouteComponent(() => import('../modules/teachers/sign-up.page'), 'SignUpPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/sign-up/confirm',
    component: lazyRouteComponent(
      () => import('../modules/teachers/sign-up-confirm.page'),
      'SignUpConfirmPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/audit',
    validateSearch: auditSearch,
    component: lazyRouteComponent(() => import('../modules/audit/audit.page'), 'AuditPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/kindergartens',
    component: lazyRouteComponent(
      () => import('../modules/kindergartens/runs.page'),
      'KindergartenRunsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/operations',
    validateSearch: operationsSearch,
    component: lazyRouteComponent(
      () => import('../modules/operations/operations.page'),
      'OperationsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/mailbox',
    component: lazyRouteComponent(() => import('../modules/mail/mailbox.page'), 'MailboxPage'),
  }),
] as const;
