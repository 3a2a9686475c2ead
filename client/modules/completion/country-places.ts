// Decides where each jurisdiction's tile lies: roughly as on a map, the islands at the side, 教育部國教署 by itself.

/** Column 1..5 and row 1..7 of each jurisdiction's tile, by its code (D1.2). */
export const PLACES = {
  LIE: [1, 1],
  TPE: [4, 1],
  KEE: [5, 1],
  TAO: [3, 2],
  NWT: [4, 2],
  ILA: [5, 2],
  KIN: [1, 3],
  HSZ: [3, 3],
  HSQ: [4, 3],
  MIA: [2, 4],
  TXG: [3, 4],
  NAN: [4, 4],
  HUA: [5, 4],
  CHA: [2, 5],
  YUN: [3, 5],
  CYI: [4, 5],
  PEN: [1, 6],
  CYQ: [2, 6],
  TNN: [3, 6],
  KHH: [4, 6],
  TTT: [5, 6],
  K12: [1, 7],
  PIF: [4, 7],
} as const satisfies Record<string, readonly [number, number]>;

/** A code that has a tile. */
export type PlaceCode = keyof typeof PLACES;

/** Whether there is a tile for the code; a jurisdiction without one is read in the table. */
export const hasPlace = (code: string): code is PlaceCode => code in PLACES;
