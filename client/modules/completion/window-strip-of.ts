// Decides which of a cycle's windows are a jurisdiction's, and when they end with more time.
import type { WindowFieldsFragment } from '../../gql/graphql';
import type { StripWindow } from './window-strip';

/** The windows of one jurisdiction, that of the schools first. */
export function windowsOf(windows: readonly WindowFieldsFragment[], code: string): StripWindow[] {
  return windows
    .filter((each) => each.jurisdiction.code === code)
    .map(({ audience, opensAt, closesAt, extendedUntil }) => {
      const later = extendedUntil !== null && Date.parse(extendedUntil) > Date.parse(closesAt);
      return {
        audience,
        opensAt,
        closesAt: later ? extendedUntil : closesAt,
        extended: later,
      };
    })
    .sort((a, b) => a.audience.localeCompare(b.audience));
}
