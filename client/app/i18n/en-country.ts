// Decides the words of the country's completion: tiles, map, charts, the service itself in English.
import type { Words } from './words';
import type { zhHantCountry } from './zh-Hant-country';

/** The words of the country's completion: tiles, map, charts, the service itself. */
export const enCountry: Words<typeof zhHantCountry> = {
  country: {},
};
