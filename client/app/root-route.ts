// Decides what every page stands in.
import { createRootRoute, notFound } from '@tanstack/react-router';
import { NotFound } from './not-found';
import { Shell } from './shell';

/** The root of all pages. */
export const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });

/** A word of the address's search part, or nothing. */
export function searchText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The academic year of an address; what is no year leads nowhere. */
export function yearOf(text: string): number {
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- the router knows it by its kind
  if (!/^\d{2,3}$/.test(text)) throw notFound();
  return Number(text);
}

/** The academic year in an address, as a number for the page. */
export const yearParam = {
  parse: (params: { year: string }) => ({ year: yearOf(params.year) }),
  stringify: (params: { year: number }) => ({ year: String(params.year) }),
};
