// Decides the words of the country's completion: tiles, map, charts, the service itself in English.
import type { Words } from './words';
import type { zhHantCountry } from './zh-Hant-country';

/** The words of the country's completion: tiles, map, charts, the service itself. */
export const enCountry: Words<typeof zhHantCountry> = {
  country: {
    values: 'Show the figures as a table',
    download: 'Download CSV',
    scope: 'Scope',
    asOf: 'As of',
    whatCounts: 'Figures',
    wholeCountry: 'The country',
    byDay: 'Submitted by day (teacher plans)',
    byDayLine: 'Every year starts on the day its first teacher window opened.',
    noDays:
      'No teacher plans yet; once the windows open, the share submitted is drawn here day by day.',
    daysFile: '{{scope}} {{year}} teacher plans submitted by day',
    daysCounted: 'Teachers who had submitted by the end of the day (late additions not counted)',
    day: 'Day',
    yearSubmitted: 'Academic year {{year}}',
    dayNow:
      'Day {{day}} ({{date}}): {{rate}} of academic year {{year}} submitted, {{submitted}} of {{eligible}} teachers. ',
    daySame: 'On the same day: {{years}}.',
    dayBefore: '{{rate}} in {{year}}',
    daysNotBegun:
      'Teacher windows of academic year {{year}} have not opened yet; the lines are those of earlier years.',
  },
};
