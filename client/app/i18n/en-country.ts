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
    views: 'Views',
    view: { tiles: 'Tiles', map: 'Map', table: 'Table' },
    whose: 'Whose plans',
    tiles: {
      teachers: 'Teacher plans submitted, by jurisdiction',
      schools: 'School plans submitted, by jurisdiction',
    },
    andMore: '{{from}}% and more',
    mapHint: 'Point at or tab to a county to read its name and rate here.',
    mapSource:
      'Source: Department of Statistics, Ministry of Education, and National Land Surveying and Mapping Center, Ministry of the Interior (Open Government Data License, version 1.0). Islands are not in their true place; the K-12 Education Administration has no area and is drawn as a box.',
    code: 'Code',
    file: 'Completion of the country by jurisdiction, {{year}}',
    fileCounts:
      'Eligible and submitted are counts; the rate is 0 to 1. Late additions are not counted.',
    presentLine: 'The figure of {{year}} is as of now and still grows.',
    participation: { teachers: 'Teachers', schools: 'Schools' },
    participationCounts:
      'Schools and teachers who submitted plans, by academic year; the last row is as of the time above',
    participationSummary: 'Most in {{mostYear}}: {{most}}. So far in {{lastYear}}: {{last}}.',
    gap: 'None: new categories',
    openNow: 'Open now',
    openNone: 'No window is open now.',
    openNext: 'Opens next: {{audience}}',
    short: {
      LIE: 'Lienchiang',
      TPE: 'Taipei',
      KEE: 'Keelung',
      TAO: 'Taoyuan',
      NWT: 'New Taipei',
      ILA: 'Yilan',
      KIN: 'Kinmen',
      HSZ: 'Hsinchu C.',
      HSQ: 'Hsinchu',
      MIA: 'Miaoli',
      TXG: 'Taichung',
      NAN: 'Nantou',
      HUA: 'Hualien',
      CHA: 'Changhua',
      YUN: 'Yunlin',
      CYI: 'Chiayi C.',
      PEN: 'Penghu',
      CYQ: 'Chiayi',
      TNN: 'Tainan',
      KHH: 'Kaohsiung',
      TTT: 'Taitung',
      K12: 'K-12',
      PIF: 'Pingtung',
    },
  },
};
