// Decides what a jurisdiction is called in English: the name that it writes itself (D1.2).

// prettier-ignore
const NAMES: Readonly<Record<string, string>> = {
  NWT: 'New Taipei City', TPE: 'Taipei City', TXG: 'Taichung City', TNN: 'Tainan City',
  KHH: 'Kaohsiung City', ILA: 'Yilan County', TAO: 'Taoyuan City', HSQ: 'Hsinchu County',
  MIA: 'Miaoli County', CHA: 'Changhua County', NAN: 'Nantou County', YUN: 'Yunlin County',
  CYQ: 'Chiayi County', PIF: 'Pingtung County', TTT: 'Taitung County', HUA: 'Hualien County',
  PEN: 'Penghu County', KEE: 'Keelung City', HSZ: 'Hsinchu City', CYI: 'Chiayi City',
  LIE: 'Lienchiang County', KIN: 'Kinmen County', K12: 'K-12 Education Administration',
};

/** The English name of a jurisdiction by its code; the Chinese one where a register has brought another code. */
export const englishJurisdiction = (code: string, name: string): string => NAMES[code] ?? name;
