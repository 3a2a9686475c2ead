// Decides how the chosen view of the country is kept: in the address of whatever page it stands on, without a step back for each.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { countrySearch } from './country-search';
import type { CountrySearch, CountryViewKind } from './country-search';

/** The view and whose plans it shows, and how they are chosen. */
export function useCountrySearch() {
  const navigate = useNavigate();
  const search = countrySearch(useSearch({ strict: false }));
  const change = (next: CountrySearch) =>
    void navigate({
      to: '.',
      search: (before) => ({ ...before, view: undefined, of: undefined, ...next }),
      replace: true,
      resetScroll: false,
    });
  const view: CountryViewKind = search.view ?? 'tiles';
  const audience: 'schools' | 'teachers' = search.of ?? 'teachers';
  return {
    view,
    audience,
    choose: (next: CountryViewKind) =>
      change(next === 'tiles' ? { of: search.of } : { view: next, of: search.of }),
    count: (of: 'schools' | 'teachers') =>
      change({ view: search.view, of: of === 'schools' ? of : undefined }),
  };
}
