// What a cycle's file looks like (D4, D5.5), and the same cycle in another year.
import type { GivenDomain, GivenQuestion } from '../domain/cycle-english';
import { addYears, formatIso, parseInstant } from '../domain/instant';

/** A window of the file: the same for several jurisdictions. */
export interface CycleFileWindow {
  audience: 'SCHOOL' | 'TEACHER';
  phase: number;
  opensAt: string;
  closesAt: string;
  /** By name. */
  jurisdictions: string[];
}

/** The file of `import cycle`. Instants are ISO 8601 with a zone. */
export interface CycleFile {
  academicYear: number;
  rosterCutoffAt: string;
  opensAt: string;
  closesAt: string;
  windows: CycleFileWindow[];
  questions: GivenQuestion[];
  domains: GivenDomain[];
}

/** The cycle with every date moved by whole years; questions and domains stay. */
export function shiftedCycle(file: CycleFile, years: number): CycleFile {
  const shift = (text: string): string => {
    const instant = parseInstant(text);
    if (instant === null) throw new RangeError(`not an instant: ${text}`);
    return formatIso(addYears(instant, years));
  };
  const { rosterCutoffAt, opensAt, closesAt } = file;
  return {
    ...file,
    academicYear: file.academicYear + years,
    rosterCutoffAt: shift(rosterCutoffAt),
    opensAt: shift(opensAt),
    closesAt: shift(closesAt),
    windows: file.windows.map((window) => ({
      ...window,
      opensAt: shift(window.opensAt),
      closesAt: shift(window.closesAt),
    })),
  };
}
