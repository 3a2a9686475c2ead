// Decides where unsaved typing is kept in this browser: under the person, the unit and the year, each open page for itself.
import { draftName } from '../../app/drafts';
import type { KeptDraft } from '../../app/drafts';
import type { Memory } from './autosave';
import { openPages, thisPage } from './open-pages';

/** What each page keeps of one draft, by the page's name: two tabs never overwrite each other. */
type Kept<Parts> = Partial<Record<string, Memory<Parts>>>;

/** The parts of one draft in this browser's store. A full or forbidden store loses only this second safety. */
export function draftMemory<Parts>(personId: string, draft: KeptDraft) {
  const name = draftName(personId, draft);

  function all(): Kept<Parts> {
    try {
      return JSON.parse(localStorage.getItem(name) ?? '{}') as Kept<Parts>;
    } catch {
      return {};
    }
  }
  function keep(kept: Kept<Parts>): void {
    try {
      if (Object.values(kept).every((each) => each === undefined)) localStorage.removeItem(name);
      else localStorage.setItem(name, JSON.stringify(kept));
    } catch {
      // The server's draft stays the first safety.
    }
  }
  return {
    /** What this page keeps. */
    read(): Memory<Parts> | null {
      return all()[thisPage()] ?? null;
    },
    write(memory: Memory<Parts> | null): void {
      keep({ ...all(), [thisPage()]: memory ?? undefined });
    },
    /** Makes what a closed page left this page's own; null when there is nothing. */
    async takeOver(): Promise<Memory<Parts> | null> {
      const open = await openPages();
      const kept = all();
      const left = Object.keys(kept).find((page) => !open.has(page));
      const memory = left === undefined ? null : (kept[left] ?? null);
      if (left === undefined || memory === null) return null;
      keep({ ...kept, [left]: undefined, [thisPage()]: kept[thisPage()] ?? memory });
      return memory;
    },
  };
}
