// Decides which address shows which page that belongs to everyone: the schedule, what one was told, help, accessibility; and, in a demonstration, all widgets.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadGuideWords } from './i18n/language';
import { root } from './root-route';

/** The pages for everyone. */
export const frameRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/schedule',
    component: lazyRouteComponent(() => import('../modules/home/schedule.page'), 'SchedulePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/notifications',
    component: lazyRouteComponent(
      () => import('../modules/notifications/notifications.page'),
      'NotificationsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/help',
    component: lazyRouteComponent(async () => {
      const [page] = await Promise.all([import('../modules/help/help.page'), loadGuideWords()]);
      return page;
    }, 'HelpPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/accessibility',
    component: lazyRouteComponent(async () => {
      const [page] = await Promise.all([
        import('../modules/help/accessibility.page'),
        loadGuideWords(),
      ]);
      return page;
    }, 'AccessibilityPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/ui',
    component: lazyRouteComponent(() => import('../modules/widgets/widgets.page'), 'WidgetsPage'),
  }),
] as const;
