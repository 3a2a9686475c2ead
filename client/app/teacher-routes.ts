// Decides which address shows which page of teachers and rosters; persons are named in no address but by their id.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { TransferState } from '../gql/graphql';
import { colleaguesSearch } from '../modules/reminders/colleagues-search';
import { rosterSearch } from '../modules/teachers/roster-search';
import { root, searchText, yearParam } from './root-route';

const transferStates = ['PENDING', 'RELEASED', 'REFUSED', 'WITHDRAWN'] as const;

function transferSearch(search: Record<string, unknown>): { state?: TransferState } {
  const state = transferStates.find((each) => each === search.state);
  return state ? { state } : {};
}

/** Which file's check is shown. */
function importSearch(search: Record<string, unknown>): { id?: string } {
  const id = searchText(search.id);
  return id ? { id } : {};
}

function checksSearch(search: Record<string, unknown>): {
  checked?: boolean;
  jurisdiction?: string;
} {
  const jurisdiction = searchText(search.jurisdiction);
  return {
    ...(typeof search.checked === 'boolean' ? { checked: search.checked } : {}),
    ...(jurisdiction ? { jurisdiction } : {}),
  };
}

/** The pages of a unit's roster, and those of the offices above it. */
export const teacherRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/teachers',
    validateSearch: rosterSearch,
    component: lazyRouteComponent(
      () => import('../modules/teachers/teachers.page'),
      'TeachersPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/teachers/new',
    component: lazyRouteComponent(
      () => import('../modules/teachers/register.page'),
      'RegisterPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/teachers/import',
    validateSearch: importSearch,
    component: lazyRouteComponent(() => import('../modules/teachers/import.page'), 'ImportPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/teachers/transfers',
    validateSearch: transferSearch,
    component: lazyRouteComponent(
      () => import('../modules/teachers/transfers.page'),
      'TransfersPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/teachers/releases',
    component: lazyRouteComponent(
      () => import('../modules/teachers/releases.page'),
      'ReleasesPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/teachers/check',
    component: lazyRouteComponent(
      () => import('../modules/teachers/roster-check.page'),
      'RosterCheckPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/teachers/$id',
    component: lazyRouteComponent(() => import('../modules/teachers/teacher.page'), 'TeacherPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/colleagues/$year',
    params: yearParam,
    validateSearch: colleaguesSearch,
    component: lazyRouteComponent(
      () => import('../modules/reminders/colleagues.page'),
      'ColleaguesPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/roster-checks',
    validateSearch: checksSearch,
    component: lazyRouteComponent(
      () => import('../modules/teachers/roster-checks.page'),
      'RosterChecksPage',
    ),
  }),
] as const;
