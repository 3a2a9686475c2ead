// The 23 jurisdictions in the letter's order (D1.2), for a database that imports no register.

/** A jurisdiction as the demonstration needs it. */
export interface DemonstrationJurisdiction {
  code: string;
  name: string;
  formerName: string | null;
  moiCode: string | null;
}

/** All of them; the place in the list is the order. */
// prettier-ignore
export const JURISDICTIONS: readonly DemonstrationJurisdiction[] = [
  { code: 'NWT', name: '新北市', formerName: null, moiCode: '65000' },
  { code: 'TPE', name: '臺北市', formerName: null, moiCode: '63000' },
  { code: 'TXG', name: '臺中市', formerName: null, moiCode: '66000' },
  { code: 'TNN', name: '臺南市', formerName: null, moiCode: '67000' },
  { code: 'KHH', name: '高雄市', formerName: null, moiCode: '64000' },
  { code: 'ILA', name: '宜蘭縣', formerName: null, moiCode: '10002' },
  { code: 'TAO', name: '桃園市', formerName: '桃園縣 (to 2014-12-24)', moiCode: '68000' },
  { code: 'HSQ', name: '新竹縣', formerName: null, moiCode: '10004' },
  { code: 'MIA', name: '苗栗縣', formerName: null, moiCode: '10005' },
  { code: 'CHA', name: '彰化縣', formerName: null, moiCode: '10007' },
  { code: 'NAN', name: '南投縣', formerName: null, moiCode: '10008' },
  { code: 'YUN', name: '雲林縣', formerName: null, moiCode: '10009' },
  { code: 'CYQ', name: '嘉義縣', formerName: null, moiCode: '10010' },
  { code: 'PIF', name: '屏東縣', formerName: null, moiCode: '10013' },
  { code: 'TTT', name: '臺東縣', formerName: null, moiCode: '10014' },
  { code: 'HUA', name: '花蓮縣', formerName: null, moiCode: '10015' },
  { code: 'PEN', name: '澎湖縣', formerName: null, moiCode: '10016' },
  { code: 'KEE', name: '基隆市', formerName: null, moiCode: '10017' },
  { code: 'HSZ', name: '新竹市', formerName: null, moiCode: '10018' },
  { code: 'CYI', name: '嘉義市', formerName: null, moiCode: '10020' },
  { code: 'LIE', name: '連江縣', formerName: null, moiCode: '09007' },
  { code: 'KIN', name: '金門縣', formerName: null, moiCode: '09020' },
  { code: 'K12', name: '教育部國教署', formerName: null, moiCode: null },
];
