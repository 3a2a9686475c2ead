// Decides how the views that one names oneself are kept: in this browser, each person's own.
import { useState } from 'react';
import { schoolsView } from './schools-search';
import type { SchoolsView } from './schools-search';

/** A view with the name that its owner gave it. */
export interface SavedView {
  name: string;
  view: SchoolsView;
}

/** The longest name of a view, in characters. */
export const VIEW_NAME_MAX = 30;
const MOST = 20;
const placeOf = (personId: string) => `jinxiu.views.${personId}`;

function isSaved(value: unknown): value is { name: string; view: Record<string, unknown> } {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('view' in value)) {
    return false;
  }
  return typeof value.name === 'string' && typeof value.view === 'object' && value.view !== null;
}

/** Reads a stored text; what is broken or of another time is left out. */
export function viewsIn(text: string | null): SavedView[] {
  try {
    const stored: unknown = JSON.parse(text ?? '[]');
    return (Array.isArray(stored) ? stored : [])
      .filter(isSaved)
      .map(({ name, view }) => ({ name: name.slice(0, VIEW_NAME_MAX), view: schoolsView(view) }))
      .slice(0, MOST);
  } catch {
    return [];
  }
}

/** The views with one more of this name, which takes the place of another of the same name. */
export function withView(views: readonly SavedView[], saved: SavedView): SavedView[] {
  return [...views.filter((each) => each.name !== saved.name), saved].slice(-MOST);
}

/** The views of one person, and the way to change them. */
export function useSavedViews(personId: string): [SavedView[], (views: SavedView[]) => void] {
  const place = placeOf(personId);
  const [views, setViews] = useState(() => {
    try {
      return viewsIn(localStorage.getItem(place));
    } catch {
      return [];
    }
  });
  const keep = (next: SavedView[]) => {
    setViews(next);
    try {
      if (next.length === 0) localStorage.removeItem(place);
      else localStorage.setItem(place, JSON.stringify(next));
    } catch {
      // A browser that keeps nothing still shows them until it is closed.
    }
  };
  return [views, keep];
}
