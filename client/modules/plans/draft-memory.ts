// Decides where unsaved typing is kept in this browser: under the person, the unit and the year that it belongs to.
import { draftName } from '../../app/drafts';
import type { KeptDraft } from '../../app/drafts';
import type { Memory } from './autosave';

/** The parts of one draft in this browser's store. A full or forbidden store loses only this second safety. */
export function draftMemory<Parts>(personId: string, draft: KeptDraft) {
  const name = draftName(personId, draft);
  return {
    read(): Memory<Parts> | null {
      try {
        const text = localStorage.getItem(name);
        return text === null ? null : (JSON.parse(text) as Memory<Parts>);
      } catch {
        return null;
      }
    },
    write(memory: Memory<Parts> | null): void {
      try {
        if (memory === null) localStorage.removeItem(name);
        else localStorage.setItem(name, JSON.stringify(memory));
      } catch {
        // The server's draft stays the first safety.
      }
    },
  };
}
