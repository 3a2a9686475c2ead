// Decides which address shows which page of completion: a jurisdiction's schools, more time, one school.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { countrySearch } from '../modules/completion/country-search';
import type { CountrySearch } from '../modules/completion/country-search';
import { schoolsSearch } from '../modules/completion/schools-search';
import type { SchoolsSearch } from '../modules/completion/schools-search';
import { moreTimeSearch } from '../modules/completion/more-time-search';
import { root, searchText, yearOf, yearParam } from './root-route';

const schoolOfYear = {
  parse: (params: { year: string; unitId: string }) => ({
    year: yearOf(params.year),
    unitId: params.unitId,
  }),
  stringify: (params: { year: number; unitId: string }) => ({
    year: String(params.year),
    unitId: params.unitId,
  }),
};

/** Whose list one comes back to. */
function ofJurisdiction(search: Record<string, unknown>): { jurisdiction?: string } {
  const jurisdiction = searchText(search.jurisdiction);
  return jurisdiction ? { jurisdiction } : {};
}

/** The list of schools for whoever has one, the view of the country for who sees all of it. */
function ofYear(search: Record<string, unknown>): SchoolsSearch & CountrySearch {
  return { ...schoolsSearch(search), ...countrySearch(search) };
}

/** The pages that watch how plans come in. */
export const completionRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/completion/$year',
    params: yearParam,
    validateSearch: ofYear,
    component: lazyRouteComponent(
      () => import('../modules/completion/completion.page'),
      'CompletionPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/completion/$year/extensions',
    params: yearParam,
    validateSearch: moreTimeSearch,
    component: lazyRouteComponent(
      () => import('../modules/completion/extensions.page'),
      'ExtensionsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/completion/$year/schools/$unitId',
    params: schoolOfYear,
    validateSearch: ofJurisdiction,
    component: lazyRouteComponent(() => import('../modules/completion/school.page'), 'SchoolPage'),
  }),
] as const;
