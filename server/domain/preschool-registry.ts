// Where the data of kindergartens and their teachers is edited: not here (D3.7).
import { Refusal } from './refusals';
import { REGISTRY } from './release';
import { UnitKind } from './units';

/** 全國教保資訊網填報系統. */
export const PRESCHOOL_REGISTRY_URL = 'https://ap.ece.moe.edu.tw/ecems/';

/** Throws KINDERGARTEN_ELSEWHERE, which says where to do it, for an edit of a kindergarten's data. */
export function refuseKindergarten(kind: UnitKind | null): void {
  if (kind === UnitKind.KINDERGARTEN) {
    throw new Refusal('KINDERGARTEN_ELSEWHERE', { url: PRESCHOOL_REGISTRY_URL });
  }
}

/** Throws KINDERGARTEN_ELSEWHERE for a release that the preschool registry has made: it is undone there. */
export function refuseRegistered(releasedBy: string): void {
  if (releasedBy === REGISTRY) refuseKindergarten(UnitKind.KINDERGARTEN);
}
