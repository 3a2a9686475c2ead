// How much processor time a process has used, by the kernel's account of it.
import { readFileSync } from 'node:fs';

/** Clock ticks of /proc in a second; the same on every Linux that Node runs on. */
const TICKS = 100;

/** Milliseconds of user and system time of a process and its threads so far; null where the machine does not tell. */
export function processorTime(pid: number | null): number | null {
  if (pid === null) return null;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The second field is the name in brackets, which may hold blanks.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS;
  } catch {
    return null;
  }
}
