// Decides how the view of the country stands in the address, so that it can be shared and come back to.

/** The views, the first is the one without a word in the address. */
export const COUNTRY_VIEWS = ['tiles', 'map', 'table'] as const;
export type CountryViewKind = (typeof COUNTRY_VIEWS)[number];

/** What of the address the view reads; what is usual is left out. */
export interface CountrySearch {
  view?: Exclude<CountryViewKind, 'tiles'>;
  of?: 'schools';
}

/** The view and whose plans are shown; anything else in the address counts for nothing. */
export function countrySearch(search: Record<string, unknown>): CountrySearch {
  const { view, of } = search;
  return {
    ...(view === 'map' || view === 'table' ? { view } : {}),
    ...(of === 'schools' ? { of } : {}),
  };
}
