// Decides the words of the country's completion: tiles, map, charts, the service itself in traditional Chinese; en-country.ts must have every key that stands here.

/** The words of the country's completion: tiles, map, charts, the service itself. */
export const zhHantCountry = {
  country: {
    values: '以表格檢視數值',
    download: '下載 CSV',
    scope: '範圍',
    asOf: '資料時間',
    whatCounts: '數值',
    wholeCountry: '全國',
    byDay: '每日累計送出率（教師規劃）',
    byDayLine: '各學年度以教師填報開放的第一天對齊。',
    noDays: '尚無教師填報紀錄；開放填報後，這裡會逐日畫出送出率。',
    daysFile: '{{scope}} {{year}} 學年度教師規劃每日累計送出人數',
    daysCounted: '截至當日結束時已送出的教師人數（補列不計）',
    day: '日期',
    yearSubmitted: '{{year}} 學年度',
    dayNow:
      '開放第 {{day}} 天（{{date}}）：{{year}} 學年度已送出 {{rate}}（{{submitted}}／{{eligible}} 人）。',
    daySame: '同一天：{{years}}。',
    dayBefore: '{{year}} 學年度 {{rate}}',
    daysNotBegun: '{{year}} 學年度教師填報尚未開放；圖中為前幾個學年度。',
  },
};
