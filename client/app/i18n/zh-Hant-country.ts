// Decides the words of the country's completion: tiles, map, charts, the service itself in traditional Chinese; en-country.ts must have every key that stands here.

/** The words of the country's completion: tiles, map, charts, the service itself. */
export const zhHantCountry = {
  country: {},
};
